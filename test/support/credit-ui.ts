// What people do with a deal that ended, in the screens' own words: report the win, take over, dispute, resolve, issue another
// version. Called by the end-to-end story of three companies, with the Credit view open.
import { t } from "#components/messages/t.ts";
import type { DisputeOutcome, Duty } from "#lib/contract/words.ts";
import type { Panel } from "./panel-ui.ts";
import { answerDialog } from "./registration-ui.ts";

const exact = (panel: Panel, name: string) => panel.getByRole("button", { name, exact: true });

export async function reportWon(panel: Panel): Promise<void> {
  await exact(panel, t("credit.do.won")).click();
  await answerDialog(panel, t("credit.do.won"), null);
}

export const takeOver = (panel: Panel, duty: Duty): Promise<void> =>
  exact(panel, `${t("credit.do.accept")}: ${t(`duty.${duty}`)}`).click();

export async function refuseHandOver(panel: Panel, duty: Duty, reason: string): Promise<void> {
  await exact(panel, `${t("credit.do.refuse")}: ${t(`duty.${duty}`)}`).click();
  await answerDialog(panel, t("credit.do.refuse"), reason);
}

export async function disputeStatement(panel: Panel, reason: string): Promise<void> {
  await exact(panel, t("credit.do.dispute")).click();
  await answerDialog(panel, t("credit.do.dispute"), reason);
}

export async function resolveDispute(panel: Panel, outcome: DisputeOutcome, text: string): Promise<void> {
  await exact(panel, t(`credit.do.${outcome}`)).click();
  await answerDialog(panel, t(`credit.do.${outcome}`), text);
}

export async function issueVersion(panel: Panel, version: number, reason: string): Promise<void> {
  const issue = t("credit.do.issue", { version });
  await exact(panel, issue).click();
  await answerDialog(panel, issue, reason);
}
