// All that is told of a deal's conflicts, in one value: the other registrations on its customer for the payer's side, what
// the payer's policy says for everybody who accepted. Called by the view of a deal and by the data of screens.
import type { Conflict, ConflictNotice, ConflictSide } from "../../contract/conflict.ts";
import type { ConflictOutcome, MemberRole } from "../../contract/words.ts";
import type { DealWhole } from "../deal-whole.ts";
import { againstApproval, outcomeFor, sideOf, standingOf } from "./conflicts.ts";
import { type May, mayInDeal } from "./may.ts";
import { registrationOf } from "./registration-status.ts";

/** One conflict, as the deal that is looked at sees it. */
export type MetConflict = {
  row: Conflict;
  /** The other registration; null: a direct deal of ours, or one that this device does not hold. */
  other: ConflictSide | null;
  /** What was decided, as this deal sees it; null: nobody has. */
  outcome: ConflictOutcome | null;
  may: May;
};

export type ConflictStanding = {
  /** This registration as the other side of a conflict; null: no other can meet it. */
  side: ConflictSide | null;
  /** Of the payer's side alone: those that have not ended, undecided ones first. */
  met: MetConflict[];
  /** The latest word of the payer's policy on the revision that stands; null: none, or none yet. */
  notice: ConflictNotice | null;
  /** What the server would refuse an approval for that is still ahead, as far as it is held here. */
  against: {
    reason: "protected" | "lost";
    /** null: it was not noted yet. */
    conflictId: string | null;
    other: ConflictSide | null;
  } | null;
};

type Viewer = { organisationId: string; role: MemberRole };

const latest = <T extends { at: number; id: string }>(rows: readonly T[]): T | null =>
  rows.toSorted((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))[0] ?? null;

/** `around`: our other deals on the same customer. `now`: milliseconds UTC, by the corrected clock. */
export function conflictStanding(
  whole: DealWhole,
  around: readonly DealWhole[],
  viewer: Viewer,
  now: number,
): ConflictStanding {
  const [deal] = whole.deal;
  const it = standingOf(whole, now);
  const words = whole.conflict_notice.filter(({ revisionId }) => revisionId === it?.revisionId);
  const notice = latest(words);
  if (!deal || !it || it.payerId !== viewer.organisationId)
    return { side: null, met: [], notice, against: null };
  const wholes = new Map([whole, ...around].map((each) => [each.deal[0]?.id, each]));
  const rows = [...wholes.values()].flatMap(({ conflict }) => conflict);
  const met = rows.flatMap((row): MetConflict[] => {
    const isOurs = row.dealId === deal.id || row.otherDealId === deal.id;
    const home = wholes.get(row.dealId);
    if (!isOurs || row.endedAt !== null || !home) return [];
    const otherId = row.dealId === deal.id ? row.otherDealId : row.dealId;
    const other = otherId === null ? undefined : wholes.get(otherId);
    return [
      {
        row,
        other: other ? sideOf(other, now) : null,
        outcome: outcomeFor(row, deal.id),
        may: mayInDeal("conflict.resolve", home, viewer, now),
      },
    ];
  });
  met.sort(
    (a, b) => Number(a.outcome !== null) - Number(b.outcome !== null) || a.row.arisenAt - b.row.arisenAt,
  );
  const isOpen = ["submitted", "action_required", "in_review"].includes(registrationOf(whole, now).status);
  const standings = around.flatMap((each) => standingOf(each, now) ?? []);
  const refused = isOpen ? againstApproval(it, standings, rows, now) : null;
  const other = refused && wholes.get(refused.other.dealId);
  const against = refused && {
    reason: refused.reason,
    conflictId: refused.record?.id ?? null,
    other: other ? sideOf(other, now) : null,
  };
  return { side: sideOf(whole, now), met, notice, against };
}
