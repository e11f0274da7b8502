// What people do with a joint plan and with requests between partners, in the screens' own words. Called by the end-to-end
// story of a deal.

import { t } from "#components/messages/t.ts";
import type { RecordTab } from "#components/record/deal-view-props.ts";
import type { PlanValue } from "#lib/contract/plan.ts";
import type { Duty, PlanTextField, Play } from "#lib/contract/words.ts";
import type { Panel } from "./panel-ui.ts";

const exact = (panel: Panel, name: string) => panel.getByRole("button", { name, exact: true });

/** On an account the deal is opened first. */
export async function openView(panel: Panel, view: RecordTab): Promise<void> {
  const tab = panel.getByRole("tab", { name: new RegExp(`^${t(`tab.${view}`)}`) });
  const open = panel.getByText(t("deal.open"), { exact: true });
  await tab.or(open).first().waitFor();
  if (!(await tab.isVisible())) await open.click();
  await tab.click();
}

/** Goes on where the text ends, on a line of its own. It is saved by itself. */
export async function writeText(panel: Panel, text: PlanTextField, line: string): Promise<void> {
  const field = panel.getByRole("textbox", { name: t(`planText.${text}`), exact: true });
  await field.click();
  await field.press("Control+End");
  if ((await field.inputValue()) !== "") await field.press("Enter");
  await field.pressSequentially(line);
  await field.blur();
}

export const writeOutcome = (panel: Panel, line: string) => writeText(panel, "customer_outcome", line);

/** Waits until every line is in this text that the panel shows. */
export async function textReads(panel: Panel, text: PlanTextField, lines: readonly string[]): Promise<void> {
  await panel.waitForFunction(
    ([label, wanted]) => {
      const fields = [...document.querySelectorAll("textarea")];
      const field = fields.find((each) => each.labels?.[0]?.textContent === label);
      return field !== undefined && wanted.every((line) => field.value.includes(line));
    },
    [t(`planText.${text}`), [...lines]] as const,
    { timeout: 45_000 },
  );
}

export const outcomeReads = (panel: Panel, lines: readonly string[]) =>
  textReads(panel, "customer_outcome", lines);

/** Takes back what an edit took the place of, marked "Edited by both". */
export const takeKept = (panel: Panel, kept: string): Promise<void> =>
  exact(panel, `${t("plan.take")}: ${kept.slice(0, 80)}`).click();

async function fillDuty(panel: Panel, duty: Duty, company: string, person: string): Promise<void> {
  await exact(panel, `${t("plan.assign")}: ${t(`duty.${duty}`)}`).click();
  await panel.getByRole("button", { name: new RegExp(`${t("plan.company")}$`) }).click();
  await panel.getByRole("option", { name: company, exact: true }).click();
  await panel.getByRole("combobox", { name: t("plan.person"), exact: true }).fill(person);
}

export async function proposeDuty(panel: Panel, duty: Duty, company: string, person: string): Promise<void> {
  await fillDuty(panel, duty, company, person);
  await exact(panel, t("plan.propose", { name: company })).click();
  await exact(panel, t("plan.propose", { name: company })).waitFor({ state: "detached" });
}

/** A colleague, who is offered by name and counts at once. `company`: ours. */
export async function nameOurOwn(panel: Panel, duty: Duty, company: string, person: string): Promise<void> {
  await fillDuty(panel, duty, t("register.us", { name: company }), person);
  await panel.getByRole("option", { name: person, exact: true }).click();
  const form = panel.getByRole("form", { name: t("plan.assignDuty", { duty: t(`duty.${duty}`) }) });
  await form.getByRole("button", { name: t("plan.save"), exact: true }).click();
  await form.waitFor({ state: "detached" });
}

/** What another company proposes to us. */
export async function acceptDuty(panel: Panel, person: string): Promise<void> {
  const row = panel.getByRole("listitem").filter({ hasText: person });
  await row.getByRole("button", { name: t("plan.accept") }).click();
}

/** Puts somebody at the customer on the map, and what only we think of where they stand. */
export async function addStakeholder(
  panel: Panel,
  name: string,
  stance: NonNullable<PlanValue<"stance">>,
): Promise<void> {
  await exact(panel, `${t("plan.add")}: ${t("plan.addStakeholder")}`).click();
  const form = panel.getByRole("form", { name: t("plan.addStakeholder") });
  await form.getByLabel(t("plan.name"), { exact: true }).fill(name);
  await form.getByRole("button", { name: t("plan.add"), exact: true }).click();
  const fields = panel.getByRole("group", { name: t("plan.stakeholder", { name }) });
  await fields.getByRole("button", { name: new RegExp(`${t("plan.stance")}$`) }).click();
  await panel.getByRole("option", { name: t(`stance.${stance}`), exact: true }).click();
  await fields.getByRole("button", { name: t("plan.fold"), exact: true }).click();
}

export async function askPartner(
  panel: Panel,
  partner: string,
  stakeholder: string,
  reason: string,
): Promise<void> {
  await exact(panel, t("ask.buttonNamed", { partner })).first().click();
  const form = panel.getByRole("form", { name: t("ask.title", { partner }) });
  await form.getByRole("textbox").first().fill(stakeholder);
  await form.getByLabel(t("ask.reason")).fill(reason);
  await form.getByRole("button", { name: t("ask.send"), exact: true }).click();
  await form.waitFor({ state: "detached" });
}

export const acceptRequest = (panel: Panel, play: Play, customer: string): Promise<void> =>
  exact(panel, t("asked.named", { act: t("asked.accept"), play: t(`play.${play}`), customer })).click();
