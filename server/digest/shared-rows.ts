// What a channel may be told that people of two companies read: made from the rows that BOTH read, of deals that both have
// accepted and nobody else was ever asked into. There is no other way to a `SharedReading`, and the shared digest takes
// nothing else. Pure. Called by the job.
import type { BonusEntry } from "../../lib/contract/bonus-entry.ts";
import type { CoSellOwner } from "../../lib/contract/co-sell.ts";
import type { PlayAnswer, PlayRequest } from "../../lib/contract/play.ts";
import { dealEntities, dealIdOf } from "../../lib/contract/shared-rows.ts";
import { type DealRow, type DealWhole, gatherDeal } from "../../lib/domain/deal-whole.ts";
import type { PolicyRows } from "../../lib/domain/mutators/mutator.ts";
import type { PlayRows } from "../../lib/domain/play/play-standing.ts";

/** The rows of deals with a partner and of the partnership, as row-level security gave them to one organisation. */
export type Reading = {
  deals: readonly DealRow[];
  requests: readonly PlayRequest[];
  answers: readonly PlayAnswer[];
  /** Of the partnership. */
  policies: PolicyRows;
  /** Of its co-sell plan. */
  owners: readonly CoSellOwner[];
  /** What one of the two has earned of the other: it makes clocks shorter. Of other partners nothing, whatever they earned. */
  bonuses: readonly BonusEntry[];
};

/** What a digest tells of: a reading with its deals and requests gathered. */
export type Told = Omit<Reading, "deals" | "requests" | "answers"> & {
  deals: DealWhole[];
  plays: PlayRows[];
};

const made: unique symbol = Symbol("made from what both read");
export type SharedReading = Told & { [made]: true };

/** Whole deals of one organisation's reading. */
export function dealsOf(rows: readonly DealRow[]): DealWhole[] {
  const byDeal = new Map<string, DealRow[]>();
  for (const each of rows) {
    const id = dealIdOf(each.row);
    const found = byDeal.get(id);
    if (found) found.push(each);
    else byDeal.set(id, [each]);
  }
  return [...byDeal.values()].flatMap((each) => gatherDeal(each) ?? []);
}

export function playsOf({ requests, answers }: Pick<Reading, "requests" | "answers">): PlayRows[] {
  return requests.map((request) => ({
    request,
    answers: answers.filter(({ requestId }) => requestId === request.id),
  }));
}

/** `pair`: the two organisations. What is told is the partner's copy, never ours. */
export function whatBothRead(ours: Reading, theirs: Reading, pair: readonly [string, string]): SharedReading {
  const key = ({ entity, row }: DealRow) => `${entity} ${row.id}`;
  const readByUs = new Set(ours.deals.map(key));
  const both = theirs.deals.filter((each) => dealEntities[each.entity] !== "own" && readByUs.has(key(each)));
  const shared = <R extends { id: string }>(mine: readonly R[], other: readonly R[]) => {
    const ids = new Set(mine.map(({ id }) => id));
    return other.filter(({ id }) => ids.has(id));
  };
  return {
    deals: dealsOf(both).filter((whole) => isOfExactly(whole, pair)),
    plays: playsOf({
      requests: shared(ours.requests, theirs.requests),
      answers: shared(ours.answers, theirs.answers),
    }),
    policies: {
      offers: shared(ours.policies.offers, theirs.policies.offers),
      acceptances: shared(ours.policies.acceptances, theirs.policies.acceptances),
    },
    owners: shared(ours.owners, theirs.owners),
    bonuses: shared(ours.bonuses, theirs.bonuses),
    [made]: true,
  };
}

/** Both have accepted, and nobody else is, was or is to be in it. */
function isOfExactly(whole: DealWhole, pair: readonly [string, string]): boolean {
  const { deal_participant: participants, registration_revision: revisions } = whole;
  const accepted = (id: string) =>
    participants.some(({ organisation, level }) => organisation.id === id && level === "accepted");
  const named = [
    ...participants.map(({ organisation }) => organisation.id),
    ...revisions.flatMap(({ terms }) => terms.participants.map(({ organisationId }) => organisationId)),
  ];
  return pair.every(accepted) && named.every((id) => pair.includes(id));
}
