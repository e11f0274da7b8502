// A deal that ended, in the making: told in few words by its companies, written through the real rules. For the data of
// pictures and tests of credit.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type {
  CreditRole,
  DealOutcome,
  DisputeOutcome,
  PayoutState,
  TouchpointType,
} from "#lib/contract/words.ts";
import { noDetails } from "#lib/domain/touchpoint-details.ts";
import { cobalt, DAY, lumen, NOW, us } from "./data.ts";
import { dealId, type Told, terms } from "./deal-data.ts";
import { actOn, type PlanCompany } from "./plan-act-on.ts";
import { agreed, fresh, holderOf, PlanWriter } from "./plan-writer.ts";

const organisations = { us, lumen, cobalt };
type PostSale = "onboarding" | "support" | "renewal";

export class CreditWriter extends PlanWriter {
  private readonly terms: RegistrationTerms;
  constructor(told: Told = agreed) {
    super(told);
    this.terms = told.terms ?? terms();
  }

  /** A touchpoint that everyone in the deal sees; recorded `late` days after it happened. */
  touched(company: PlanCompany, creditRole: CreditRole, type: TouchpointType, late = 0): this {
    const { organisationId, person } = holderOf(company);
    const recordedAt = NOW - 3 * DAY;
    this.whole.deal_touchpoint.push({
      ...noDetails,
      id: fresh(),
      dealId,
      touchpointId: fresh(),
      organisationId,
      person,
      type,
      creditRole,
      occurredAt: recordedAt - late * DAY,
      recordedAt,
      note: null,
    });
    return this;
  }

  /** What the policy asks evidence for, by everyone who holds a credit role. */
  proven(): this {
    return this.touched("lumen", "sourcing", "introduction")
      .touched("lumen", "sourcing", "referral")
      .touched("us", "selling", "meeting")
      .touched("lumen", "technical_validation", "demo")
      .touched("lumen", "technical_validation", "poc")
      .touched("cobalt", "influence", "executive_sponsorship");
  }

  reports(company: PlanCompany, outcome: DealOutcome, reason: string | null = null, daysAgo = 1): this {
    const args = { dealId, reportId: fresh(), outcome, reason, statementId: fresh() };
    actOn(this.whole, company, "deal.outcome.report", args, NOW - daysAgo * DAY);
    return this;
  }

  /** A revision that everyone accepted and the payer approved, or that still waits. */
  revises(change: Partial<RegistrationTerms>, isApproved = true): this {
    const id = fresh();
    const { organisationId, person } = holderOf("us");
    this.whole.registration_revision.push({
      id,
      dealId,
      number: this.whole.registration_revision.length + 1,
      terms: { ...this.terms, ...change },
      submittedBy: { organisationId, person },
      submittedAt: NOW - DAY / 2,
    });
    for (const answer of isApproved ? this.whole.registration_answer.slice(0, 3) : []) {
      this.whole.registration_answer.push({ ...answer, id: fresh(), revisionId: id });
    }
    const [decision] = this.whole.registration_decision;
    if (isApproved && decision) {
      this.whole.registration_decision.push({ ...decision, id: fresh(), revisionId: id });
    }
    return this;
  }

  issues(reason: string, company: PlanCompany = "us"): this {
    const args = { dealId, statementId: fresh(), after: this.whole.statement.length, reason };
    actOn(this.whole, company, "statement.issue", args, NOW - DAY / 4);
    return this;
  }

  pays(
    to: PlanCompany,
    state: PayoutState,
    day: string,
    statementVersion = 1,
    company: PlanCompany = "us",
  ): this {
    const { id: organisationId } = organisations[to];
    const args = { dealId, payoutId: fresh(), statementVersion, organisationId, state, day };
    actOn(this.whole, company, "payout.set", args);
    return this;
  }

  disputes(company: PlanCompany, reason: string, daysAgo = 1): this {
    const statementVersion = this.whole.statement.length;
    const args = { dealId, disputeId: fresh(), statementVersion, reason };
    actOn(this.whole, company, "dispute.raise", args, NOW - daysAgo * DAY);
    return this;
  }

  resolves(company: PlanCompany, outcome: DisputeOutcome, text: string): this {
    const disputeId = this.whole.dispute.at(-1)?.id ?? "";
    const args = { dealId, resolutionId: fresh(), disputeId, outcome, text };
    actOn(this.whole, company, "dispute.resolve", args);
    return this;
  }

  answers(company: PlanCompany, duty: PostSale, reason: string | null = null): this {
    const answer = reason === null ? ({ kind: "accepted" } as const) : ({ kind: "refused", reason } as const);
    const args = { dealId, handOverId: fresh(), duty, holder: holderOf(company), answer };
    actOn(this.whole, company, "handover.answer", args);
    return this;
  }
}
