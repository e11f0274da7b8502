// What people do with a deal and a touchpoint, with the keyboard alone: record, register, accept, approve. Called by the
// end-to-end story of a deal; the same acts with a mouse are in deal-ui.ts and panel-ui.ts.
import { t } from "#components/messages/t.ts";
import type { NewDeal } from "./deal-ui.ts";
import { choose, type Hands, press, pressAt, tabTo, typeInto } from "./keyboard-ui.ts";

const ending = (label: string) => new RegExp(`${label.replace(/[()]/g, "\\$&")}$`);

/** Alt+T wherever the keyboard is in the panel; written into the note, saved from there. */
export async function recordByKeys(hands: Hands, note: string): Promise<void> {
  await press(hands, "Alt+KeyT");
  const form = hands.panel.getByRole("form", { name: t("form.title") });
  await form.waitFor();
  await hands.page.keyboard.type(note);
  await press(hands, "Control+Enter");
  await form.waitFor({ state: "hidden" });
}

export async function registerByKeys(hands: Hands, { amount, roles, authority }: NewDeal): Promise<void> {
  await pressAt(hands, t("deal.register"));
  await hands.panel.getByRole("form", { name: t("register.title") }).waitFor();
  await typeInto(hands, t("register.amount"), amount);
  for (const { role, holder } of roles) await choose(hands, ending(t(`creditRole.${role}`)), holder);
  await typeInto(hands, t("deal.accept.authority"), authority);
  await hands.panel.getByText(t("register.ready")).waitFor();
  await pressAt(hands, t("register.submit"));
}

export async function acceptByKeys(hands: Hands, authority: string): Promise<void> {
  await pressAt(hands, t("deal.do.accept"));
  await typeInto(hands, t("deal.accept.authority"), authority);
  await pressAt(hands, t("deal.do.accept"));
}

export async function approveByKeys(hands: Hands): Promise<void> {
  await pressAt(hands, t("deal.do.approve"));
  await hands.panel.getByRole("alertdialog").waitFor();
  // Cancel comes first; what is asked for next to it.
  await tabTo(hands, t("deal.do.approve"));
  await press(hands, "Enter");
}
