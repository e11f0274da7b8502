// What the payer's side writes when registrations on one customer change: which conflicts arose and ended, and what its
// policy tells the participants of each. Pure; run by the server's job as the payer, never for anybody else.
import type { Conflict, ConflictNotice } from "../../contract/conflict.ts";
import type { ConflictDisclosure } from "../../contract/words.ts";
import { areInConflict, areKeptApart, type Rivals, recordOf, type Standing } from "./conflicts.ts";

/** What the policy says, without who and when. */
export type Told = Pick<ConflictNotice, "revisionId" | "disclosure" | "exists" | "until">;

export type DealInConflict = {
  dealId: string;
  /** Null: no longer one that others can be in conflict with. */
  standing: Standing | null;
  /** Of the policy it is pinned to. */
  disclosure: ConflictDisclosure;
  /** Our open opportunity on this account, where no registration is linked to it. */
  directAccountId: string | null;
  /** What its participants were told last. */
  told: Told | null;
};

export type ConflictWorld = {
  payerId: string;
  now: number;
  newId(): string;
  /** All of the payer's on these customers. */
  deals: readonly DealInConflict[];
  /** All records that lie in them. */
  conflicts: readonly Conflict[];
  rivals: readonly Rivals[];
};

export type Settled = { conflicts: Conflict[]; notices: ConflictNotice[] };

type Meeting = { later: Standing; other: Standing | null; accountId: string | null };

const isLater = (a: Standing, b: Standing) =>
  a.submittedAt !== b.submittedAt ? a.submittedAt > b.submittedAt : a.dealId > b.dealId;

function meetingsIn({ deals }: ConflictWorld): Meeting[] {
  const standing = deals.flatMap(({ standing, directAccountId }) =>
    standing ? [{ standing, directAccountId }] : [],
  );
  return standing.flatMap(({ standing: later, directAccountId: accountId }): Meeting[] => [
    ...standing
      .filter(({ standing: other }) => areInConflict(later, other) && isLater(later, other))
      .map(({ standing: other }) => ({ later, other, accountId: null })),
    ...(accountId === null ? [] : [{ later, other: null, accountId }]),
  ]);
}

/** Of an earlier revision, and nobody decided: the same conflict, which goes on. */
const undecided = (conflicts: readonly Conflict[], { later, other }: Meeting): Conflict | null =>
  (other &&
    conflicts.find(
      (row) =>
        row.endedAt === null &&
        row.resolution === null &&
        row.otherDealId !== null &&
        [later.dealId, other.dealId].includes(row.dealId) &&
        [later.dealId, other.dealId].includes(row.otherDealId),
    )) ??
  null;

const recordedIn = (conflicts: readonly Conflict[], { later, other, accountId }: Meeting): Conflict | null =>
  other
    ? recordOf(conflicts, later, other)
    : (conflicts.find(
        (row) =>
          row.endedAt === null &&
          row.dealId === later.dealId &&
          row.accountId === accountId &&
          row.otherDealId === null,
      ) ?? null);

/** The answer of one form: it depends on nothing but what the policy discloses. */
export function toldOf(
  deal: Pick<DealInConflict, "disclosure"> & { standing: Standing },
  open: readonly Meeting[],
  rivals: readonly Rivals[],
): Told {
  const { disclosure, standing } = deal;
  const { revisionId } = standing;
  if (disclosure === "nothing") return { revisionId, disclosure, exists: null, until: null };
  const visible = open.flatMap(({ later, other }) => {
    if (later.dealId !== standing.dealId && other?.dealId !== standing.dealId) return [];
    const theirs = other && later.dealId === standing.dealId ? other : later;
    if (!other) return [null];
    return areKeptApart(standing, theirs, rivals) ? [] : [theirs.protectedUntil];
  });
  const until = visible.filter((each) => each !== null);
  return {
    revisionId,
    disclosure,
    exists: visible.length > 0,
    until: disclosure === "exists_until" && until.length > 0 ? Math.max(...until) : null,
  };
}

const isSame = (a: Told | null, b: Told): boolean =>
  a !== null &&
  a.revisionId === b.revisionId &&
  a.disclosure === b.disclosure &&
  a.exists === b.exists &&
  a.until === b.until;

export function settle(world: ConflictWorld): Settled {
  const { payerId, now, newId, deals, conflicts, rivals } = world;
  const meetings = meetingsIn(world);
  const standing = new Set<string>();
  const written: Conflict[] = [];
  const open: Meeting[] = [];
  for (const meeting of meetings) {
    const known = recordedIn(conflicts, meeting);
    if (known) standing.add(known.id);
    // What somebody decided about is over, until one of the two is revised.
    if (!known?.resolution) open.push(meeting);
    if (known) continue;
    const { later, other, accountId } = meeting;
    const revisionIds = [later.revisionId, ...(other ? [other.revisionId] : [])];
    const before = undecided(conflicts, meeting);
    if (before) {
      standing.add(before.id);
      written.push({ ...before, revisionIds });
      continue;
    }
    written.push({
      id: newId(),
      dealId: later.dealId,
      organisationId: payerId,
      otherDealId: other?.dealId ?? null,
      accountId,
      revisionIds,
      arisenAt: now,
      endedAt: null,
      resolution: null,
    });
  }
  for (const row of conflicts) {
    if (row.endedAt === null && !standing.has(row.id)) written.push({ ...row, endedAt: now });
  }
  const notices = deals.flatMap(({ dealId, standing: it, disclosure, told }): ConflictNotice[] => {
    if (!it) return [];
    const says = toldOf({ disclosure, standing: it }, open, rivals);
    return isSame(told, says) ? [] : [{ id: newId(), dealId, organisationId: payerId, ...says, at: now }];
  });
  return { conflicts: written, notices };
}
