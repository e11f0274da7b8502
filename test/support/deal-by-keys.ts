// What people do with the panel, a touchpoint and a deal, with the keyboard alone. Called by the end-to-end story of a deal; the
// same acts with a mouse are in panel-ui.ts and deal-ui.ts.
import type { Frame, Page } from "playwright-core";
import { t } from "#components/messages/t.ts";
import type { Actor } from "#scripts/demo/story.ts";
import type { Browser } from "./browser.ts";
import type { NewDeal } from "./deal-ui.ts";
import {
  activate,
  button,
  choiceOf,
  choose,
  type Hands,
  option,
  press,
  reach,
  standsIn,
  write,
} from "./keyboard.ts";
import { launcher, panelFrame } from "./panel-in-page.ts";
import { until } from "./until.ts";

/** From the CRM's page to the launcher and into the panel. */
export async function openByLauncher(_: Browser, page: Page): Promise<Frame> {
  await until("the launcher to have the keyboard", async () => {
    await page.keyboard.press("Shift+Tab");
    return hasKeyboard(page);
  });
  await page.keyboard.press("Enter");
  return takenIn(page);
}

/** Over a dialog of the CRM's own, which keeps the Tab key to itself, the shortcut is the way in. */
export async function openByShortcut(browser: Browser, page: Page): Promise<Frame> {
  // That dialog takes the keyboard when it comes, from whoever has it.
  await until("the CRM's dialog to have the keyboard", () =>
    page.evaluate(() => document.activeElement?.closest("[role=presentation], [role=dialog]") !== null),
  );
  await pressShortcut(browser);
  return takenIn(page);
}

/** Coming back from another tab: where the CRM's dialog has taken the keyboard, the shortcut closes the panel and opens it again. */
export async function backInPanel({ browser, page, panel }: Actor): Promise<Frame> {
  await page.bringToFront();
  // The page knows at once what had the keyboard; the browser gives it back to the panel's own page a little later.
  await until("the page or the panel to have the keyboard again", async () => {
    return !(await hasKeyboard(page)) || takesKeys(panel);
  });
  if (await hasKeyboard(page)) return panel;
  await pressShortcut(browser);
  await launcher(page, ({ expanded }) => !expanded);
  return openByShortcut(browser, page);
}

/**
 * Keys sent over the browser's protocol reach pages and not the browser: told here is what it tells the extension. The keys
 * themselves: test/window.
 */
async function pressShortcut({ context }: Browser): Promise<void> {
  const [worker] = context.serviceWorkers();
  if (!worker) throw new Error("The extension's worker is not running");
  await worker.evaluate(() => {
    const { onCommand } = chrome.commands;
    const dispatch: unknown = Reflect.get(onCommand, "dispatch");
    if (typeof dispatch !== "function") throw new Error("This browser lets nobody tell a shortcut");
    Reflect.apply(dispatch, onCommand, ["toggle-panel"]);
  });
}

/** Whoever opens the panel by keys is in it: the first key says whether that holds. */
async function takenIn(page: Page): Promise<Frame> {
  await launcher(page, ({ expanded }) => expanded);
  const panel = await panelFrame(page);
  await panel.getByRole("main").waitFor();
  await until("the panel to have the keyboard", async () => (await hasKeyboard(page)) && takesKeys(panel));
  return panel;
}

/** Launcher and panel are one to the page. */
const hasKeyboard = (page: Page) =>
  page.evaluate(() => document.activeElement?.hasAttribute("data-tandem") ?? false);

/** Whether keys arrive in the panel's own page. */
const takesKeys = (panel: Frame) => panel.evaluate(() => document.hasFocus());

/** From beside a partner, who then sees it; Enter saves from the button, as anywhere. */
export async function recordByKeys(hands: Hands, partner: string, note: string): Promise<void> {
  const form = hands.panel.getByRole("form", { name: t("form.title") });
  await activate(hands, button(hands, t("partners.logWith", { partner })));
  await standsIn(hands, form.getByRole("textbox", { name: t("form.note"), exact: true }), "the note");
  await hands.page.keyboard.type(note);
  await reach(hands, form.getByRole("radio", { name: t("form.noteInternal") }));
  await press(hands, "ArrowDown");
  await activate(hands, form.getByRole("button", { name: t("form.save"), exact: true }));
  await form.waitFor({ state: "hidden" });
  await standsIn(hands, hands.panel.locator("body *"), "the panel");
}

export async function registerByKeys(hands: Hands, { amount, roles, authority }: NewDeal): Promise<void> {
  const form = hands.panel.getByRole("form", { name: t("register.title") });
  await activate(hands, button(hands, t("deal.register")));
  await form.waitFor();
  await write(hands, form.getByLabel(t("register.amount"), { exact: true }), amount);
  for (const { role, holder } of roles) {
    await choose(hands, choiceOf(hands, t(`creditRole.${role}`)), option(hands, holder));
  }
  await write(hands, form.getByLabel(t("deal.accept.authority"), { exact: true }), authority);
  await hands.panel.getByText(t("register.ready")).waitFor();
  await activate(hands, button(hands, t("register.submit")));
  await form.waitFor({ state: "hidden" });
}

export async function acceptByKeys(hands: Hands, authority: string): Promise<void> {
  const form = hands.panel.getByRole("form", { name: t("deal.accept.title") });
  await activate(hands, button(hands, t("deal.do.accept")));
  await standsIn(hands, form, "what is accepted");
  await write(hands, form.getByLabel(t("deal.accept.authority"), { exact: true }), authority);
  await activate(hands, form.getByRole("button", { name: t("deal.do.accept"), exact: true }));
  await form.waitFor({ state: "detached" });
}

export async function approveByKeys(hands: Hands): Promise<void> {
  const dialog = hands.panel.getByRole("alertdialog");
  await activate(hands, button(hands, t("deal.do.approve")));
  await standsIn(hands, dialog, "the question");
  await activate(hands, dialog.getByRole("button", { name: t("deal.do.approve"), exact: true }));
  await dialog.waitFor({ state: "detached" });
}
