// What is done in a deal for a partner that does not use Tandem, by every member role of its owner and of another participant
// in every status: exactly what is written out in `deal-rights.test-support.ts` is let through, and to the owner alone.
import { describe, expect, it } from "vitest";
import {
  type MemberRole,
  memberRole,
  type RegistrationStatus,
  registrationStatus,
} from "../../contract/words.ts";
import { isWritten, type OfflineAct } from "./deal-rights.test-support.ts";
import {
  type Company,
  DAY,
  DEAL,
  DealWorld,
  idOf,
  START,
  termsFor,
  uuid,
} from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { NEWCOMER, record, succeed, world } from "./offline-world.test-support.ts";
import { prepareMutation } from "./registry.ts";

/** Harbor & Pine is author, payer and owner of the placeholder; Harbor Cloud has accepted before in each. */
function worldIn(status: RegistrationStatus): DealWorld {
  if (status === "draft") {
    const draft = new DealWorld();
    draft.draft(termsFor(["harbor", "lumen", "cloud"]));
    return draft;
  }
  const made = world();
  if (status === "action_required") made.answer("cloud", "objected");
  if (status !== "submitted" && status !== "action_required") record(made);
  if (status === "withdrawn") made.withdraw("harbor");
  if (status === "rejected") made.decide("harbor", "rejected");
  if (status === "approved" || status === "expired") made.decide("harbor", "approved");
  if (status === "expired") made.now += 91 * DAY;
  return made;
}

/** Its owner calls it otherwise by now. */
function rename(made: DealWorld, company: Company, role: MemberRole): MutatorResult {
  const args = { dealId: DEAL, organisationId: idOf.lumen, before: "Lumen Analytics", name: NEWCOMER.name };
  const prepared = prepareMutation("deal.rename", args);
  if (prepared.outcome === "refused") return prepared;
  const partnership = {
    id: uuid(12),
    partner: { id: idOf.lumen, name: NEWCOMER.name },
    partnerType: null,
    investmentTier: null,
    status: "active" as const,
    startedAt: START,
    endedAt: null,
  };
  const policies = { offers: [], acceptances: [] };
  const deal = () => made.seenBy(company) ?? "absent";
  return prepared.run(
    { ...nothingThere, deal, partner: () => ({ partnership, policies, earned: [] }) },
    { actor: made.actor(company, role), now: made.now, skew: 0, onServer: true, event: null },
  );
}

const acts: Record<OfflineAct, (made: DealWorld, company: Company, role: MemberRole) => MutatorResult> = {
  "deal.record": record,
  "deal.succeed": (made, company, role) => succeed(made, true, role, company),
  "deal.rename": rename,
};

describe.each(Object.keys(acts) as OfflineAct[])("%s", (command) => {
  it.each(registrationStatus.options)("while %s is let through exactly as it is written", (status) => {
    for (const company of ["harbor", "cloud"] as const) {
      for (const role of memberRole.options) {
        const made = worldIn(status);
        expect(made.registration().status).toBe(status);
        // A draft names it, and has no row of it yet.
        const isThere = company === "harbor" && status !== "draft";
        const result = acts[command](made, company, role);
        const told = `${company} ${role}: ${JSON.stringify(result).slice(0, 200)}`;
        const may = isThere && isWritten(command, ["author", "payer", "accepted"], role, status);
        expect(result.outcome === "changes", told).toBe(may);
      }
    }
  });
});
