// A rep with no mouse, in a real window with the system's own keyboard: the shortcut, the panel's keys, the way back.
import { afterAll, beforeAll, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { findWindowTools } from "#scripts/browsers/window.ts";
import type { Actor } from "#scripts/demo/story.ts";
import { openScene, picturesOnFailure, type TestScene } from "#test/e2e/scene.ts";
import { launcher, openPanel } from "#test/support/panel-in-page.ts";
import { rowReads, syncReads, touchpointRows } from "#test/support/panel-ui.ts";
import { openRecord } from "#test/support/people.ts";
import { until } from "#test/support/until.ts";
import { type Display, openDisplay } from "./display.ts";
import { leaveFocusToTheWindow } from "./focus.ts";

let display: Display;
let scene: TestScene;
let dana: Actor;
/** Pixels of the display. */
const inTheDeal = [400, 500] as const;

beforeAll(async () => {
  const tools = await findWindowTools();
  if (!tools) throw new Error("No Xvfb or no xdotool: npm test says how to get them");
  display = await openDisplay(tools);
  scene = await openScene({ display: display.name });
  dana = await scene.seat("dana");
  await leaveFocusToTheWindow(dana.page);
  // Into the page, as a person who looks at it: into the deal, which the CRM closes for a click beside it.
  const isDrawn = () =>
    dana.page.evaluate(([x, y]) => {
      const [left, top] = [x - screenX, y - screenY - (outerHeight - innerHeight)];
      return document.elementFromPoint(left, top)?.closest("[role=dialog]") != null;
    }, inTheDeal);
  await until("the deal to be drawn there", isDrawn, { timeout: 30_000 });
  await display.click(...inTheDeal);
}, 180_000);
afterAll(async () => {
  await scene?.close();
  await display?.close();
});
picturesOnFailure(() => scene);

it("The browser gave Tandem the keys it asked for", async () => {
  const [worker] = dana.browser.context.serviceWorkers();
  const keys = await worker?.evaluate(async () => {
    const commands = await chrome.commands.getAll();
    return commands.find(({ name }) => name === "toggle-panel")?.shortcut;
  });
  expect(keys).toBe("Alt+Shift+D");
});

it("The shortcut closes the panel and opens it again, with the keyboard in it", async () => {
  await display.press("alt+shift+d");
  await launcher(dana.page, (tab) => !tab.expanded);
  await display.press("alt+shift+d");
  await panelIsOpen();
  await recordByKeys("by the shortcut");
});

it("Escape closes the panel and gives the keyboard back to the launcher, where Enter opens it again", async () => {
  // A company's page: over a deal the CRM's own dialog keeps the focus to itself.
  await openRecord(dana.page, scene.stage.harbor, "companies", 1001);
  await panelIsOpen();
  await display.press("alt+shift+d");
  await launcher(dana.page, (tab) => !tab.expanded);
  await display.press("alt+shift+d");
  await panelIsOpen();
  await expect.poll(hasKeyboard).toBe(true);
  await display.press("Escape");
  await launcher(dana.page, (tab) => !tab.expanded);
  expect(await dana.page.evaluate(() => document.activeElement?.hasAttribute("data-tandem"))).toBe(true);
  await display.press("Return");
  await panelIsOpen();
  await recordByKeys("from the launcher");
});

it("A panel that opens by itself with the page leaves the keyboard where it is", async () => {
  await dana.page.reload();
  await panelIsOpen();
  expect(await hasKeyboard()).toBe(false);
});

const hasKeyboard = () => dana.panel.evaluate(() => document.hasFocus());

async function panelIsOpen(): Promise<void> {
  await launcher(dana.page, (tab) => tab.expanded);
  dana.panel = await openPanel(dana.page);
  await dana.panel.getByText(t("partners.found", { count: 1 })).waitFor();
  await syncReads(dana.panel, "in_sync");
}

/** Writes and saves a touchpoint with nothing but keys, each pressed once. */
async function recordByKeys(note: string): Promise<void> {
  await expect.poll(hasKeyboard).toBe(true);
  const form = dana.panel.getByRole("form", { name: t("form.title") });
  const field = form.getByRole("textbox", { name: t("form.note"), exact: true });
  await display.press("alt+t");
  await expect.poll(() => field.evaluate((shown) => shown === document.activeElement)).toBe(true);
  await display.type(note);
  await display.press("ctrl+Return");
  await form.waitFor({ state: "hidden" });
  await rowReads(dana.panel, note, "synced", 45_000);
  expect(await touchpointRows(dana.panel, note).textContent()).toContain(t("touch.internal"));
}
