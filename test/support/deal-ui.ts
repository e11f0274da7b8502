// What people do with deals in the panel, in the screens' own words: accept, register, approve. Called by the end-to-end stories of
// deals; the same acts without a mouse are in deal-by-keys.ts.
import { t } from "#components/messages/t.ts";
import type { CreditRole } from "#lib/contract/words.ts";
import type { Panel } from "./panel-ui.ts";

const exact = (panel: Panel, name: string) => panel.getByRole("button", { name, exact: true });

/** In whatever shows what is accepted. */
async function acceptAs(panel: Panel, authority: string): Promise<void> {
  const field = panel.getByLabel(t("deal.accept.authority"), { exact: true });
  const form = panel.getByRole("form").filter({ has: field });
  await field.fill(authority);
  await form.getByRole("button", { name: t("deal.do.accept"), exact: true }).click();
  await field.waitFor({ state: "detached" });
}

export async function acceptDeal(panel: Panel, authority: string): Promise<void> {
  await exact(panel, t("deal.do.accept")).click();
  await acceptAs(panel, authority);
}

async function give(panel: Panel, role: CreditRole, to: string): Promise<void> {
  await panel.getByRole("button", { name: new RegExp(`${t(`creditRole.${role}`)}$`) }).click();
  await panel.getByRole("option", { name: to, exact: true }).click();
}

export type NewDeal = {
  amount: string;
  /** Besides the partner that the form proposes. */
  partners?: readonly string[];
  roles: readonly { role: CreditRole; holder: string }[];
  authority: string;
};

/** From an opportunity whose partner has a policy in force; answers when the server was asked. */
export async function registerDeal(
  panel: Panel,
  { amount, partners = [], roles, authority }: NewDeal,
): Promise<void> {
  await exact(panel, t("deal.register")).click();
  await panel.getByRole("form", { name: t("register.title") }).waitFor();
  await panel.getByLabel(t("register.amount"), { exact: true }).fill(amount);
  for (const partner of partners) {
    const choice = panel.getByRole("checkbox", { name: new RegExp(`^${partner}`) });
    // The box itself is hidden: its label is what a person presses.
    if (!(await choice.isChecked())) await panel.locator("label").filter({ has: choice }).click();
  }
  for (const { role, holder } of roles) await give(panel, role, holder);
  await panel.getByLabel(t("deal.accept.authority"), { exact: true }).fill(authority);
  await panel.getByText(t("register.ready")).waitFor();
  await exact(panel, t("register.submit")).click();
}

export async function approveDeal(panel: Panel): Promise<void> {
  await exact(panel, t("deal.do.approve")).click();
  await panel
    .getByRole("alertdialog")
    .getByRole("button", { name: t("deal.do.approve") })
    .click();
}

/** Waits until the deal's badge says so. */
export async function dealReads(
  panel: Panel,
  status: "draft" | "submitted" | "action_required" | "in_review" | "approved",
  timeout = 30_000,
): Promise<void> {
  await panel.getByText(t(`deal.status.${status}`), { exact: true }).waitFor({ timeout });
}
