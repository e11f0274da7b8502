// The texts that stand in code, each with what stands around it, for the tests about texts. A small reader instead of a pattern: a
// pattern takes a quotation mark in a regular expression, or a template in a template, for the end of a text. No JSX.

export type Literal = {
  /** `§` stands for what a template puts in. */
  text: string;
  /** The code right before it, without comments, its literals emptied. */
  before: string;
  after: string;
};

const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y;
const quoted = /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'/y;
const pattern = /\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/y;
/** Where a slash begins a pattern and divides nothing. */
const beforePattern = /(?:^|[(,=:[!&|?{;>+]|\breturn)\s*$/;
/** As much of what is before a literal as a call around it takes. */
const KEPT = 1000;

export function literalsOf(code: string): Literal[] {
  const found: Literal[] = [];
  let at = 0;
  let before = "";

  const next = (token: RegExp) => {
    token.lastIndex = at;
    return token.exec(code);
  };
  function add(text: string, around: string) {
    found.push({ text, before: around.slice(-KEPT), after: code.slice(at, at + 20) });
  }

  function readTemplate() {
    const around = before;
    before += "`";
    let text = "";
    for (at += 1; at < code.length && code[at] !== "`"; at += 1) {
      if (code.startsWith("${", at)) {
        at += 2;
        before += "${";
        readCode(true);
        before += "}";
        text += "§";
      } else {
        if (code[at] === "\\") at += 1;
        text += code[at] ?? "";
      }
    }
    at += 1;
    before = `${around}""`;
    add(text, around);
  }

  /** To the end; within a template to the brace that ends what is put in. */
  function readCode(inTemplate: boolean) {
    let depth = 0;
    while (at < code.length) {
      const char = code[at] ?? "";
      if (char === "`") {
        readTemplate();
        continue;
      }
      const text = char === '"' || char === "'" ? next(quoted) : null;
      const passed =
        char === "/"
          ? (next(comment) ?? (beforePattern.test(before.slice(-40)) ? next(pattern) : null))
          : null;
      if (text) {
        at += text[0].length;
        add(text[1] ?? text[2] ?? "", before);
        before += '""';
      } else if (passed) {
        at += passed[0].length;
        if (!/^\/[/*]/.test(passed[0])) before += '""';
      } else {
        if (char === "{") depth += 1;
        if (char === "}" && depth === 0 && inTemplate) return;
        if (char === "}") depth -= 1;
        before += char;
        at += 1;
      }
      if (before.length > 20 * KEPT) before = before.slice(-KEPT);
    }
  }

  readCode(false);
  return found;
}

/** What is called with it: "context.log.error", "new Error"; empty where it is no argument. */
export function callAround({ before }: Literal): string {
  let closed = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    if (before[at] === ")") closed += 1;
    if (before[at] !== "(") continue;
    const callee = /(?:new )?[\w.]+$/.exec(before.slice(0, at))?.[0];
    if (closed === 0 && callee !== undefined) return callee;
    if (closed > 0) closed -= 1;
  }
  return "";
}
