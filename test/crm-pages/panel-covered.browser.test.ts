// Whether the panel notices that the page covers or changes it, so that a click of consequence can be refused; and that it does
// not take a dark page for an attack. The real watcher in a real frame of the real overlay.
import type { Browser, Frame } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { launchHeadless } from "#test/support/headless.ts";
import { bundle } from "./bundle.ts";
import { PANEL_URL } from "./isolated-page.ts";
import { type OverlayPage, openOverlay } from "./overlay-page.ts";

let browser: Browser;
let tab: OverlayPage;
let frame: Frame;
beforeAll(async () => {
  browser = await launchHeadless();
});
afterAll(() => browser.close());
afterEach(() => tab.close());

const inPage = (script: string) => tab.page.evaluate(script);
const seen = () => frame.evaluate<boolean>("seen()");

async function open(style = ""): Promise<void> {
  tab = await openOverlay(browser, { layout: { open: true } });
  await expect.poll(() => tab.page.frames().some((each) => each.url() === PANEL_URL)).toBe(true);
  const found = tab.page.frames().find((each) => each.url() === PANEL_URL);
  if (!found) throw new Error("The panel's frame did not load");
  frame = found;
  await frame.evaluate(await bundle("seen"));
  await inPage(`document.head.insertAdjacentHTML("beforeend", "<style>${style}</style>")`);
}
/** In the top layer after ours, which is the only place above it. */
const cover = (css: string) =>
  inPage(`{ const veil = document.createElement("div"); veil.id = "veil"; veil.popover = "manual";
    veil.style.cssText = "inset: 0; width: auto; height: auto; border: 0; ${css}";
    document.body.append(veil); veil.showPopover(); }`);

test("a panel in plain view is seen, a moment after it came into view", async () => {
  await open();
  await expect.poll(seen).toBe(true);
});

test.each([
  ["a veil", "background: #fff"],
  ["a veil that lets clicks through", "background: #fff; pointer-events: none"],
  ["a veil that is hardly there", "background: rgb(0 0 0 / 1%); pointer-events: none"],
])("%s over it takes it out of sight until it is lifted", async (_, css) => {
  await open();
  await expect.poll(seen).toBe(true);
  await cover(css);
  await expect.poll(seen).toBe(false);
  await inPage(`document.querySelector("#veil").remove()`);
  await expect.poll(seen).toBe(true);
});

test.each([
  ["a dark-mode filter", "html { filter: invert(1) hue-rotate(180deg); background: #111 }"],
  ["a page that is faded and turned", "html { opacity: .2; transform: rotate(20deg) scale(.5) }"],
  ["the page's own zoom", "html { zoom: 1.5 }"],
  [
    "overlays of the page",
    "body::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; background: red }",
  ],
])("%s does not: the panel lies above it", async (_, css) => {
  await open(css);
  await expect.poll(seen).toBe(true);
});
