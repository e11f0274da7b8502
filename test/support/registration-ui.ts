// What people do with a registration that is not agreed at once, in the screens' own words: object, revise, link their own
// opportunity. Called by the end-to-end story of three companies; the rest is in deal-ui.ts.
import { t } from "#components/messages/t.ts";
import type { CreditRole } from "#lib/contract/words.ts";
import type { Panel } from "./panel-ui.ts";

const exact = (panel: Panel, name: string) => panel.getByRole("button", { name, exact: true });

/** In the dialog that asks before something others notice. `reason` null: it asks for none. */
export async function answerDialog(panel: Panel, confirm: string, reason: string | null): Promise<void> {
  const dialog = panel.getByRole("alertdialog");
  if (reason !== null) await dialog.getByRole("textbox").fill(reason);
  await dialog.getByRole("button", { name: confirm, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}

export async function objectToDeal(panel: Panel, reason: string): Promise<void> {
  await exact(panel, t("deal.do.object")).click();
  await answerDialog(panel, t("deal.do.object"), reason);
}

/** Changes shares, in percent, and asks everyone again. */
export async function reviseDeal(
  panel: Panel,
  shares: readonly { role: CreditRole; percent: string }[],
  authority: string,
): Promise<void> {
  await exact(panel, t("deal.do.revise")).click();
  await panel.getByRole("form", { name: t("register.reviseTitle") }).waitFor();
  for (const { role, percent } of shares) {
    const field = panel.getByLabel(t("register.shareOf", { role: t(`creditRole.${role}`) }), { exact: true });
    await field.fill(percent);
    await field.blur();
  }
  await panel.getByLabel(t("deal.accept.authority"), { exact: true }).fill(authority);
  await panel.getByText(t("register.ready")).waitFor();
  await exact(panel, t("register.submit")).click();
}

/** The opportunity in view becomes this company's own record of the deal. */
export async function linkDeal(panel: Panel): Promise<void> {
  await panel.getByRole("button", { name: t("deal.link") }).click();
  await panel.getByText(t("deal.linked", { deal: "" }).trim()).waitFor();
}
