// The least of a browser that walks the issuer's pages: cookies, forms, redirects; no scripts. Called by
// http-person.ts, so that suites which do not test signing in need no window for it.

export type Page = { url: string; html: string };
export type Form = { action: string; fields: Record<string, string>; inputs: Input[] };
type Input = { name: string; type: string; autocomplete: string };

export class HttpBrowser {
  private readonly cookies = new Map<string, string>();

  /** Follows redirects; stops before an address beginning with `end` and gives it as a page without text. */
  async open(url: string, end: string, body?: URLSearchParams): Promise<Page> {
    let next = url;
    let payload = body;
    for (let hops = 0; hops < 12; hops += 1) {
      const answer = await fetch(next, {
        redirect: "manual",
        method: payload ? "POST" : "GET",
        headers: { cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
        ...(payload ? { body: payload } : {}),
      });
      for (const line of answer.headers.getSetCookie()) this.keep(line);
      const location = answer.headers.get("location");
      if (!location) {
        const html = await answer.text();
        if (answer.status >= 500) throw new Error(`${next} answered ${answer.status}: ${html.slice(0, 300)}`);
        return { url: next, html };
      }
      next = new URL(location, next).href;
      payload = undefined;
      if (next.startsWith(end)) return { url: next, html: "" };
    }
    throw new Error(`Too many redirects from ${url}`);
  }

  /** Fills the page's form that has all the inputs named by `values`' keys (autocomplete or name), and sends it. */
  submit(page: Page, values: Record<string, string>, end: string): Promise<Page> {
    const form = formsOf(page).find((one) => Object.keys(values).every((key) => inputFor(one, key)));
    if (!form) {
      throw new Error(`No form for ${Object.keys(values).join(", ")} on ${page.url}: ${textOf(page)}`);
    }
    const fields = new URLSearchParams(form.fields);
    for (const [key, value] of Object.entries(values)) fields.set(inputFor(form, key)?.name ?? key, value);
    return this.open(form.action, end, fields);
  }

  private keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const [name = "", ...value] = pair.split("=");
    const past = attributes.some(
      (part) => /^expires=thu, 01 jan 1970/i.test(part) || /^max-age=0$/i.test(part),
    );
    if (past) this.cookies.delete(name);
    else this.cookies.set(name, value.join("="));
  }
}

/** What a person reads on the page, for messages. */
export function textOf(page: Page): string {
  return page.html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 400);
}

/** The address of the link whose text fits. */
export function linkOf(page: Page, text: RegExp): string | null {
  for (const [, attributes = "", inner = ""] of page.html.matchAll(/<a\s([^>]*)>([\s\S]*?)<\/a>/g)) {
    const href = attributeOf(attributes, "href");
    if (href && text.test(inner.replace(/<[^>]+>/g, ""))) return new URL(href, page.url).href;
  }
  return null;
}

export function formsOf(page: Page): Form[] {
  return [...page.html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)].map(
    ([, attributes = "", inner = ""]) => {
      const form: Form = {
        action: new URL(attributeOf(attributes, "action") ?? page.url, page.url).href,
        fields: {},
        inputs: [],
      };
      for (const [, input = ""] of inner.matchAll(/<input\b([^>]*)>/g)) {
        const name = attributeOf(input, "name");
        if (!name) continue;
        const type = attributeOf(input, "type") ?? "text";
        form.inputs.push({ name, type, autocomplete: attributeOf(input, "autocomplete") ?? "" });
        form.fields[name] = attributeOf(input, "value") ?? "";
      }
      return form;
    },
  );
}

function inputFor(form: Form, key: string): Input | undefined {
  return form.inputs.find((input) => input.name === key || input.autocomplete === key);
}

function attributeOf(attributes: string, name: string): string | null {
  const found = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const value = found?.[1] ?? found?.[2] ?? null;
  return value?.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'") ?? null;
}
