// What people do with a joint plan and with requests between partners, with the keyboard alone. Called by the end-to-end story of a
// deal; the same acts with a mouse are in plan-ui.ts.
import { t } from "#components/messages/t.ts";
import type { RecordTab } from "#components/record/deal-view-props.ts";
import type { Duty, Play } from "#lib/contract/words.ts";
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

/** The views are one stop, and arrows go from one to the next. On an account the deal is opened first. */
export async function openViewByKeys(hands: Hands, view: RecordTab): Promise<void> {
  const tab = hands.panel.getByRole("tab", { name: new RegExp(`^${t(`tab.${view}`)}`) });
  const open = hands.panel.getByText(t("deal.open"), { exact: true });
  await tab.or(open).first().waitFor();
  if (!(await tab.isVisible())) {
    await activate(hands, open);
    await tab.waitFor();
    await standsIn(hands, hands.panel.locator("body *"), "the panel");
  }
  await reach(hands, hands.panel.getByRole("tab", { selected: true }));
  await press(hands, "Home");
  await reach(hands, tab, "ArrowRight");
}

export async function proposeByKeys(
  hands: Hands,
  duty: Duty,
  company: string,
  person: string,
): Promise<void> {
  const form = hands.panel.getByRole("form", { name: t("plan.assignDuty", { duty: t(`duty.${duty}`) }) });
  await activate(hands, button(hands, `${t("plan.assign")}: ${t(`duty.${duty}`)}`));
  await standsIn(hands, form, "who is named");
  await choose(hands, choiceOf(hands, t("plan.company")), option(hands, company));
  await write(hands, form.getByRole("combobox", { name: t("plan.person"), exact: true }), person);
  await activate(hands, button(hands, t("plan.propose", { name: company })));
  await form.waitFor({ state: "detached" });
}

export async function acceptDutyByKeys(hands: Hands, duty: Duty): Promise<void> {
  await activate(hands, button(hands, `${t("plan.accept")}: ${t(`duty.${duty}`)}`));
}

export async function askByKeys(
  hands: Hands,
  partner: string,
  stakeholder: string,
  reason: string,
): Promise<void> {
  const form = hands.panel.getByRole("form", { name: t("ask.title", { partner }) });
  await activate(hands, button(hands, t("ask.buttonNamed", { partner })).first());
  await standsIn(hands, form, "what is asked");
  await hands.page.keyboard.type(stakeholder);
  await write(hands, form.getByLabel(t("ask.reason")), reason);
  await activate(hands, form.getByRole("button", { name: t("ask.send"), exact: true }));
  await form.waitFor({ state: "detached" });
}

export async function acceptRequestByKeys(hands: Hands, play: Play, customer: string): Promise<void> {
  await activate(
    hands,
    button(hands, t("asked.named", { act: t("asked.accept"), play: t(`play.${play}`), customer })),
  );
}

/** Goes on where the text ends, on a line of its own, and leaves the field: it is saved by itself. */
export async function writeOutcomeByKeys(hands: Hands, line: string): Promise<void> {
  const { keyboard } = hands.page;
  const field = hands.panel.getByRole("textbox", { name: t("planText.customer_outcome"), exact: true });
  await reach(hands, field);
  await press(hands, "Control+End");
  if ((await field.inputValue()) !== "") await press(hands, "Enter");
  await keyboard.type(line);
  await press(hands, "Shift+Tab");
}
