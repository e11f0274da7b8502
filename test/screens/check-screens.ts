// Every screen in a real browser: its main text, accessibility in light and dark, at two widths, nothing wider
// than the window (also with text at 200 %), nothing confidential while presenting, and no error on the console. Called by
// four files, each of which checks a quarter: they run beside other browser tests, and none waits for a long last one.
import type { ConsoleMessage } from "playwright-core";
import { afterAll, beforeAll, it, type TestContext } from "vitest";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import { reach } from "./bring-to.ts";
import { contrastFaults } from "./colour-pairs.ts";
import { holdPage, page, resize, turnTo } from "./page-in-hand.ts";
import { leaksFrom, present } from "./presenting.ts";
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

/** Asked by its own means, once of each pair of colours: see colour-pairs.ts. */
const CONTRAST = "color-contrast";
/** What can be another in other colours, and at another width: everything else is asked once of the same picture. */
const COLOURS = ["link-in-text-block"];
const PLACES = ["target-size", "scrollable-region-focusable"];

/**
 * What is in view, element by element: its name, words and colours. Two widths of a page that stacks otherwise differ. A
 * key or an icon beside the words of a button, shown where there is room, makes no difference.
 */
const inView = () =>
  page.evaluate(() =>
    [...document.body.querySelectorAll("*")]
      .filter((element) => !element.closest("kbd, svg[aria-hidden]") && element.checkVisibility())
      .map((element) => {
        const { color, backgroundColor } = getComputedStyle(element);
        const words = [...element.childNodes].flatMap((node) => (node instanceof Text ? node.data : []));
        return [element.tagName, color, backgroundColor, ...words].join(" ");
      })
      .join("\n"),
  );

/** Fields whose words the browser would write to its files for restoring tabs; a day and what stands for it unseen are no words. */
const rememberedFields = () =>
  page.evaluate(() => {
    const wordless = /^(checkbox|radio|file|button|submit|hidden|date|datetime-local)$/;
    const typed = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("textarea, input")];
    return typed
      .filter((field) => !field.hidden && !wordless.test(field.type) && field.autocomplete !== "off")
      .map((field) => field.outerHTML.slice(0, 200));
  });

const setWidth = (width: number) => resize({ width, height: 760 });

const heardError = (error: Error) => errors.push(error.message);
const heardLine = (message: ConsoleMessage) => {
  if (["error", "warning"].includes(message.type())) errors.push(message.text());
};

/** `quarter`: 0 to 3. */
export function checkScreens(quarter: number): void {
  holdPage();
  beforeAll(() => {
    page.on("pageerror", heardError).on("console", heardLine);
  });
  afterAll(() => {
    page.off("pageerror", heardError).off("console", heardLine);
  });
  const ours = Object.entries(screens).filter((_, index) => index % QUARTERS === quarter);
  it.for(ours)(
    "%s says its state, is accessible in both colours, fits every width and keeps its secrets",
    check,
  );
}

async function check([name, screen]: [string, Screen], { expect }: TestContext): Promise<void> {
  const fitsIn = async (width: number) => {
    await setWidth(width);
    // An open popover finds its new place a moment after the window has its width.
    await expect.poll(widerThanWindow, { message: `wider than ${width} px` }).toBeLessThanOrEqual(0);
    if (screen.page === "panel") {
      expect(await tallerThanWindow(), `taller than the window at ${width} px`).toBeLessThanOrEqual(0);
    }
  };
  errors.length = 0;
  await page.emulateMedia({ colorScheme: "light" });
  await turnTo(name);
  await reach(page, screen);
  await fitsIn(380);
  await fitsIn(640);
  expect(await rememberedFields(), "without autocomplete=off").toEqual([]);
  // From 520 px lists stand in two columns, and some words stand in wide windows only.
  // A dialog that has just opened hides the page before it is drawn itself: asked again, the page is whole.
  const faults = async (rules?: readonly string[]) => [
    ...(await accessibilityFaults(page, { ...(rules ? { rules } : {}), without: [CONTRAST] })),
    ...(await contrastFaults("light")),
  ];
  await expect.poll(() => faults(), { message: "light at 640 px", timeout: 20_000 }).toEqual([]);
  const wide = await inView();
  await fitsIn(320);
  const rules = (await inView()) === wide ? PLACES : undefined;
  expect(await faults(rules), "light at 320 px").toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await contrastFaults("dark"), "dark").toEqual([]);
  const hasLinks = (await page.locator("a[href]").count()) > 0;
  const links = hasLinks ? await accessibilityFaults(page, { rules: COLOURS }) : [];
  expect(links, "dark").toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await setWidth(380);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
    // An open popover finds its new place when the window says that something changed.
    window.dispatchEvent(new Event("resize"));
  });
  await expect.poll(widerThanWindow, { message: "text at 200 %" }).toBeLessThanOrEqual(0);
  await present();
  // A busy machine draws later than two frames on.
  await expect.poll(() => leaksFrom(screen), { message: "while presenting" }).toEqual([]);
  expect(errors).toEqual([]);
}
