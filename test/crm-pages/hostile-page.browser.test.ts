// Pages that lie, shout or break things: the reader answers with bounded, harmless text, or with less.
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { findTable } from "#lib/crm/registry.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { bundle } from "./bundle.ts";
import { openPage } from "./isolated-page.ts";

const lightning = "https://northwind.lightning.force.com";
const atomic = "https://crm.northwind.example";
const pages = {
  salesforce: `${lightning}/lightning/r/Account/001A0000006Vm9rIAC/view`,
  atomic: `${atomic}/#/companies/12/show`,
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchHeadless();
});
afterAll(() => browser.close());

async function read(
  crm: keyof typeof pages,
  html: string,
): Promise<{ record: PageRecord | null; ms: number }> {
  const url = pages[crm];
  const tab = await openPage(browser, { url, html });
  try {
    await tab.run(await bundle("reader"));
    const table = JSON.stringify(findTable(new URL(url).host, new URL(url).origin)?.table);
    return await tab.run(
      `(() => { const at = performance.now(); const record = read(${table}); return { record, ms: performance.now() - at }; })()`,
    );
  } finally {
    await tab.close();
  }
}
const company = (name: string, extra = "") =>
  `<!doctype html><title>CRM</title><main id="main-content"><h5 class="MuiTypography-h5">${name}</h5><a href="#/companies/12">Edit</a>${extra}</main>`;
const nameOf = (record: PageRecord | null) => record?.fields.name?.value;

test("markup in a name stays text, and scripts and styles in it are not text", async () => {
  const shown = "&lt;img src=x onerror=alert(1)&gt;";
  const { record } = await read("atomic", company(`${shown}<script>1+1</script><style>b{}</style>`));
  expect(nameOf(record)).toBe("<img src=x onerror=alert(1)>");
});

test("direction and control characters cannot turn text around", async () => {
  const { record } = await read("atomic", company("Fabri\u202ekam\u2066 \u0007Inc\u2029 \n\t x"));
  expect(nameOf(record)).toBe("Fabri kam Inc x");
});

test("right-to-left names are kept as they are", async () => {
  const { record } = await read("atomic", company("شركة المثال"));
  expect(nameOf(record)).toBe("شركة المثال");
});

test("a name of 10,000 characters is cut at 300, whole characters only, in little time", async () => {
  const { record, ms } = await read("atomic", company(`a${"𝒳".repeat(10_000)}`));
  expect(nameOf(record)).toHaveLength(299);
  expect(nameOf(record)?.isWellFormed()).toBe(true);
  expect(ms).toBeLessThan(1_000);
});

test.each([" | ".repeat(4000), "a | b | ".repeat(2000), `${"x".repeat(10_000)} | Account | Salesforce`])(
  "a title of 10,000 characters costs nothing",
  async (title) => {
    const { record, ms } = await read("salesforce", `<!doctype html><title>${title}</title>`);
    expect(record?.ref.id).toBe("001A0000006Vm9rIAC");
    expect((nameOf(record) ?? "").length).toBeLessThanOrEqual(300);
    expect(ms).toBeLessThan(1_000);
  },
);

test("elements named like the document's own properties do not blind the reader", async () => {
  const html = `${company("Fabrikam")}<img name="title"><img name="documentElement"><form name="location"></form>`;
  expect(nameOf((await read("atomic", html)).record)).toBe("Fabrikam");
  const titled = `<!doctype html><title>Fabrikam | Account | Salesforce</title><img name="title">`;
  expect(nameOf((await read("salesforce", titled)).record)).toBe("Fabrikam");
});

test("patched prototypes of the page do not reach the reader", async () => {
  const html = company(
    "Fabrikam",
    `<script>for (const name of ["querySelectorAll", "getAttribute", "checkVisibility", "matches"])
      Element.prototype[name] = () => { throw new Error("patched"); };
      String.prototype.slice = RegExp.prototype.exec = Array.prototype.filter = () => null; URL = null;</script>`,
  );
  expect(nameOf((await read("atomic", html)).record)).toBe("Fabrikam");
});

test("an invisible record is no record in view", async () => {
  for (const style of ["display:none", "visibility:hidden", "width:0;height:0;overflow:hidden"]) {
    const { record } = await read("atomic", company("Fabrikam").replace("<main", `<main style="${style}"`));
    expect(record?.fields).toEqual({});
  }
});

test("a field of the record that does not show is passed over for the one that does", async () => {
  const hidden = `<h5 class="MuiTypography-h5" style="display:none">Before</h5>`;
  const { record } = await read("atomic", company("Fabrikam").replace("<h5", `${hidden}<h5`));
  expect(nameOf(record)).toBe("Fabrikam");
});

test("a link to another site's record is no account of this deal", async () => {
  const html = `<!doctype html><title>x</title><one-record-home-flexipage2><div slot="primaryField">Deal</div>
    <a href="https://evil.example/lightning/r/Account/001A0000006Vm9rIAC/view">Evil</a></one-record-home-flexipage2>`;
  const url = `${lightning}/lightning/r/Opportunity/006D000000CeQ8kIAF/view`;
  const tab = await openPage(browser, { url, html });
  try {
    await tab.run(await bundle("reader"));
    const table = JSON.stringify(findTable(new URL(url).host, lightning)?.table);
    const record = await tab.run<PageRecord | null>(`read(${table})`);
    expect(record?.accountRef).toBeNull();
  } finally {
    await tab.close();
  }
});

test("50,000 elements with 2,000 components are read in bounded time", async () => {
  const many = `${"<div><p>x</p></div>".repeat(24_000)}${"<x-y><template shadowrootmode=open><i>z</i></template></x-y>".repeat(2000)}`;
  const html = `<!doctype html><title>Fabrikam | Account | Salesforce</title><one-record-home-flexipage2>${many}</one-record-home-flexipage2>`;
  const { record, ms } = await read("salesforce", html);
  expect(nameOf(record)).toBe("Fabrikam");
  expect(ms).toBeLessThan(10_000);
});
