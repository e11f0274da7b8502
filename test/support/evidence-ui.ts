// What people do with touchpoints as evidence, in the screens' own words: record one for everyone in a deal or for their own
// company, confirm or contest another side's. Called by the end-to-end story of three companies.
import type { Locator } from "playwright-core";
import { t } from "#components/messages/t.ts";
import type { CreditRole, TouchpointType } from "#lib/contract/words.ts";
import { fillTouchpoint, type Panel, saveTouchpoint, touchpointRows } from "./panel-ui.ts";
import { answerDialog } from "./registration-ui.ts";

export type Evidence = {
  type: TouchpointType;
  note: string;
  /** Everyone in the deal sees it, as evidence of this credit role; null: only the own company does. */
  supports: CreditRole | null;
};

export async function recordEvidence(panel: Panel, { type, note, supports }: Evidence): Promise<void> {
  await fillTouchpoint(panel, { sharedWith: null, type, note });
  const form = panel.getByRole("form", { name: t("form.title") });
  await seenBy(panel, form, supports === null ? t("form.onlyUs") : t("form.everyone"));
  if (supports !== null) {
    await form.getByText(t("form.noteShared")).click();
    await form.getByRole("button", { name: t("form.evidence") }).click();
    await form.getByRole("button", { name: new RegExp(`${t("form.creditRole")}$`) }).click();
    await panel.getByRole("option", { name: new RegExp(`^${t(`creditRole.${supports}`)}`) }).click();
  }
  await saveTouchpoint(panel);
}

async function seenBy(panel: Panel, form: Locator, whom: string): Promise<void> {
  await form.getByRole("button", { name: t("form.visibleTo", { names: "" }) }).click();
  const choice = panel.getByRole("menuitemcheckbox", { name: new RegExp(`^${whom}`) });
  if ((await choice.getAttribute("aria-checked")) !== "true") await choice.click();
  await choice.press("Escape");
  await choice.waitFor({ state: "detached" });
}

/** From the menu of its row in the Activity view. */
async function chooseInRow(panel: Panel, note: string, type: TouchpointType, act: string): Promise<void> {
  const row = touchpointRows(panel, note);
  await row.getByRole("button", { name: t("touch.actions", { type: t(`type.${type}`) }) }).click();
  await panel.getByRole("menuitem", { name: act, exact: true }).click();
}

export async function contestEvidence(panel: Panel, { note, type }: Evidence, reason: string): Promise<void> {
  await chooseInRow(panel, note, type, t("activity.contest"));
  await answerDialog(panel, t("activity.contest"), reason);
}

export const confirmEvidence = (panel: Panel, { note, type }: Evidence): Promise<void> =>
  chooseInRow(panel, note, type, t("activity.confirm"));
