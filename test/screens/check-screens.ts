// Every screen in a real browser: its main text, accessibility in light and dark, at two widths, nothing wider
// than the window (also with text at 200 %), and no error on the console. Called by four files, each of which checks a
// quarter: they run beside other browser tests, and none waits for a long last one.
import { beforeAll, it, type TestContext } from "vitest";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import { reach } from "./bring-to.ts";
import { holdPage, page, visit } from "./page-in-hand.ts";
import type { Screen } from "./screen.ts";
import { allScreens } from "./screens.ts";

const screens = await allScreens();
const QUARTERS = 4;
const errors: string[] = [];

/** How many pixels the page or its scrolling body would have to be moved sideways. */
const widerThanWindow = () =>
  page.evaluate(() => {
    const boxes = [
      document.documentElement,
      ...document.querySelectorAll("main, main > div, [role=tabpanel]"),
    ];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });

/** A panel scrolls inside, between its head and its foot: the page around it never does. */
const tallerThanWindow = () =>
  page.evaluate(() => document.documentElement.scrollHeight - document.documentElement.clientHeight);

/** What can be another in other colours: everything else is asked once. */
const COLOURS = ["color-contrast", "link-in-text-block"];

/** `quarter`: 0 to 3. */
export function checkScreens(quarter: number): void {
  holdPage();
  beforeAll(() => {
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) errors.push(message.text());
    });
  });
  const ours = Object.entries(screens).filter((_, index) => index % QUARTERS === quarter);
  it.for(ours)("%s says its state, is accessible in both colours and fits every width", check);
}

async function check([name, screen]: [string, Screen], { expect }: TestContext): Promise<void> {
  errors.length = 0;
  await page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
  await visit(name);
  await reach(page, screen);
  for (const width of [320, 380, 640]) {
    await page.setViewportSize({ width, height: 760 });
    expect(await widerThanWindow(), `wider than ${width} px`).toBeLessThanOrEqual(0);
    if (screen.page === "panel") {
      expect(await tallerThanWindow(), `taller than the window at ${width} px`).toBeLessThanOrEqual(0);
    }
    // From 520 px lists stand in two columns, and some words stand in wide windows only: axe looks at one width of each kind.
    if (width === 380) continue;
    expect(await accessibilityFaults(page), `light at ${width} px`).toEqual([]);
    if (width > 320) continue;
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await accessibilityFaults(page, COLOURS), "dark").toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  }
  await page.setViewportSize({ width: 380, height: 760 });
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    // An open popover finds its new place when the window says that something changed.
    window.dispatchEvent(new Event("resize"));
  });
  await expect.poll(widerThanWindow, { message: "text at 200 %", timeout: 5_000 }).toBeLessThanOrEqual(0);
  expect(errors).toEqual([]);
}
