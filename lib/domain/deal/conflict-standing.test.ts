// What each side is told of a conflict: the payer both registrations and what stands against approving, a participant what
// the policy says and nothing else.
import { describe, expect, it } from "vitest";
import type { Conflict, ConflictNotice } from "../../contract/conflict.ts";
import type { MemberRole } from "../../contract/words.ts";
import { type DealWhole, emptyDeal } from "../deal-whole.ts";
import {
  type Company,
  DAY,
  DEAL,
  DealWorld,
  idOf,
  START,
  termsFor,
  uuid,
} from "../mutators/deal-world.test-support.ts";
import { conflictStanding } from "./conflict-standing.ts";

const OTHER = uuid(150);
const REVISION = uuid(102);
const OTHER_REVISION = uuid(152);

/** Harbor & Pine pays; everyone in it accepted. */
function accepted(partner: "lumen" | "cloud", approved = false): DealWorld {
  const terms = termsFor(["harbor", partner]);
  const world = new DealWorld();
  world.draft(terms);
  world.submit("harbor", terms, REVISION);
  world.answer(partner, "accepted");
  if (approved) world.decide("harbor", "approved");
  return world;
}

/** As another deal: the world knows one id only. */
function renamed(whole: DealWhole): DealWhole {
  const text = JSON.stringify(whole).replaceAll(DEAL, OTHER).replaceAll(REVISION, OTHER_REVISION);
  return JSON.parse(text);
}
const seen = (world: DealWorld, who: Company) => world.seenBy(who) ?? emptyDeal();
const viewer = (who: Company, role: MemberRole = "manager") => ({ organisationId: idOf[who], role });
const other = (approved = true) => renamed(seen(accepted("cloud", approved), "harbor"));

const meets = (rest: Partial<Conflict> = {}): Conflict => ({
  id: uuid(130),
  dealId: DEAL,
  organisationId: idOf.harbor,
  otherDealId: OTHER,
  accountId: null,
  revisionIds: [REVISION, OTHER_REVISION],
  arisenAt: START,
  endedAt: null,
  resolution: null,
  ...rest,
});
const resolution = (outcome: "this" | "other" | "both") => ({
  outcome,
  reason: "They brought us in.",
  resolvedBy: { name: "Grace Kim", title: null },
  resolvedAt: START,
});
const says = (rest: Partial<ConflictNotice> = {}): ConflictNotice => ({
  id: uuid(140),
  dealId: DEAL,
  revisionId: REVISION,
  organisationId: idOf.harbor,
  disclosure: "exists",
  exists: true,
  until: null,
  at: START,
  ...rest,
});
function ours(rows: Conflict[] = [meets()], notices: ConflictNotice[] = []): DealWhole {
  const whole = seen(accepted("lumen"), "harbor");
  whole.conflict.push(...rows);
  whole.conflict_notice.push(...notices);
  return whole;
}

describe("the payer", () => {
  it("sees both sides, with whom, since when and how long the other is protected", () => {
    const { side, met } = conflictStanding(ours(), [other()], viewer("harbor"), START);
    expect(side).toMatchObject({ dealId: DEAL, partners: ["Lumen Analytics"], protectedUntil: null });
    expect(met).toMatchObject([
      {
        outcome: null,
        may: { allowed: true },
        other: {
          dealId: OTHER,
          partners: ["Harbor Cloud"],
          since: START,
          protectedUntil: START + 90 * DAY,
        },
      },
    ]);
  });

  it("sees it from the other deal, too, where the record does not lie; what was decided is turned", () => {
    const there = other();
    there.conflict.push(meets({ dealId: OTHER, otherDealId: DEAL, resolution: resolution("other") }));
    expect(conflictStanding(ours([]), [there], viewer("harbor"), START).met).toMatchObject([
      { outcome: "this", other: { dealId: OTHER } },
    ]);
    const both = {
      ...there,
      conflict: [meets({ dealId: OTHER, otherDealId: DEAL, resolution: resolution("both") })],
    };
    expect(conflictStanding(ours([]), [both], viewer("harbor"), START).met[0]?.outcome).toBe("both");
  });

  it("is shown a direct deal of its own, and of an ended conflict nothing; undecided ones come first", () => {
    const rows = [
      meets({ resolution: resolution("this") }),
      meets({ id: uuid(131), otherDealId: null, accountId: uuid(160), arisenAt: START + 1 }),
      meets({ id: uuid(132), endedAt: START }),
    ];
    const { met } = conflictStanding(ours(rows), [other()], viewer("harbor"), START);
    expect(met.map(({ row, other }) => [row.id, other?.dealId ?? null])).toEqual([
      [uuid(131), null],
      [uuid(130), OTHER],
    ]);
  });

  it("lets a manager decide, and a rep or a partner manager read", () => {
    for (const role of ["rep", "partner_manager"] as const) {
      const { met } = conflictStanding(ours(), [other()], viewer("harbor", role), START);
      expect(met[0]?.may).toEqual({ allowed: false, reason: "role" });
    }
  });
});

describe("an approval", () => {
  const against = (whole: DealWhole, around: DealWhole[]) =>
    conflictStanding(whole, around, viewer("harbor"), START).against;

  it("has a protected other against it, until somebody has decided", () => {
    expect(against(ours(), [other()])).toMatchObject({
      reason: "protected",
      conflictId: uuid(130),
      other: { dealId: OTHER },
    });
    expect(against(ours([]), [other()])).toMatchObject({ reason: "protected", conflictId: null });
    expect(against(ours(), [other(false)])).toBeNull();
    expect(against(ours([meets({ resolution: resolution("this") })]), [other()])).toBeNull();
    expect(against(ours([meets({ resolution: resolution("other") })]), [other(false)])).toMatchObject({
      reason: "lost",
    });
  });

  it("that was given has nothing against it any more", () => {
    const approved = seen(accepted("lumen", true), "harbor");
    approved.conflict.push(meets());
    expect(against(approved, [other()])).toBeNull();
  });
});

describe("a participant that does not pay", () => {
  it("is told the latest word on the revision that stands, and nothing of the conflict itself", () => {
    const whole = seen(accepted("lumen"), "lumen");
    whole.conflict_notice.push(
      says(),
      says({ id: uuid(141), exists: false, at: START + 1 }),
      says({ id: uuid(142), revisionId: uuid(199), at: START + 2 }),
    );
    expect(conflictStanding(whole, [], viewer("lumen"), START)).toEqual({
      side: null,
      met: [],
      against: null,
      notice: says({ id: uuid(141), exists: false, at: START + 1 }),
    });
  });

  it("is told nothing more of a registration that was given up", () => {
    const world = accepted("lumen");
    world.withdraw("harbor");
    const whole = seen(world, "lumen");
    whole.conflict_notice.push(says());
    expect(conflictStanding(whole, [], viewer("lumen"), START).notice).toBeNull();
  });
});
