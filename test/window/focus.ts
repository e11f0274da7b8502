// Which page has the keyboard, as the window system says. Called by test/window/*.window.test.ts.
import type { Page } from "playwright-core";
import { until } from "#test/support/until.ts";

/** Playwright makes every page believe that it has the focus; from here on the window decides. */
export async function leaveFocusToTheWindow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const enabled of [true, false]) await session.send("Emulation.setFocusEmulationEnabled", { enabled });
}

const hasKeyboard = (page: Page) => page.evaluate(() => document.hasFocus());

/** Does what brings a prompt of the browser's own over this page; resolves when the prompt has the keyboard. */
export async function openPrompt(page: Page, open: () => Promise<void>): Promise<void> {
  await until("the page to have the keyboard", () => hasKeyboard(page));
  await open();
  await until("the browser's prompt", async () => !(await hasKeyboard(page)));
}
