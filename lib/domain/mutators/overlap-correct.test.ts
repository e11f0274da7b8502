// What members say of an overlap: kept for their organisation alone, one word for each pair of companies, taken back by whoever
// said it or by those who speak for the company.
import { describe, expect, it } from "vitest";
import type { CorrectionCommand, OverlapCorrection } from "../../contract/correction.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { Partnership } from "../../contract/records.ts";
import type { MemberRole } from "../../contract/words.ts";
import { correctionsAfter, isDenied } from "../corrections.ts";
import { DealWorld, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const REP = uuid(880);
const PARTNER = uuid(70);
const ACCOUNT = uuid(71);
const partnership = (status: Partnership["status"]): Partnership => ({
  id: uuid(72),
  partner: { id: PARTNER, name: "Harbor Cloud" },
  partnerType: null,
  investmentTier: null,
  status,
  startedAt: START,
  endedAt: null,
});
const acme = { name: "Acme", domain: "acme.com" };
const args: MutationArgs<"overlap.correct"> = {
  correctionId: uuid(73),
  partnershipId: uuid(72),
  accountId: ACCOUNT,
  ours: acme,
  says: "not_same",
  theirs: { name: "Acme GmbH", domain: "acme.de" },
  reason: "Another company in Bremen.",
};

class Ours {
  corrections: OverlapCorrection[] = [];
  status: Partnership["status"] = "active";

  run<C extends CorrectionCommand>(
    command: C,
    given: MutationArgs<C>,
    role: MemberRole = "rep",
    memberId = REP,
  ): MutatorResult {
    const prepared = prepareMutation(command, given);
    if (prepared.outcome === "refused") return prepared;
    const actor = { ...new DealWorld().actor("harbor", role), memberId };
    const state = {
      ...nothingThere,
      partnership: () => partnership(this.status),
      corrections: () => this.corrections,
    };
    const result = prepared.run(state, { actor, now: START, skew: 0, onServer: true, event: null });
    if (result.outcome === "changes") {
      for (const change of result.changes) this.corrections = correctionsAfter(this.corrections, change);
    }
    return result;
  }

  denies(
    theirs: { name: string; domain: string | null },
    account: { id: string; domain: string | null } = { id: ACCOUNT, domain: acme.domain },
  ) {
    const rest = {
      segment: "customer",
      ownerName: null,
      ownerTitle: null,
      ownerEmail: null,
      ownerPhone: null,
    } as const;
    return isDenied({ theirs: { ...theirs, ...rest } }, PARTNER, account, this.corrections);
  }
}
const refusedAs = (code: string) => ({ outcome: "refused", code });

describe("not the same company", () => {
  it("is a row of our organisation alone, said by any member with a reason", () => {
    const ours = new Ours();
    expect(ours.run("overlap.correct", args)).toMatchObject({
      changes: [
        {
          op: "put",
          entity: "overlap_correction",
          scopes: ["org"],
          row: { partnerId: PARTNER, nameKey: "acme", said: { memberId: REP, at: START }, takenBack: null },
        },
      ],
    });
    expect(new Ours().run("overlap.correct", { ...args, reason: "  " })).toMatchObject(
      refusedAs("bad_arguments"),
    );
  });

  it("means that company by its website, or by its name where one of the two has no website", () => {
    const ours = new Ours();
    ours.run("overlap.correct", args);
    expect(ours.denies({ name: "ACME Holding", domain: "acme.de" })).toBe(true);
    expect(ours.denies({ name: "ACME", domain: null })).toBe(true);
    expect(ours.denies({ name: "Acme", domain: "acme.com" })).toBe(false);
    expect(ours.denies({ name: "Zenith", domain: null })).toBe(false);
  });

  it("holds for another row of ours with the same website, and for no other account", () => {
    const ours = new Ours();
    ours.run("overlap.correct", args);
    const theirs = { name: "Acme GmbH", domain: "acme.de" };
    expect(ours.denies(theirs, { id: uuid(99), domain: "acme.com" })).toBe(true);
    expect(ours.denies(theirs, { id: uuid(99), domain: null })).toBe(false);
  });

  it("is said once: another word on the same two companies is refused with who said the first", () => {
    const ours = new Ours();
    ours.run("overlap.correct", args);
    const again = { ...args, correctionId: uuid(74) };
    expect(ours.run("overlap.correct", again)).toMatchObject(refusedAs("already_exists"));
    const other = ours.run("overlap.correct", { ...again, says: "same" });
    expect(other).toHaveProperty("message", expect.stringContaining("take that back first"));
  });

  it("needs a partnership in force, and a name that says something", () => {
    const ours = new Ours();
    ours.status = "ended";
    expect(ours.run("overlap.correct", args)).toMatchObject(refusedAs("partnership_not_active"));
    const nameless = { ...args, theirs: { name: "Unknown", domain: null } };
    expect(new Ours().run("overlap.correct", nameless)).toMatchObject(refusedAs("bad_arguments"));
  });
});

describe("taking a correction back", () => {
  const keep = (stands: boolean) => ({ correctionId: args.correctionId, stands });

  it("is for whoever said it and for seniors, and is undone by letting it stand again", () => {
    const ours = new Ours();
    ours.run("overlap.correct", args);
    expect(ours.run("overlap.correct.keep", keep(false), "rep", uuid(881))).toMatchObject(
      refusedAs("not_allowed"),
    );
    ours.run("overlap.correct.keep", keep(false), "partner_manager", uuid(882));
    expect(ours.denies(args.theirs)).toBe(false);
    ours.run("overlap.correct.keep", keep(true));
    expect(ours.denies(args.theirs)).toBe(true);
    expect(ours.corrections).toMatchObject([{ said: { memberId: REP }, takenBack: null }]);
  });

  it("changes nothing twice, and never lets two words stand for the same companies", () => {
    const ours = new Ours();
    ours.run("overlap.correct", args);
    ours.run("overlap.correct.keep", keep(false));
    expect(ours.run("overlap.correct.keep", keep(false))).toEqual({ outcome: "changes", changes: [] });
    ours.run("overlap.correct", { ...args, correctionId: uuid(75), says: "same" });
    expect(ours.run("overlap.correct.keep", keep(true))).toMatchObject(refusedAs("already_exists"));
    expect(ours.run("overlap.correct.keep", { correctionId: uuid(76), stands: true })).toMatchObject(
      refusedAs("not_found"),
    );
  });
});
