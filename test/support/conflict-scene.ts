// Harbor & Pine pays, Lumen and Harbor Cloud sell with it, each on its own: for database tests of conflicts.
import { v7 as uuid } from "uuid";
import type { Conflict, ConflictNotice } from "#lib/contract/conflict.ts";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { ConflictDisclosure } from "#lib/contract/words.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { settleConflicts } from "#server/guards/settle-conflicts.ts";
import { answerTo, applied, heldDeal, putInForce, register, termsOf, threeCompanies } from "./deals.ts";
import type { Device } from "./device.ts";

/** Harbor & Pine with each of its partners, its policy telling so much of conflicts. */
export async function conflictScene(
  conflictDisclosure: ConflictDisclosure = "exists",
  terms: Partial<CreditTerms> = {},
) {
  const clock = { ahead: 0 };
  const made = await threeCompanies({ now: () => Date.now() + clock.ahead });
  const { app, harbor, lumen, cloud, parties, device } = made;
  const policyId = uuid();
  await putInForce(app, harbor, parties.slice(1), policyId, {
    ...startingTerms,
    conflictDisclosure,
    ...terms,
  });
  const [ours, ofLumen, ofCloud] = [device(harbor), device(lumen), device(cloud)];
  const [us, first, second] = parties;
  if (!us || !first || !second) throw new Error("three parties");
  const all = [ours, ofLumen, ofCloud];
  const settle = async () => {
    await settleConflicts(app.context);
    for (const each of all) await each.pull();
  };
  const withPartner = (who: "lumen" | "cloud", change: Partial<RegistrationTerms> = {}) => ({
    ...termsOf([us, who === "lumen" ? first : second], policyId),
    ...change,
  });
  /** Registers with one partner, from our side, and lets the payer's side look. */
  const registerWith = async (who: "lumen" | "cloud", change: Partial<RegistrationTerms> = {}) => {
    const terms = withPartner(who, change);
    const { dealId, revisionId, submit } = await register(ours, terms);
    await applied(ours, "deal.submit", submit(terms, revisionId));
    await settle();
    return dealId;
  };
  const accept = async (who: "lumen" | "cloud", dealId: string) => {
    const theirs = who === "lumen" ? ofLumen : ofCloud;
    await applied(
      theirs,
      "deal.answer",
      answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"),
    );
    await settle();
  };
  const approve = async (dealId: string, of: Device = ours) => {
    const { outcomes } = await of.push("deal.decide", {
      dealId,
      revisionId: heldDeal(ours, dealId)?.registration.revision?.id,
      decisionId: uuid(),
      decision: { kind: "approved" },
    });
    await settle();
    return outcomes[0];
  };
  return {
    ...made,
    clock,
    policyId,
    ours,
    ofLumen,
    ofCloud,
    settle,
    withPartner,
    registerWith,
    accept,
    approve,
  };
}

export const conflicts = (device: Device) => device.rows("conflict") as Conflict[];
/** Neither ended nor decided. */
export const open = (device: Device) =>
  conflicts(device).filter((row) => row.endedAt === null && !row.resolution);
/** What the policy said last. */
export const told = (device: Device, dealId: string): ConflictNotice | undefined =>
  (device.rows("conflict_notice") as ConflictNotice[]).filter((row) => row.dealId === dealId).at(-1);
export const resolveWith = (row: Conflict | undefined, outcome: "this" | "other" | "both") => ({
  dealId: row?.dealId,
  conflictId: row?.id,
  outcome,
  reason: "They brought us in first.",
});
