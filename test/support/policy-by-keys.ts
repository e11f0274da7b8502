// What people do with a credit policy in the options, with the keyboard alone. Called by the end-to-end story of a deal.
import type { Page } from "playwright-core";
import { t } from "#components/messages/t.ts";
import { activate, button, type Hands, standsIn, write } from "./keyboard.ts";

/** The contents of the options lead past what stands above. */
export async function goToPolicies(options: Page): Promise<Hands> {
  const hands: Hands = { page: options, panel: options.mainFrame() };
  await options.bringToFront();
  const contents = options.getByRole("navigation", { name: t("options.contents") });
  await activate(hands, contents.getByRole("link", { name: t("policy.title"), exact: true }));
  return hands;
}

export async function publishByKeys(hands: Hands): Promise<void> {
  const editor = hands.panel.getByRole("form", { name: t("policy.editor") });
  await activate(hands, button(hands, t("policy.first")));
  await standsIn(hands, editor, "the numbers");
  await activate(hands, button(hands, t("policy.publish")));
  await editor.waitFor({ state: "detached" });
}

export async function acceptPolicyByKeys(
  hands: Hands,
  side: "ours" | "theirs",
  partner: string,
  authority: string,
): Promise<void> {
  const whose = `${t(`policy.${side}`)}, ${partner}`;
  const field = hands.panel.getByLabel(t("deal.accept.authority"), { exact: true });
  const form = hands.panel.getByRole("form").filter({ has: field });
  await activate(hands, button(hands, t("policy.acceptOf", { version: 1, whose })));
  await standsIn(hands, form, "what is accepted");
  await write(hands, field, authority);
  await activate(hands, form.getByRole("button", { name: t("deal.do.accept"), exact: true }));
  await field.waitFor({ state: "detached" });
}
