// Pages that fight the overlay, and the extension's own ends: it comes back, gives up, goes, and never lives twice.
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchHeadless } from "#test/support/headless.ts";
import { type OverlayPage, openOverlay } from "./overlay-page.ts";

let browser: Browser;
let tab: OverlayPage;
beforeAll(async () => {
  browser = await launchHeadless();
});
afterAll(() => browser.close());
afterEach(() => tab.close());

type Options = Parameters<typeof openOverlay>[1];
const open = async (options?: Options): Promise<void> => {
  tab = await openOverlay(browser, options);
  await expect.poll(isThere).toBe(true);
};
const isThere = async () => (await tab.inside(`root.host.matches(":popover-open")`)) === true;
const inPage = (script: string) => tab.page.evaluate(script);
const rest = () => inPage("new Promise((done) => setTimeout(done, 300))");
/** What the page's own hit test says at the launcher's middle. */
const onTop = async () => {
  const { x, y, width, height } = await tab.box(".launcher");
  return inPage(`document.elementFromPoint(${x + width / 2}, ${y + height / 2}).hasAttribute("data-tandem")`);
};

test("it comes back when the page removes it, and gives up when the page insists", async () => {
  await open();
  await inPage(`document.querySelector("[data-tandem]").remove()`);
  await expect.poll(isThere).toBe(true);
  await inPage(`globalThis.removals = 0;
    setInterval(() => { const host = document.querySelector("[data-tandem]"); if (host) { removals++; host.remove(); } }, 50)`);
  await expect.poll(() => tab.run("hearers.length"), { timeout: 10_000 }).toBe(0);
  const removals = await inPage("removals");
  await rest();
  expect(await inPage("removals")).toBe(removals);
  expect(removals).toBeLessThan(15);
  expect(await isThere()).toBe(false);
});

test("it outlives a rewritten body and even another <html>", async () => {
  await open({ layout: { open: true } });
  await inPage(`document.body.outerHTML = "<body>rewritten</body>"`);
  await rest();
  expect(await isThere()).toBe(true);
  await inPage(`document.replaceChild(document.createElement("html"), document.documentElement)`);
  await expect.poll(isThere).toBe(true);
  await inPage(`document.querySelector("[data-tandem]").remove()`);
  await expect.poll(isThere).toBe(true);
});

test("it comes back to the top layer when the page takes it out", async () => {
  await open();
  await inPage(`document.querySelector("[data-tandem]").hidePopover()`);
  await expect.poll(isThere).toBe(true);
});

test.each([
  ["its style", `host.style.opacity = "0"`],
  ["its class", `host.className = "x"`],
  ["its popover", `host.popover = "auto"`],
  ["its mark", `host.removeAttribute("data-tandem")`],
])("it goes for good when the page alters %s", async (_, alter) => {
  await open();
  await inPage(`{ const host = document.querySelector("[data-tandem]"); ${alter}; }`);
  await expect.poll(() => tab.run("hearers.length")).toBe(0);
  expect(await inPage(`document.querySelectorAll("[data-tandem], html > div").length`)).toBe(0);
  const before = (await tab.sent()).length;
  await inPage(`location.hash = "/companies/13/show"`);
  await rest();
  expect(await tab.sent()).toHaveLength(before);
});

test("the page's overlays, filters and rules do not cover, dim or restyle it", async () => {
  await open();
  await inPage(`document.head.insertAdjacentHTML("beforeend", \`<style>
    html { filter: invert(1); opacity: .1; transform: translateX(20px); }
    * { display: none !important; --accent: red !important; }
    html, body, main { display: block !important; }
    @layer x { div { visibility: hidden !important; top: 500px !important; } }
    #cover { display: block !important; position: fixed; inset: 0; z-index: 2147483647; background: #000; }
  </style>\`); document.body.insertAdjacentHTML("beforeend", "<p id=cover></p>")`);
  expect(await onTop()).toBe(true);
  expect(await tab.inside("getComputedStyle(root.host).visibility")).toBe("visible");
  expect((await tab.box(".launcher")).x).toBe(1250);
  expect(await tab.inside(`getComputedStyle(root.querySelector("i"), "::before").borderTopColor`)).toBe(
    "rgb(83, 80, 212)",
  );
});

test("a page that names its elements like our globals does not stop it", async () => {
  await open({
    html: `<!doctype html><title>CRM</title><form id="browser"><input name="runtime"></form>
      <a id="navigation"></a><img name="title"><main id="main-content">x</main>`,
  });
  expect((await tab.sent()).map(({ type }) => type)).toContain("page.record");
});

test("page scripts cannot reach into it", async () => {
  await open();
  expect(await inPage(`document.querySelector("[data-tandem]").shadowRoot`)).toBeNull();
});

test("when the extension was updated, a click says so and offers to reload", async () => {
  await open();
  const { x, y } = await tab.box(".launcher");
  await tab.run("delete chrome.runtime.id");
  await tab.page.mouse.click(x + 10, y + 10);
  await expect
    .poll(() => tab.inside(`root.querySelector("[role=status]")?.textContent`))
    .toContain("Tandem was updated");
  expect(await tab.inside(`root.querySelector(".launcher, iframe")`)).toBeNull();
  await inPage("globalThis.old = true");
  const reload = await tab.box(".notice button");
  await Promise.all([tab.page.waitForEvent("load"), tab.page.mouse.click(reload.x + 5, reload.y + 5)]);
  expect(await inPage("globalThis.old")).toBeUndefined();
});

test("it says so too when the person comes back to the tab, and goes when told later", async () => {
  await open();
  await tab.run("delete chrome.runtime.id");
  await tab.run(`document.dispatchEvent(new Event("visibilitychange"))`);
  const later = await tab.box(".notice button:last-child");
  await tab.page.mouse.click(later.x + 5, later.y + 5);
  expect(await tab.inside("1")).toBeNull();
});

test("a second start on the same page is refused", async () => {
  await open();
  await tab.newWorld();
  await tab.start();
  await rest();
  expect(await tab.sent()).toEqual([]);
  expect(await inPage(`document.querySelectorAll("[data-tandem]").length`)).toBe(1);
});

test("a script of the updated extension takes over from the orphan before it", async () => {
  await open();
  await tab.run("delete chrome.runtime.id; globalThis.sent.length = 0");
  await tab.newWorld();
  await tab.start();
  await expect.poll(async () => (await tab.sent()).length).toBeGreaterThan(1);
  await expect.poll(isThere).toBe(true);
  expect(await inPage(`document.querySelectorAll("[data-tandem]").length`)).toBe(1);
});

test("an orphan that can no longer answer is swept away", async () => {
  tab = await openOverlay(browser, { manualStart: true });
  await inPage(`document.documentElement.append(Object.assign(document.createElement("div"), { id: "orphan" }));
    document.getElementById("orphan").setAttribute("data-tandem", "")`);
  await tab.start();
  await expect.poll(isThere).toBe(true);
  expect(await inPage(`document.getElementById("orphan")`)).toBeNull();
});

const said = () => tab.inside<string | null>(`root.querySelector("[role=status]")?.textContent ?? null`);
const dialog = (what: string) => inPage(`document.querySelector("dialog").${what}()`);

test("a native modal dialog keeps the panel still, and the panel says so until it is closed", async () => {
  await open({ layout: { open: true } });
  await inPage(`document.body.insertAdjacentHTML("beforeend", "<dialog><button>OK</button></dialog>")`);
  await dialog("show");
  await rest();
  expect(await said()).toBeNull();
  await dialog("close");
  await dialog("showModal");
  await expect.poll(said).toContain("Close it, or use the side panel");
  await dialog("close");
  await expect.poll(said).toBeNull();
});

test.each([
  ["the dialog", "dialog"],
  ["what it stands in", "section"],
])("it says so no longer when the page removes %s instead of closing it", async (_, removed) => {
  await open({ layout: { open: true } });
  const another = "<section><dialog open>OK</dialog></section>";
  await inPage(`document.body.insertAdjacentHTML("beforeend", "<section><dialog>OK</dialog></section>")`);
  await dialog("showModal");
  await expect.poll(said).toContain("Close it");
  // The page goes on changing under its dialog, and that alone ends nothing.
  await inPage(`document.body.insertAdjacentHTML("afterbegin", "<p>Saving</p>")`);
  await rest();
  expect(await said()).toContain("Close it");
  await inPage(`document.querySelector("${removed}").remove()`);
  await expect.poll(said).toBeNull();
  await inPage(`document.body.insertAdjacentHTML("beforeend", "${another}")`);
  await rest();
  expect(await said()).toBeNull();
});

test.each([
  ["that a click was refused, as the extension was updated", () => updated(), "Tandem was updated"],
  ["that the page lets no panel in", () => refused(), "does not let"],
])("a modal dialog does not take the place of what says %s", async (_, refuse, text) => {
  await open({ layout: { open: true } });
  await refuse();
  await expect.poll(said).toContain(text);
  await inPage(`document.body.insertAdjacentHTML("beforeend", "<dialog>OK</dialog>")`);
  for (const what of ["showModal", "close"]) {
    await dialog(what);
    await rest();
    expect(await said()).toContain(text);
  }
});
const updated = async () => {
  await tab.run("delete chrome.runtime.id");
  await tab.run(`document.dispatchEvent(new Event("visibilitychange"))`);
};
const refused = () => tab.tell({ type: "page.refused", text: "This page does not let Tandem in." });

test("a panel that is opened under a modal dialog says so at once, and a closed one says nothing", async () => {
  await open();
  await inPage(`document.body.insertAdjacentHTML("beforeend", "<dialog><button>OK</button></dialog>")`);
  await dialog("showModal");
  await rest();
  expect(await said()).toBeNull();
  await tab.tell({ type: "page.toggle", open: true });
  await expect.poll(said).toContain("Close it");
  await tab.tell({ type: "page.toggle", open: false });
  await expect.poll(said).toBeNull();
});

const seen = () => tab.run<boolean>(`hearers[0]({ type: "page.seen" })`);
const cover = (css: string) =>
  inPage(`{ const veil = document.createElement("div"); veil.popover = "manual"; veil.id = "veil";
    veil.style.cssText = "inset: 0 0 0 auto; width: 200px; height: 300px; border: 0; ${css}";
    document.body.append(veil); veil.showPopover(); }`);

test.each([
  ["a veil over a part of it", ""],
  ["a veil that lets clicks through", "pointer-events: none"],
])("where the browser does not tell the panel, its script sees %s", async (_, css) => {
  await open({ layout: { open: true } });
  expect(await seen()).toBe(true);
  await cover(css);
  expect(await seen()).toBe(false);
  await inPage(`document.querySelector("#veil").remove()`);
  expect(await seen()).toBe(true);
});

test("a page that is dark, faded or overlaid below the top layer is no cover", async () => {
  await open({ layout: { open: true } });
  await inPage(`document.head.insertAdjacentHTML("beforeend", "<style>html { filter: invert(1); opacity: .3 }" +
    "body::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; background: red }</style>")`);
  expect(await seen()).toBe(true);
});
