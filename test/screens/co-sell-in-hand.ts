// A co-sell plan in a test's hands: opened in the options, what is agreed now, what the partner does meanwhile. Used by its
// browser test.
import type { MutationArgs } from "#lib/contract/mutations.ts";
import type { Edit, TextEdit } from "#lib/contract/plan-mutations.ts";
import type { Organisation } from "#lib/contract/records.ts";
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import { newId } from "#lib/util/new-id.ts";
import type { AgreedCommand } from "./co-sell-acting.ts";
import { lumen, withLumen } from "./data.ts";
import { press } from "./deal-in-hand.ts";
import { page, turnTo } from "./page-in-hand.ts";
import { soon } from "./plan-in-hand.ts";

export const partnershipId = withLumen.id;
const open = "Open the co-sell plan with Lumen Analytics";

export async function openCoSell(screen: string): Promise<void> {
  await turnTo(screen);
  await press(open);
}

/** The part of the page that lists the plans: the programme above has the same fields. */
export const plans = () => page.getByRole("list", { name: "Co-sell plans" });
export const says = (text: string | RegExp) => plans().getByText(text).first();
export const inPlan = (name: string) => plans().getByRole("button", { name, exact: true });

export async function choose(field: string, option: string): Promise<void> {
  await plans()
    .getByRole("button", { name: new RegExp(`${field}$`) })
    .click();
  await page.getByRole("option", { name: option, exact: true }).click();
}

/** The plan with Lumen as the device shows it now. */
export async function agreed(): Promise<CoSellItem> {
  const view = await page.evaluate(() => window.tandemFake.get("co_sell"));
  const found = view?.plans.find(({ partnership }) => partnership.id === partnershipId);
  if (!found) throw new Error("No plan with Lumen is shown");
  return found;
}
export const rules = async () => (await agreed()).rules;
export const stepTitles = async () => (await agreed()).playbook.steps.map(({ title }) => title.value);

/** Lumen acts, or we do on the server; its change is shown as the device would show it. */
export async function coSellAs<C extends AgreedCommand>(
  command: C,
  args: MutationArgs<C>,
  by: Organisation = lumen,
): Promise<void> {
  const act: { by: Organisation; command: AgreedCommand; args: unknown } = { by, command, args };
  await page.evaluate((theirs) => window.coSellAs(theirs.by, theirs.command, theirs.args), act);
}

export async function stepCalled(title: string) {
  const found = (await agreed()).playbook.steps.find((step) => step.title.value === title);
  if (!found) throw new Error(`No step is called ${title}`);
  return found;
}
/** Versions that no other act has: those of the screen are counted up. */
export const edit = <T>(value: T, base: string | null): Edit<T> => ({
  value,
  version: newId(),
  base,
  settles: [],
});
export const textEdit = (value: string, base: string | null, baseText: string): TextEdit => ({
  ...edit(value, base),
  baseText,
});
export const stepsRead = (titles: readonly string[]) => soon(stepTitles).toEqual(titles);
export const focused = () =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
  );
