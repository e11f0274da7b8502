// The joint plan in a test's hands: what was sent, what another company does meanwhile, the toast. Used by its browser tests.
import { expect } from "vitest";
import type { ActCommand, MutationArgs } from "#lib/contract/mutations.ts";
import type { PlanCommand } from "#lib/contract/plan-mutations.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { acts } from "./deal-in-hand.ts";
import { page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";
import type { PlanCompany } from "./plan-act-on.ts";

export async function openPlan(screen: string): Promise<void> {
  await open(screen);
  await page.getByRole("tab", { name: /^Plan/ }).click();
  await page.getByRole("tabpanel").locator("h2, h3, textarea").first().waitFor();
}

/** Another company acts; its change is shown as the device would show it. */
export async function theyDo<C extends PlanCommand>(
  company: PlanCompany,
  command: C,
  args: MutationArgs<C>,
): Promise<void> {
  const act: { company: PlanCompany; command: PlanCommand; args: unknown } = { company, command, args };
  await page.evaluate((theirs) => window.actAs(theirs.company, theirs.command, theirs.args), act);
}

/** The deal as the device shows it now. */
export async function shownDeal(): Promise<DealView> {
  const view = await page.evaluate(() => window.tandemFake.get("record"));
  const deal = view?.deals[0];
  if (!deal) throw new Error("No deal is shown");
  return deal;
}

/** What was sent under this name, once something was. */
export async function sentAs<C extends ActCommand>(command: C, count = 1): Promise<MutationArgs<C>[]> {
  const sent = async () => (await acts()).filter((each) => each.command === command);
  await soon(async () => (await sent()).length).toBe(count);
  return (await sent()).map(({ mutation }) => mutation as MutationArgs<C>);
}

/** What is so a moment later: texts and days rest before they are saved. */
export const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 5_000 });

export const toast = (text: string) => page.getByRole("status").filter({ hasText: text });
export async function undo(text: string): Promise<void> {
  await toast(text).getByRole("button", { name: "Undo" }).click();
  await toast("Undone").waitFor();
}

export const titles = async () =>
  (await shownDeal()).plan.milestones.map(({ milestone }) => milestone.title.value);
/** A milestone's row, by what it is. */
export const milestoneRow = (title: string) =>
  page.getByRole("list", { name: "Close plan" }).getByRole("listitem").filter({ hasText: title });
