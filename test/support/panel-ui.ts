// What a person does in the panel and reads there, in the screen's own words. Called by the story and the
// end-to-end tests; knows no test ids, so that it fails where a person would be lost.
import type { Frame, Locator, Page } from "playwright-core";
import { t } from "#components/messages/t.ts";
import type { TouchpointType } from "#lib/contract/words.ts";
import { until } from "./until.ts";

/** The panel's frame in a page, or the same page in a tab or in the browser's side panel. */
export type Panel = Frame | Page;

export type NewTouchpoint = {
  /** Presses "Log" beside this partner, so that the partner sees it; null: internal. */
  sharedWith: string | null;
  type: TouchpointType;
  note?: string;
  /** The note goes where the touchpoint goes; else only we read it. */
  noteShared?: boolean;
};

/** Opens the form for a touchpoint and fills it, without saving. */
export async function fillTouchpoint(panel: Panel, draft: NewTouchpoint): Promise<void> {
  const form = panel.getByRole("form", { name: t("form.title") });
  const opener = draft.sharedWith
    ? panel.getByRole("button", { name: t("partners.logWith", { partner: draft.sharedWith }) })
    : panel.getByRole("button", { name: t("footer.add"), exact: true });
  await until("the form", async () => {
    await opener.click();
    return form.waitFor({ timeout: 2_000 }).then(() => true);
  });
  const type = form.getByRole("button", { name: new RegExp(t("form.type")) });
  if (!((await type.textContent()) ?? "").includes(t(`type.${draft.type}`))) {
    await type.click();
    await panel.getByRole("option", { name: t(`type.${draft.type}`), exact: true }).click();
  }
  if (draft.note !== undefined) {
    await form.getByRole("textbox", { name: t("form.note"), exact: true }).fill(draft.note);
    if (draft.noteShared) await form.getByText(t("form.noteShared")).click();
  }
}

export async function saveTouchpoint(panel: Panel): Promise<void> {
  const form = panel.getByRole("form", { name: t("form.title") });
  await form.getByRole("button", { name: t("form.save"), exact: true }).click();
  await form.waitFor({ state: "hidden" });
}

export async function recordTouchpoint(panel: Panel, draft: NewTouchpoint): Promise<void> {
  await fillTouchpoint(panel, draft);
  await saveTouchpoint(panel);
}

/** Rows of the timeline, narrowed to those holding `text`. */
export function touchpointRows(panel: Panel, text?: string): Locator {
  const rows = panel.locator("li[data-touchpoint-state]");
  return text === undefined ? rows : rows.filter({ hasText: text });
}

/** Waits until the row holding `text` reads "Saved on this device" or "Synced". */
export async function rowReads(
  panel: Panel,
  text: string,
  state: "saved" | "synced",
  timeout = 10_000,
): Promise<void> {
  const words = t(state === "saved" ? "touch.saved" : "touch.synced");
  await touchpointRows(panel, text)
    .filter({ hasText: words })
    .waitFor({ timeout })
    .catch(async () => {
      throw new Error(`"${text}" does not read "${words}" after ${timeout} ms: ${await panelText(panel)}`);
    });
}

/** Waits until the head of the panel says how sync stands. */
export async function syncReads(
  panel: Panel,
  phase: "in_sync" | "offline" | "error" | "signed_out",
  timeout = 15_000,
): Promise<void> {
  await panel.locator(`[data-sync="${phase}"]`).waitFor({ timeout });
}

/** Everything the panel says, in one line, for messages and for looking for words. */
export async function panelText(panel: Panel): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: textContent would run the words of two blocks together.
  return (await panel.locator("body").innerText()).replace(/\s+/g, " ").trim();
}
