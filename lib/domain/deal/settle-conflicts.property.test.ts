// What the participants of a registration receive does not depend on the payer's other registrations, but for what its
// policy discloses: told by settling the same case with and without them, step by step, in 10,000 cases.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Conflict, ConflictNotice } from "../../contract/conflict.ts";
import { conflictDisclosure } from "../../contract/words.ts";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { areKeptApart, type Rivals, type Standing } from "./conflicts.ts";
import { type DealInConflict, type Settled, settle, type Told } from "./settle-conflicts.ts";

const PAYER = "payer";
const PARTNERS = ["ann", "ben", "cal", "dee"] as const;
const NOW = 1_000_000;
const DAY = 86_400_000;
const OURS = "ours";

const disclosure = fc.constantFrom(...conflictDisclosure.options);
const partners = fc.subarray([...PARTNERS], { minLength: 1, maxLength: 3 });
const customer = fc.constantFrom(
  { name: "Zapier", domain: "zapier.com" },
  { name: "Zapier Inc", domain: null },
  { name: "Another", domain: "another.com" },
);
const another = fc.record({
  partnerIds: partners,
  customer,
  submittedAt: fc.integer({ min: 1, max: NOW }),
  protectedUntil: fc.option(fc.integer({ min: NOW + 1, max: NOW + 90 * DAY })),
  disclosure,
  directAccountId: fc.option(fc.constant("account")),
});
const rivals = fc.array(
  fc.subarray([...PARTNERS], { minLength: 2, maxLength: 2 }).map(([a, b]): Rivals => [a ?? "", b ?? ""]),
  { maxLength: 2 },
);
/** What happens to the others, one after the other; ours does nothing. */
const step = fc.record({
  which: fc.nat(2),
  what: fc.constantFrom("appears", "goes", "revised", "decided"),
  outcome: fc.constantFrom("this", "other", "both"),
});

type Other = typeof another extends fc.Arbitrary<infer T> ? T : never;

/** Our registration and the payer's side of it, over time. */
class Payer {
  private readonly told = new Map<string, Told>();
  private readonly conflicts = new Map<string, Conflict>();
  private made = 0;
  private now = NOW;
  /** All that the participants of ours ever received. */
  readonly received: ConflictNotice[] = [];
  /** Ids and times are of no meaning to them: the server's clock runs either way. */
  readonly ours: DealInConflict;
  private readonly rivals: readonly Rivals[];

  constructor(ours: DealInConflict, apart: readonly Rivals[]) {
    this.ours = ours;
    this.rivals = apart;
  }

  settle(others: readonly DealInConflict[]): Settled {
    this.now += 1;
    const deals = [this.ours, ...others].map((deal) => ({
      ...deal,
      told: this.told.get(deal.dealId) ?? null,
    }));
    const newId = () => `made ${++this.made}`;
    const conflicts = [...this.conflicts.values()];
    const settled = settle({ payerId: PAYER, now: this.now, newId, deals, conflicts, rivals: this.rivals });
    for (const row of settled.conflicts) this.conflicts.set(row.id, row);
    for (const notice of settled.notices) {
      const { revisionId, disclosure, exists, until } = notice;
      this.told.set(notice.dealId, { revisionId, disclosure, exists, until });
      if (notice.dealId === OURS) this.received.push(notice);
    }
    return settled;
  }

  decide(outcome: "this" | "other" | "both"): void {
    for (const [id, row] of this.conflicts) {
      const resolution = {
        outcome,
        reason: "x",
        resolvedBy: { name: "Sam", title: null },
        resolvedAt: this.now,
      };
      // A direct deal is ours to decide about in either world.
      if (row.endedAt === null && !row.resolution && row.otherDealId)
        this.conflicts.set(id, { ...row, resolution });
    }
  }
}

const standingOf = (
  dealId: string,
  revision: number,
  other: Omit<Other, "disclosure" | "directAccountId">,
): Standing => ({
  dealId,
  payerId: PAYER,
  revisionId: `${dealId} ${revision}`,
  customer: other.customer,
  partnerIds: other.partnerIds,
  submittedAt: other.submittedAt,
  protectedUntil: other.protectedUntil,
});

const what = ({ exists, until, disclosure, revisionId }: ConflictNotice) => ({
  exists,
  until,
  disclosure,
  revisionId,
});

const cases = fc.record({
  ours: another,
  others: fc.array(another, { minLength: 1, maxLength: 3 }),
  steps: fc.array(step, { minLength: 1, maxLength: 6 }),
  rivals,
});

/** Everything the participants of ours received with the others there, and without them. */
function receivedIn({
  ours,
  others,
  steps,
  rivals: apart,
}: typeof cases extends fc.Arbitrary<infer T> ? T : never) {
  const inWorld: DealInConflict = {
    dealId: OURS,
    standing: standingOf(OURS, 1, ours),
    disclosure: ours.disclosure,
    directAccountId: ours.directAccountId,
    told: null,
  };
  const [withOthers, alone] = [new Payer(inWorld, apart), new Payer(inWorld, apart)];
  const revisions = new Map<number, number>();
  const present = new Set<number>();
  const shown = () =>
    [...present].map((n): DealInConflict => {
      const other = others[n % others.length] ?? ours;
      const dealId = `other ${n}`;
      return {
        dealId,
        standing: standingOf(dealId, revisions.get(n) ?? 1, other),
        disclosure: other.disclosure,
        directAccountId: other.directAccountId,
        told: null,
      };
    });
  withOthers.settle([]);
  alone.settle([]);
  for (const { which, what: happens, outcome } of steps) {
    if (happens === "appears") present.add(which);
    if (happens === "revised") revisions.set(which, (revisions.get(which) ?? 1) + 1);
    const gone = happens === "goes" && present.delete(which);
    if (happens === "decided") withOthers.decide(outcome);
    const left = shown();
    const ended: DealInConflict = {
      dealId: `other ${which}`,
      standing: null,
      disclosure: "nothing",
      directAccountId: null,
      told: null,
    };
    withOthers.settle(gone ? [...left, ended] : left);
    alone.settle([]);
  }
  return { withOthers: withOthers.received, alone: alone.received };
}

describe("the participants of a registration", () => {
  it("receive one and the same where the policy says nothing", () => {
    let met = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const { withOthers, alone } = receivedIn({ ...one, ours: { ...one.ours, disclosure: "nothing" } });
        expectSame(withOthers.map(what), alone.map(what));
        expect(withOthers).toHaveLength(1);
        met += one.others.some(({ customer: { name } }) => name !== "Another") ? 1 : 0;
      }),
      { numRuns: 10_000 },
    );
    expect(met).toBeGreaterThan(5_000);
  }, 120_000);

  it("receive one and the same where the others' partners compete with theirs, whatever the policy", () => {
    fc.assert(
      fc.property(cases, (one) => {
        // Everybody of the others competes with somebody of ours.
        const mine = one.ours.partnerIds.slice(0, 1);
        const theirs = PARTNERS.filter((each) => !mine.includes(each));
        const others = one.others.map((other) => ({
          ...other,
          partnerIds: other.partnerIds.filter((each) => !mine.includes(each)),
        }));
        const apart = theirs.map((each): Rivals => [mine[0] ?? "", each]);
        const kept = others.filter((each) => areKeptApart(one.ours, each, apart));
        if (kept.length === 0) return;
        const { withOthers, alone } = receivedIn({ ...one, others: kept, rivals: apart });
        expectSame(withOthers.map(what), alone.map(what));
      }),
      { numRuns: 10_000 },
    );
  }, 120_000);

  it("receive, in one form, that a conflict exists, and until when only where the policy says so", () => {
    let existing = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const { withOthers, alone } = receivedIn(one);
        for (const notice of [...withOthers, ...alone]) {
          expect(Object.keys(notice).sort()).toEqual([
            "at",
            "dealId",
            "disclosure",
            "exists",
            "id",
            "organisationId",
            "revisionId",
            "until",
          ]);
          expect(notice).toMatchObject({ dealId: OURS, organisationId: PAYER, revisionId: `${OURS} 1` });
          expect(notice.disclosure).toBe(one.ours.disclosure);
          expect(notice.exists === null).toBe(notice.disclosure === "nothing");
          if (notice.until !== null) expectSame([notice.disclosure, notice.exists], ["exists_until", true]);
          existing += notice.exists ? 1 : 0;
        }
        // Nothing of the others' but what was disclosed: no name, no count, no id of theirs.
        expect(JSON.stringify(withOthers)).not.toMatch(/other|ann|ben|cal|dee|Zapier/);
      }),
      { numRuns: 10_000 },
    );
    expect(existing).toBeGreaterThan(1_000);
  }, 120_000);
});
