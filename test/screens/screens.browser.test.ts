// Every screen in a real browser: its main text, accessibility in light and dark, at two widths, nothing wider
// than the window (also with text at 200 %), and no error on the console.
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import { bringTo } from "./bring-to.ts";
import { screens } from "./screens.ts";
import { openScreensSite, type ScreensSite } from "./screens-site.ts";

let site: ScreensSite;
beforeAll(async () => {
  site = await openScreensSite();
}, 120_000);
afterAll(() => site?.close());

async function openScreen(name: string): Promise<{ page: Page; errors: string[] }> {
  const context = await site.browser.newContext({
    viewport: { width: 380, height: 760 },
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  await page.goto(site.url(name));
  await page.locator("h1, h2").first().waitFor({ state: "attached" });
  if (screens[name]) await bringTo(page, screens[name]);
  await page
    .getByText(screens[name]?.text ?? "")
    .first()
    .waitFor({ state: "attached" });
  return { page, errors };
}

/** How many pixels the page or its scrolling body would have to be moved sideways. */
const widerThanWindow = (page: Page) =>
  page.evaluate(() => {
    const boxes = [
      document.documentElement,
      ...document.querySelectorAll("main, main > div, [role=tabpanel]"),
    ];
    return Math.max(...boxes.map((box) => box.scrollWidth - box.clientWidth));
  });

/** What axe holds against the page, readable. */
async function violationsOf(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes
      // React Aria puts its unseen "Dismiss" buttons beside the dialog they close, outside every landmark.
      .filter(({ html }) => !(id === "region" && html.startsWith('<div style="display: contents;">')))
      .map(({ html }) => `${id}: ${html}`),
  );
}

describe("every screen", () => {
  // Two at a time: each has a renderer of its own, and axe keeps a core busy.
  it.concurrent.for(Object.keys(screens))(
    "%s says its state, is accessible in both colours and fits every width",
    async (name, { expect }) => {
      const { page, errors } = await openScreen(name);
      for (const width of [320, 380, 640]) {
        await page.setViewportSize({ width, height: 760 });
        expect(await widerThanWindow(page), `wider than ${width} px`).toBeLessThanOrEqual(0);
        // From 520 px lists stand in two columns: axe looks at one width of each kind. Colours are the same in both.
        if (width === 380) continue;
        for (const colorScheme of width === 320 ? (["light", "dark"] as const) : (["light"] as const)) {
          await page.emulateMedia({ colorScheme });
          const found = await violationsOf(page);
          expect(found, `${colorScheme} at ${width} px`).toEqual([]);
        }
      }
      await page.setViewportSize({ width: 380, height: 760 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
        // An open popover finds its new place when the window says that something changed.
        window.dispatchEvent(new Event("resize"));
      });
      await expect.poll(() => widerThanWindow(page), { message: "text at 200 %" }).toBeLessThanOrEqual(0);
      expect(errors).toEqual([]);
      await page.context().close();
    },
  );
});
