// The launcher and the panel in a page, in real Chromium: pointer, keyboard, focus, memory, and messages.
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
  await expect.poll(label).toMatch(/^Tandem/);
};
const label = () => tab.inside<string>(`root.querySelector("button")?.ariaLabel`);
const text = () => tab.inside<string>(`root.querySelector("button").textContent`);
const isOpen = () => tab.inside<boolean>(`root.querySelector(".panel")?.hidden === false`);
const middle = async (selector: string) => {
  const { x, y, width, height } = await tab.box(selector);
  return { x: x + width / 2, y: y + height / 2 };
};
const clickLauncher = async () => {
  const { x, y } = await middle(".launcher");
  await tab.page.mouse.click(x, y);
};
const focusLauncher = () => tab.inside(`root.querySelector(".launcher").focus()`);
/** The records told of, heard or not. */
const tried = () => tab.run<string[]>("tried.flatMap(({ record }) => record?.ref.id ?? [])");
const focused = () => tab.inside<string>(`root.activeElement?.className || root.activeElement?.localName`);

test("the launcher shows the number of partners and says what it means", async () => {
  await open({ partners: 2 });
  await expect.poll(label).toBe("Tandem: 2 found");
  expect(await text()).toBe("2");
  expect((await tab.box(".launcher")).width).toBe(30);
  // What the page's fields are answered with shows partners again: it has come before what is told here.
  await expect.poll(() => tab.run<boolean>("sent.some(({ record }) => record?.fields.name)")).toBe(true);
  await tab.tell({
    type: "page.launcher",
    launcher: { partners: 0, waiting: 3, label: "Tandem: 3 waiting" },
  });
  expect(await label()).toBe("Tandem: 3 waiting");
  expect(await text()).toBe("•");
});

test("it is quiet when no partner is in the account: thin, dim and without a number", async () => {
  await open({ partners: 0 });
  expect(await text()).toBe("");
  const { width, x } = await tab.box(".launcher");
  expect(width).toBe(10);
  expect(x + width).toBe(1280);
  expect(Number(await tab.inside(`getComputedStyle(root.querySelector(".launcher")).opacity`))).toBeLessThan(
    1,
  );
});

test("the page is told apart from its panel: nothing is opened unasked, nor made", async () => {
  await open();
  expect(await isOpen()).toBe(false);
  expect(await tab.inside(`root.querySelectorAll("iframe, .panel").length`)).toBe(0);
});

test("the launcher comes with its number, never before it is known", async () => {
  tab = await openOverlay(browser, { manualStart: true });
  await tab.page.evaluate(`globalThis.seen = [];
    new MutationObserver((changes) => seen.push(changes.length)).observe(document.documentElement, { childList: true })`);
  await tab.start();
  await expect.poll(label).toBe("Tandem: 2 found");
  const asked = (await tab.sent()).map(({ type }) => type);
  expect(asked.slice(0, 2)).toEqual(["page.hello", "page.record"]);
  expect(await tab.page.evaluate("seen")).toEqual([1]);
});

test("a background that never says what it found does not keep the launcher away", async () => {
  tab = await openOverlay(browser, { silent: true });
  await expect.poll(label, { timeout: 8_000 }).toBe("Tandem");
});

test("an answer that tells nothing new leaves the launcher's number as it is drawn", async () => {
  await open({ partners: 2 });
  await expect.poll(text).toBe("2");
  await tab.inside(`(root.drawn = root.querySelector("b").firstChild, 0)`);
  await tab.tell({ type: "page.launcher", launcher: { partners: 2, waiting: 0, label: "Tandem: 2 found" } });
  expect(await tab.inside(`root.drawn === root.querySelector("b").firstChild`)).toBe(true);
});

test("a click opens the panel with the focus in it, another closes it; both are remembered", async () => {
  await open();
  await clickLauncher();
  expect(await isOpen()).toBe(true);
  expect(await focused()).toBe("iframe");
  expect((await tab.box(".panel")).width).toBe(400);
  expect((await tab.layouts()).at(-1)).toEqual({ width: 400, launcherTop: 300, open: true });
  await clickLauncher();
  expect(await isOpen()).toBe(false);
  expect(await focused()).toBe("launcher ");
  expect((await tab.layouts()).at(-1)?.open).toBe(false);
});

test("the panel's frame has a name for screen readers, and no tooltip over the page", async () => {
  await open({ layout: { open: true } });
  expect(await tab.inside(`root.querySelector("iframe").getAttribute("aria-label")`)).toBe("Tandem");
  expect(await tab.inside(`root.querySelectorAll(".panel [title]").length`)).toBe(0);
});

test("a panel that was left open opens again, without taking the focus", async () => {
  await open({ layout: { open: true, width: 500 } });
  expect(await isOpen()).toBe(true);
  expect((await tab.box(".panel")).width).toBe(500);
  expect(await focused()).toBeUndefined();
});

test("by keyboard: Enter opens, Escape closes, arrows move it", async () => {
  await open();
  await focusLauncher();
  await tab.page.keyboard.press("ArrowDown");
  await expect.poll(async () => (await tab.layouts()).at(-1)?.launcherTop).toBe(320);
  await tab.page.keyboard.press("Enter");
  expect(await isOpen()).toBe(true);
  await focusLauncher();
  await tab.page.keyboard.press("Escape");
  expect(await isOpen()).toBe(false);
});

test("Escape in the page is the page's own", async () => {
  await open({ layout: { open: true } });
  await tab.page.locator("#field").focus();
  await tab.page.keyboard.press("Escape");
  expect(await isOpen()).toBe(true);
});

test("the page's handlers see neither our keys nor our clicks nor our focus", async () => {
  await open();
  await tab.page.evaluate(`globalThis.seen = [];
    for (const type of ["keydown", "keyup", "click", "mousedown", "pointerdown", "focusin"])
      document.addEventListener(type, (event) => seen.push(event.type));`);
  await focusLauncher();
  await tab.page.keyboard.press("ArrowDown");
  await clickLauncher();
  expect(await tab.page.evaluate("seen")).toEqual([]);
});

test("the shortcut and the panel's own close button come through the background", async () => {
  await open();
  await tab.tell({ type: "page.toggle", open: "toggle" });
  expect(await isOpen()).toBe(true);
  expect(await focused()).toBe("iframe");
  await tab.tell({ type: "page.toggle", open: false });
  expect(await isOpen()).toBe(false);
  expect(await focused()).toBe("launcher ");
});

test("dragging moves the launcher and does not open the panel", async () => {
  await open();
  const { x, y } = await middle(".launcher");
  await tab.page.mouse.move(x, y);
  await tab.page.mouse.down();
  await tab.page.mouse.move(x, y + 50);
  await tab.page.mouse.move(x, 600, { steps: 4 });
  await tab.page.mouse.up();
  expect(await isOpen()).toBe(false);
  expect((await tab.layouts()).at(-1)).toEqual({ width: 400, launcherTop: 720, open: false });
  const box = await tab.box(".launcher");
  expect(box.y + box.height).toBeLessThan(800);
});

test("the panel's edge sets its width between 320 and 640, by pointer and by keyboard", async () => {
  await open({ layout: { open: true } });
  const drag = async (to: number) => {
    const { x, y } = await middle(".edge");
    await tab.page.mouse.move(x, y + 200);
    await tab.page.mouse.down();
    await tab.page.mouse.move(to, y + 200, { steps: 6 });
    await tab.page.mouse.up();
  };
  await drag(1280 - 500);
  await expect.poll(async () => (await tab.layouts()).at(-1)?.width).toBe(500);
  // Over the frame, inwards, and out of bounds both ways.
  await drag(1200);
  await expect.poll(async () => (await tab.layouts()).at(-1)?.width).toBe(320);
  await drag(100);
  await expect.poll(async () => (await tab.layouts()).at(-1)?.width).toBe(640);
  await tab.inside(`root.querySelector(".edge").focus()`);
  await tab.page.keyboard.press("ArrowRight");
  await expect.poll(async () => (await tab.layouts()).at(-1)?.width).toBe(620);
  expect(await tab.inside(`root.querySelector(".edge").ariaValueNow`)).toBe("620");
  await tab.page.keyboard.press("Home");
  await expect.poll(async () => (await tab.layouts()).at(-1)?.width).toBe(320);
  expect((await tab.box(".launcher")).x).toBe(1280 - 320 - 20);
});

test("a worker that is still starting is asked again", async () => {
  await open({ failures: 2, partners: 4 });
  await expect.poll(label).toBe("Tandem: 4 found");
});

test("a message that is repeated late never undoes a newer one", async () => {
  await open();
  // Both in one turn of the page: the second overtakes the first before that can be repeated, however slow the machine.
  await tab.run(
    `globalThis.unheard = "13"; location.hash = "/companies/13/show"; location.hash = "/companies/14/show"; 0`,
  );
  await expect.poll(tried).toContain("14");
  // Set later and due later than the script's own pause of 150 ms: when it rings, that one has rung.
  await tab.run("new Promise((rung) => setTimeout(rung, 300))");
  const ids = await tried();
  expect(ids.filter((id) => id === "13")).toHaveLength(1);
  expect(ids.at(-1)).toBe("14");
});

test("a page that refuses the panel's frame gets words instead of a dead panel, at each try", async () => {
  await open();
  await clickLauncher();
  await expect.poll(async () => (await tab.sent()).map(({ type }) => type)).toContain("page.framed");
  await tab.tell({ type: "page.refused", text: "Open the side panel." });
  const notice = () => tab.inside<string | null>(`root.querySelector("[role=status]")?.textContent ?? null`);
  expect([await isOpen(), await notice()]).toEqual([false, "Open the side panel.Close"]);
  expect((await tab.layouts()).at(-1)?.open).toBe(false);
  expect(await focused()).toBe("launcher ");
  const close = await middle(".notice button");
  await tab.page.mouse.click(close.x, close.y);
  expect(await notice()).toBeNull();
  await clickLauncher();
  expect([await isOpen(), await notice()]).toEqual([false, "Open the side panel.Close"]);
});

test("a frame that was refused before it was to be seen is told of only when the person opens it", async () => {
  await open();
  await tab.tell({ type: "page.refused", text: "Open the side panel." });
  expect(await tab.inside(`root.querySelector("[role=status]")`)).toBeNull();
  await clickLauncher();
  expect([await isOpen(), await tab.inside(`root.querySelector("[role=status]").textContent`)]).toEqual([
    false,
    "Open the side panel.Close",
  ]);
});

test("a page made ready ahead of its visit starts when it is visited", async () => {
  tab = await openOverlay(browser, { manualStart: true });
  await tab.run(`Object.defineProperty(Document.prototype, "prerendering", { value: true }); 0`);
  await tab.start();
  await tab.page.evaluate("new Promise((done) => setTimeout(done, 300))");
  expect(await tab.sent()).toEqual([]);
  await tab.run(`document.dispatchEvent(new Event("prerenderingchange"))`);
  await expect.poll(async () => (await tab.sent())[0]?.type).toBe("page.hello");
});

test("on a host that is not ours nothing is shown and nothing told", async () => {
  tab = await openOverlay(browser, { known: false });
  await expect.poll(async () => (await tab.sent()).length).toBe(1);
  await tab.page.evaluate("new Promise((done) => setTimeout(done, 300))");
  expect(await tab.inside("1")).toBeNull();
  expect(await tab.sent()).toHaveLength(1);
});

test("it is not printed, and does not move when reduced motion is asked for", async () => {
  await open();
  await tab.page.emulateMedia({ media: "print" });
  expect(await tab.inside("getComputedStyle(root.host).display")).toBe("none");
  await tab.page.emulateMedia({ media: "screen", reducedMotion: "reduce" });
  expect(await tab.inside(`getComputedStyle(root.querySelector(".launcher")).transitionDuration`)).toBe("0s");
});
