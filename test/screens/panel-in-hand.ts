// The panel in a test's hands: opens a screen, changes what the background shows, reads what it was asked. Used by the
// panel's browser tests.
import type { RecordView, TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { page, turnTo } from "./page-in-hand.ts";

export async function open(screen = "panel-overlap"): Promise<void> {
  await turnTo(screen);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** In the options, by their contents. */
export const goToGroup = (title: string) =>
  page
    .getByRole("navigation", { name: "Groups of options" })
    .getByRole("link", { name: title, exact: true })
    .click();

/** What the last touchpoint.record asked the background for. */
export const lastDraft = () =>
  page.evaluate(() => {
    const fake = window.tandemFake;
    return fake.log.findLast(({ command }) => command === "touchpoint.record")?.args;
  }) as Promise<TouchpointDraft | undefined>;
export const commands = () => page.evaluate(() => window.tandemFake.log.map(({ command }) => command));
export const ranWith = (command: string) =>
  page.evaluate(
    (name) => window.tandemFake.log.filter((each) => each.command === name).map(({ args }) => args),
    command,
  );
/** The page in the CRM, or what is known of it, changes under the panel. */
export const show = (view: RecordView) =>
  page.evaluate((data) => window.tandemFake.set("record", data), view);
export const note = () => page.getByLabel("Note", { exact: true });
export const rows = () => page.locator("li[data-touchpoint-state]");
export const form = () => page.getByRole("form", { name: "New touchpoint" });

/** By its key, once the panel offers it: before it knows what was half written it opens no form. */
export async function openFormByKey(): Promise<void> {
  await page.getByRole("button", { name: "Demo", exact: true }).waitFor();
  await page.keyboard.press("Alt+KeyT");
  await form().waitFor();
}
