// A deal that ended, and what its companies then do: report, issue, pay, dispute, hand over. Used by the stories, the matrix
// and the property tests of statements.
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { KeptStatement } from "../../contract/statements.ts";
import type { DealOutcome, MemberRole } from "../../contract/words.ts";
import { creditStanding } from "../deal/credit-standing.ts";
import { emptyDeal } from "../deal-whole.ts";
import { type Company, DAY, DEAL, DealWorld, idOf, termsFor, uuid } from "./deal-world.test-support.ts";
import { touch } from "./evidence-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";

type Duty = MutationArgs<"handover.answer">["duty"];

export const personOf: Record<Company, { name: string; title: string | null }> = {
  harbor: { name: "Dana Ortiz", title: "AE" },
  lumen: { name: "Omar Haddad", title: null },
  cloud: { name: "Mira Chen", title: "Delivery lead" },
};

export class StatementWorld extends DealWorld {
  /** Under a policy that asks for no evidence, unless it is kept. */
  constructor(needsEvidence = false) {
    super();
    if (needsEvidence) return;
    for (const rows of this.policies.values()) {
      rows.offers = rows.offers.map((offer) => ({
        ...offer,
        terms: { ...offer.terms, requiredEvidence: {} },
      }));
    }
  }

  override copy(): StatementWorld {
    const copied = new StatementWorld().adopt(this);
    for (const [id, rows] of this.policies) copied.policies.set(id, rows);
    return copied;
  }

  /** A revision that everyone it names accepts and the payer approves. */
  agree(terms: RegistrationTerms): void {
    this.submit("harbor", terms, this.registration().status === "draft" ? uuid(102) : this.newId());
    for (const { organisationId } of terms.participants) {
      const who = (["lumen", "cloud"] as const).find((each) => idOf[each] === organisationId);
      if (who) this.answer(who, "accepted");
    }
    this.decide("harbor", "approved");
  }

  /** An agreement as it is once `agree` is done, without asking anyone: for cases by the ten thousand. */
  settle(terms: RegistrationTerms): void {
    const id = this.newId();
    const by = { organisationId: idOf.harbor, person: personOf.harbor };
    const number = (this.seenBy("harbor")?.registration_revision.length ?? 0) + 1;
    const submitted = { id, dealId: DEAL, number, terms, submittedBy: by, submittedAt: this.now };
    this.put({ entity: "registration_revision", row: submitted });
    const decision = {
      id: this.newId(),
      dealId: DEAL,
      revisionId: id,
      organisationId: idOf.harbor,
      outcome: "approved" as const,
      reason: null,
      decidedBy: by.person,
      decidedAt: this.now,
      protectedUntil: this.now + 90 * DAY,
    };
    this.put({ entity: "registration_decision", row: decision });
  }

  report(company: Company, outcome: DealOutcome, reason: string | null = null, role?: MemberRole) {
    const args = { dealId: DEAL, reportId: this.newId(), outcome, reason, statementId: this.newId() };
    return this.run(company, "deal.outcome.report", args, role);
  }

  versions(company: Company = "harbor"): KeptStatement[] {
    return (this.seenBy(company) ?? emptyDeal()).statement;
  }

  latest(company: Company = "harbor"): KeptStatement {
    const last = this.versions(company).at(-1);
    if (!last) throw new Error("There is no statement");
    return last;
  }

  standing(company: Company = "harbor") {
    return creditStanding(this.seenBy(company) ?? emptyDeal(), this.offersTo(company), this.now);
  }

  issue(company: Company, role?: MemberRole, after = this.versions().length): MutatorResult {
    const args = { dealId: DEAL, statementId: this.newId(), after, reason: "The amount changed." };
    return this.run(company, "statement.issue", args, role);
  }

  pay(
    company: Company,
    to: Company,
    state: MutationArgs<"payout.set">["state"],
    {
      statementVersion = 1,
      day = "2026-12-15",
      role,
    }: { statementVersion?: number; day?: string; role?: MemberRole } = {},
  ): MutatorResult {
    const args = {
      dealId: DEAL,
      payoutId: this.newId(),
      statementVersion,
      organisationId: idOf[to],
      state,
      day,
    };
    return this.run(company, "payout.set", args, role);
  }

  dispute(company: Company, role?: MemberRole): MutatorResult {
    const args = {
      dealId: DEAL,
      disputeId: this.newId(),
      statementVersion: Math.max(1, this.versions().length),
      reason: "Our demo of 3 November is missing.",
    };
    return this.run(company, "dispute.raise", args, role);
  }

  resolve(
    company: Company,
    outcome: MutationArgs<"dispute.resolve">["outcome"],
    role?: MemberRole,
  ): MutatorResult {
    const args = {
      dealId: DEAL,
      resolutionId: this.newId(),
      disputeId: this.standing().disputes[0]?.dispute.id ?? uuid(999),
      outcome,
      text: "The demo counts; we issue a version.",
    };
    return this.run(company, "dispute.resolve", args, role);
  }

  name(company: Company, duty: Duty, of: Company = company): MutatorResult {
    const before = this.seenBy(company)?.assignment.find((each) => each.duty === duty);
    const edit = {
      value: { organisationId: idOf[of], person: personOf[of] },
      version: this.newId(),
      base: before?.holder.version ?? null,
      settles: [],
    };
    const args = { dealId: DEAL, rowId: this.newId(), duty, forOrganisationId: null, edit };
    return this.run(company, "plan.assignment.propose", args);
  }

  answerHandOver(company: Company, duty: Duty, kind: "accepted" | "refused", role?: MemberRole) {
    const args = {
      dealId: DEAL,
      handOverId: this.newId(),
      duty,
      holder: { organisationId: idOf[company], person: personOf[company] },
      answer: kind === "accepted" ? { kind } : { kind, reason: "Nobody is free before March." },
    };
    return this.run(company, "handover.answer", args, role);
  }
}

/** What a company did to be paid for sourcing, seen by all. Answers its row. */
export function introduce(world: StatementWorld, company: Company, days = 0): string {
  const details = { link: null, people: [], creditRole: "sourcing", nextStep: null } as const;
  return touch(world, company, { type: "introduction", details: { ...details, people: [] }, days }).rowId;
}

export const amountOf = (major: number): Partial<RegistrationTerms> => ({
  basis: { minor: `${major}00`, currency: "USD" },
});

/** Approved by Harbor & Pine, which pays; Lumen sources. Not won yet. */
export function agreedWorld(parties: readonly Company[] = ["harbor", "lumen"], needsEvidence = false) {
  const world = new StatementWorld(needsEvidence);
  const terms = termsFor(parties);
  world.draft(terms);
  world.agree(terms);
  return world;
}
