// Following a page: navigation of every kind, fields that render late, records that are not yet replaced, storms.
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import type { PageRecord } from "#lib/crm/page-record.ts";
import { findTable } from "#lib/crm/registry.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { bundle } from "./bundle.ts";
import { type IsolatedPage, openPage } from "./isolated-page.ts";

const url = "https://crm.northwind.example/#/companies/12/show";
const table = JSON.stringify(findTable("crm.northwind.example", "https://crm.northwind.example")?.table);
const company = (id: string, name: string) =>
  `<h5 class="MuiTypography-h5">${name}</h5><a href="#/companies/${id}">Edit Company</a>`;
const html = `<!doctype html><title>CRM</title><main id="main-content">${company("12", "Fabrikam")}</main>`;

let browser: Browser;
let tab: IsolatedPage;
beforeAll(async () => {
  browser = await launchHeadless();
});
afterAll(() => browser.close());
beforeEach(async () => {
  tab = await openPage(browser, { url, html });
  await tab.run(await bundle("reader"));
});
afterEach(() => tab.close());

const told = () => tab.run<(PageRecord | null)[]>("told");
const last = async () => (await told()).at(-1);
const nameOf = (record: PageRecord | null | undefined) => record?.fields.name?.value;
const inPage = (script: string) => tab.page.evaluate(script);
const render = (id: string, name: string) =>
  inPage(`document.getElementById("main-content").innerHTML = ${JSON.stringify(company(id, name))}`);

test("the record is told by its address at once, then with what the page shows", async () => {
  await tab.run(`watch(${table})`);
  await expect.poll(told).toHaveLength(2);
  const [first, second] = await told();
  expect(first).toEqual({ ref: expect.objectContaining({ id: "12" }), fields: {}, accountRef: null });
  expect(nameOf(second)).toBe("Fabrikam");
});

test.each([
  ["pushState", `history.pushState(0, "", "#/companies/13/show")`],
  ["replaceState", `history.replaceState(0, "", "#/companies/13/show")`],
  ["a link", `location.hash = "/companies/13/show"`],
  [
    "a page that overrides its history",
    `history.pushState = new Proxy(history.pushState, {}); History.prototype.pushState.call(history, 0, "", "#/companies/13/show")`,
  ],
])("navigation by %s is seen", async (_, navigate) => {
  await tab.run(`watch(${table})`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  await inPage(navigate);
  expect(await last()).toEqual({ ref: expect.objectContaining({ id: "13" }), fields: {}, accountRef: null });
  await render("13", "Contoso");
  await expect.poll(async () => nameOf(await last())).toBe("Contoso");
});

test("the next record is told before the browser goes there", async () => {
  await tab.run(`watch(${table})`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  await tab.run(
    `navigation.addEventListener("navigate", () => Object.assign(globalThis, { ahead: [location.hash, told.at(-1).ref.id] }))`,
  );
  await inPage(`history.pushState(0, "", "#/companies/13/show")`);
  expect(await tab.run("ahead")).toEqual(["#/companies/12/show", "13"]);
});

test("a page that keeps the browser from going shows its record still", async () => {
  await tab.run(`watch(${table})`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  await inPage(`navigation.addEventListener("navigate", (event) => event.preventDefault())`);
  await inPage(`try { history.pushState(0, "", "#/companies/13/show") } catch {}`);
  expect(await inPage("location.hash")).toBe("#/companies/12/show");
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  expect((await last())?.ref.id).toBe("12");
});

test("going back tells the record before, and a list tells that there is none", async () => {
  await tab.run(`watch(${table})`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  await inPage(`history.pushState(0, "", "#/companies")`);
  expect(await last()).toBeNull();
  await inPage("history.back()");
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
});

test("a tab of the same record is no navigation", async () => {
  await tab.run(`watch(${table})`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  const before = (await told()).length;
  await inPage(`history.pushState(0, "", "#/companies/12/show/contacts")`);
  await inPage("new Promise((done) => setTimeout(done, 400))");
  expect(await told()).toHaveLength(before);
});

test("a field that renders late is told when it comes", async () => {
  await inPage(`document.querySelector("h5").remove()`);
  await tab.run(`watch(${table})`);
  await inPage("new Promise((done) => setTimeout(done, 500))");
  expect(nameOf(await last())).toBeUndefined();
  await inPage(`document.getElementById("main-content").insertAdjacentHTML("afterbegin",
    '<h5 class="MuiTypography-h5">Fabrikam</h5>')`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
});

// Salesforce has nothing on its pages that proves whose they are, so what does not change is not believed at once.
test("fields of the record before are never told as the next one's", async () => {
  const host = "https://northwind.lightning.force.com";
  const salesforce = JSON.stringify(findTable("northwind.lightning.force.com", host)?.table);
  const view = (name: string) =>
    `<one-record-home-flexipage2><div slot="primaryField">${name}</div></one-record-home-flexipage2>`;
  const own = await openPage(browser, {
    url: `${host}/lightning/r/Account/001A0000006Vm9rIAC/view`,
    html: `<!doctype html><title>Fabrikam | Account | Salesforce</title>${view("Fabrikam")}`,
  });
  try {
    await own.run(await bundle("reader"));
    await own.run(`watch(${salesforce})`);
    const names = async () => (await own.run<(PageRecord | null)[]>("told")).map(nameOf);
    await expect.poll(names).toEqual([undefined, "Fabrikam"]);
    await own.page.evaluate(`history.pushState(0, "", "/lightning/r/Opportunity/006D000000CeQ8kIAF/view")`);
    // The page is busy elsewhere, still shows the account, and its title is the account's.
    await own.page.evaluate(`document.body.append("loading")`);
    await own.page.evaluate("new Promise((done) => setTimeout(done, 1200))");
    expect(await names()).toEqual([undefined, "Fabrikam", undefined]);
    await own.page.evaluate(`document.querySelector("[slot=primaryField]").textContent = "Fabrikam: line 4"`);
    await expect.poll(names).toEqual([undefined, "Fabrikam", undefined, "Fabrikam: line 4"]);
  } finally {
    await own.close();
  }
});

test("what came late to the record before is not told as the next one's either", async () => {
  await tab.close();
  const host = "https://northwind.lightning.force.com";
  tab = await openPage(browser, {
    url: `${host}/lightning/r/Account/001A0000006Vm9rIAC/view`,
    html: `<!doctype html><one-record-home-flexipage2><p slot="primaryField">Fabrikam</p></one-record-home-flexipage2>`,
  });
  await tab.run(await bundle("reader"));
  await tab.run(`watch(${JSON.stringify(findTable("northwind.lightning.force.com", host)?.table)})`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  await inPage(`document.querySelector("one-record-home-flexipage2").insertAdjacentHTML("beforeend",
    "<force-owner-lookup><a>Dana Ortiz</a></force-owner-lookup>");
    history.pushState(0, "", "/lightning/r/Account/001A0000006Vm9sIAC/view")`);
  await inPage(`document.querySelector("[slot=primaryField]").append(" ")`);
  await inPage("new Promise((done) => setTimeout(done, 1200))");
  expect(nameOf(await last())).toBeUndefined();
  await inPage(`document.querySelector("[slot=primaryField]").textContent = "Contoso"`);
  await expect.poll(async () => nameOf(await last())).toBe("Contoso");
});

test("a storm of changes is followed for a while and then left alone", async () => {
  await tab.run(`watch(${table})`);
  await expect.poll(async () => nameOf(await last())).toBe("Fabrikam");
  await tab.run(`globalThis.reads = 0;
    const { checkVisibility } = Element.prototype;
    Element.prototype.checkVisibility = function () { reads++; return checkVisibility.call(this); }; 0`);
  await inPage(`new Promise((done) => {
    let left = 400;
    const step = () => {
      document.body.append(document.createElement("p"));
      if (left-- > 0) setTimeout(step); else done();
    };
    step();
  })`);
  // Each read looks at no more than eight elements here.
  expect(await tab.run<number>("reads")).toBeLessThan(100 * 8);
  await render("12", "Fabrikam Group");
  await inPage(`history.pushState(0, "", "#/companies/13/show")`);
  await render("13", "Contoso");
  await expect.poll(async () => nameOf(await last())).toBe("Contoso");
});

const sell = "https://northwind.zendesk.com/sales/contacts";
const sellTable = JSON.stringify(findTable("northwind.zendesk.com", "https://northwind.zendesk.com")?.table);
const contact = (name: string, row: string) =>
  `<div data-is-active="true"><h1 class="detail-title">${name}</h1><div class="info-section"><dl>${row}</dl></div></div>`;
test("where people and companies have addresses alike, a company is told once its page shows, and a person never", async () => {
  await tab.turnTo({ url: `${sell}/7`, html: "<!doctype html><title>Sell</title><main></main>" });
  await tab.run(await bundle("reader"));
  await tab.run(
    `const idle = requestIdleCallback; looks = 0; requestIdleCallback = (look) => idle(() => (look(), looks++)); 0`,
  );
  await tab.run(`watch(${sellTable})`);
  const draw = async (html: string) => {
    await inPage(`document.querySelector("main").innerHTML = ${JSON.stringify(html)}`);
    const before = await tab.run<number>("looks");
    await expect.poll(() => tab.run("looks")).toBeGreaterThan(before);
  };
  await draw("Loading");
  expect(await told()).toEqual([null]);
  await draw(contact("Fabrikam Robotics", "<dt>Title</dt><dd></dd><dt>Owner</dt><dd>Dana Ortiz</dd>"));
  await inPage(`history.pushState(0, "", "/sales/contacts/8")`);
  expect(await last()).toBeNull();
  await draw(contact("Mira Chen", "<dt>Title</dt><dd>Plant manager</dd>"));
  await inPage(`history.pushState(0, "", "/sales/contacts/9")`);
  await draw(
    contact("Ben Ito", '<dt>Company</dt><dd><a href="/sales/contacts/7">Fabrikam Robotics</a></dd>'),
  );
  await inPage(`history.pushState(0, "", "/sales/contacts/10")`);
  await draw(contact("Contoso Foods", "<dt>Owner</dt><dd>Dana Ortiz</dd>"));
  await expect.poll(async () => nameOf(await last())).toBe("Contoso Foods");
  expect((await told()).map((record) => record && [record.ref.id, nameOf(record)])).toEqual([
    null,
    ["7", "Fabrikam Robotics"],
    null,
    ["10", "Contoso Foods"],
  ]);
});
