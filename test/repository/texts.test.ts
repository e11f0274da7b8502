import { expect, it } from "vitest";
import { callAround, type Literal, literalsOf } from "./literals.ts";
import { codeFiles, isTest, read } from "./source.ts";

/** What people read on a screen is said by `t()`; an error that only a developer can cause says what to wrap. */
const isDevelopers = (text: string) => /^Wrap this /.test(text);
/** "The connection broke ..." begins with a capital and goes on in lower case. */
const isSentence = (text: string) => /^\p{Lu}\p{L}* \p{Ll}+( |$)/u.test(text) && !isDevelopers(text);

/** Without comments and imports. */
function codeOf(file: string): string {
  return read(file)
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1")
    .replace(/^import[\s\S]*?;$/gm, "");
}

function textsIn(file: string): string[] {
  const code = codeOf(file);
  const literals = [...code.matchAll(/"((?:[^"\\\n]|\\.)*)"|`([^`]*)`/g)].map(
    ([, one, other]) => one ?? other ?? "",
  );
  const shown = [...code.matchAll(/\b(?:aria-label|title|label|placeholder|alt)="([^"]*\p{L}[^"]*)"/gu)];
  const children = [...code.matchAll(/<\/?[A-Za-z][^<>{}]*>\s*(\p{L}{2}[^<>{}=;()]*)</gu)];
  return [
    ...literals.filter(isSentence),
    ...shown.map(([, text]) => text ?? ""),
    ...children.map(([, text]) => text ?? ""),
  ];
}

it("what a screen says is in a catalogue: no sentence stands in components or entrypoints", () => {
  const said = codeFiles
    .filter((file) => /^(components|entrypoints)\/.*\.tsx?$/.test(file) && !isTest(file))
    .filter((file) => !file.startsWith("components/messages/"))
    .flatMap((file) => textsIn(file).map((text) => `${file}: ${text.slice(0, 80)}`));
  expect(said, "move it to components/messages/ and say it by t()").toEqual([]);
});

/** What is read by others than the people at a screen or a letter, or is no text of ours. */
const exceptions: readonly { file: RegExp; text?: RegExp; why: string }[] = [
  {
    file: /^lib\/domain\/in-words\.ts$/,
    why: "the words of the contract, compared with the catalogues by a test",
  },
  {
    file: /^server\/(env|help|data-folder|mail|main|http\/(health|listen)|metrics\/metrics)\.ts$|^server\/db\//,
    why: "said to whoever operates a server",
  },
  { file: /^server\/(http\/openapi|credit\/examples)\.ts$/, why: "OpenAPI, read by developers" },
  { file: /^lib\/crm\/adapters\//, why: "words of a CRM's pages, to know them by" },
  {
    file: /^lib\/domain\/(legal-forms|shared-hosts)\.ts$/,
    why: "words of names and addresses, to know them by",
  },
  { file: /^server\/lists\/(columns|segment-words)\.ts$/, why: "words of files, to know them by" },
  { file: /^lib\/overlay\/host\.ts$/, text: /^keydown /, why: "names of events" },
];

/** Markup and lines apart: "<p>Sign in</p>" says "Sign in". */
const partsOf = (text: string) =>
  text
    .replace(/<[^>]*>/g, "\n")
    .split("\n")
    .map((part) => part.trim());
const isSaid = (part: string): boolean =>
  // "Name § once", "§ to §", "Work e-mail"
  /^[“‘"(]*(?:\p{Lu}[\p{L}’'-]*|§)[,:]? (?!as )\p{Ll}+/u.test(part) ||
  // "brought back what was removed"
  /(?:^|[\s§“‘"(])\p{L}+,? \p{Ll}+,? \p{Ll}+/u.test(part.replace(/^[\w.]+ as \w+$/, "")) ||
  // "a partner"
  /^(?:an?|the|our|your|no|not) (?!in$|null$)\p{Ll}+$/u.test(part);

const isSql = ({ before }: Literal) => /\bsql(?:<[^`]*>)?\s*$|\bsql\.raw\(\s*$/.test(before);
const isLogged = (literal: Literal) => /(?:^|\.)log\.\w+$/.test(callAround(literal));
const isThrownAtDevelopers = (literal: Literal) =>
  /^(?:new (?:Range|Type)?Error|new PatchMismatch|Symbol)$/.test(callAround(literal));
const describesApi = (file: string, { before }: Literal) =>
  file.startsWith("lib/contract/") && /\b(?:summary|description):\s*$/.test(before);

const saidOutside = (file: string): string[] =>
  literalsOf(read(file))
    .filter((each) => partsOf(each.text).some(isSaid))
    .filter((each) => !isSql(each) && !isLogged(each) && !isThrownAtDevelopers(each))
    .filter((each) => !describesApi(file, each))
    .map(({ text }) => text);

/** The content script has no bytes for more than names for its texts. */
const isCatalogue = (file: string) =>
  /^(?:lib\/\w+|server)\/messages\//.test(file) || file === "lib/overlay/texts.ts";
const speaking = codeFiles.filter(
  (file) => /^(?:lib|server)\/.*\.ts$/.test(file) && !isTest(file) && !isCatalogue(file),
);

it("what the rules, the device and the server say is in a catalogue: no sentence stands in lib or server", () => {
  const said = speaking.flatMap((file) => {
    const excepted = exceptions.filter((each) => each.file.test(file));
    return saidOutside(file)
      .filter((text) => !excepted.some((each) => each.text?.test(text) ?? true))
      .map((text) => `${file}: ${text.slice(0, 80)}`);
  });
  expect(said, "move it to the messages/ of its room and say it by say()").toEqual([]);
});

it("every exception to that is still needed", () => {
  const unneeded = exceptions.filter(
    ({ file, text }) =>
      !speaking.some((each) => file.test(each) && saidOutside(each).some((one) => text?.test(one) ?? true)),
  );
  expect(unneeded.map(({ why }) => why)).toEqual([]);
});
