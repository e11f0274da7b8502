// Conflicts of deals on this device: of a deal that is shown, and what a registration that is being written would meet. The
// server's check before submitting is complete; this is "against what you can see". Called by views.
import { mutationArgs } from "../../contract/mutations.ts";
import { conflictStanding } from "../../domain/deal/conflict-standing.ts";
import { areInConflict, sideOf, standingOf } from "../../domain/deal/conflicts.ts";
import type { DealWhole } from "../../domain/deal-whole.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import type { ConflictsView, DealConflicts, IntendedDeal } from "../../messaging/conflict-view.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import { companyKeys } from "../../store/row-keys.ts";
import type { ViewContext } from "./view-context.ts";

/** A deal keeps the customer it began with, a revision may name another: records of conflicts find those. */
async function dealsOn(
  reading: Reading,
  customer: IntendedDeal["customer"],
  dealId: string,
): Promise<DealWhole[]> {
  const [named, conflicts] = await Promise.all([
    reading.byKeys("deal", companyKeys(customer)),
    reading.all("conflict"),
  ]);
  const met = conflicts
    .map((row) => [row.dealId, row.otherDealId])
    .filter((two) => two.includes(dealId))
    .flat();
  const ids = new Set([...named.map(({ id }) => id), ...met.flatMap((id) => id ?? [])]);
  ids.delete(dealId);
  const wholes = await Promise.all([...ids].map((id) => reading.deal(id)));
  return wholes.flatMap((whole) => whole ?? []);
}

/** Our other deals on a deal's customer, where we pay it; else nothing of them is ours to compare. */
export async function dealsAround(
  reading: Reading,
  whole: DealWhole,
  ourId: string,
  now: number,
): Promise<DealWhole[]> {
  const it = standingOf(whole, now);
  return it?.payerId === ourId ? dealsOn(reading, it.customer, it.dealId) : [];
}

export function dealConflicts(
  reading: Reading,
  whole: DealWhole,
  around: readonly DealWhole[],
  actor: Actor,
  now: number,
): DealConflicts {
  const standing = conflictStanding(whole, around, actor, now);
  const known = new Set(standing.met.map(({ row }) => row.id));
  const asked = reading.asked().flatMap(({ name, args }): string[] => {
    if (name !== "conflict.resolve") return [];
    const { data } = mutationArgs[name].safeParse(args);
    return data && known.has(data.conflictId) ? [data.conflictId] : [];
  });
  const dealId = whole.deal[0]?.id ?? null;
  const refused = reading.refused().findLast(({ name, args, code }) => {
    if (name !== "deal.decide" || code !== "protected") return false;
    return mutationArgs[name].safeParse(args).data?.dealId === dealId;
  });
  // Once somebody has decided, trying again is what remains.
  const refusal =
    refused && standing.against ? { mutationId: refused.refusedId, message: refused.message } : null;
  return { ...standing, asked, refusal };
}

/** Registrations that this one would be in conflict with. */
export async function conflictsView(context: ViewContext, intended: IntendedDeal): Promise<ConflictsView> {
  const reading = await currentReading(context.store, context.actor);
  const now = context.now();
  const wholes = await dealsOn(reading, intended.customer, intended.dealId);
  const conflicts = wholes.flatMap((whole) => {
    const standing = standingOf(whole, now);
    return standing && areInConflict(intended, standing) ? (sideOf(whole, now) ?? []) : [];
  });
  return { conflicts };
}
