// A joint plan in the making: told in few words by its companies, written through the real rules. For the data of pictures
// and tests.
import type { Milestone, Stakeholder } from "#lib/contract/plan.ts";
import type { Edit, TextEdit } from "#lib/contract/plan-mutations.ts";
import type { Duty } from "#lib/contract/words.ts";
import { orderBetween } from "#lib/domain/deal/order-key.ts";
import type { DealWhole } from "#lib/domain/deal-whole.ts";
import { versionsIn } from "#lib/domain/mutators/plan-rows.ts";
import { cobalt, DAY, dana, id, lumen, NOW, us } from "./data.ts";
import { accepted, dealId, type Told, wholeOf } from "./deal-data.ts";
import { actOn, type PlanCompany } from "./plan-act-on.ts";

const organisations = { us, lumen, cobalt };
const people = {
  us: { name: dana.name, title: "AE" },
  lumen: { name: "Priya Nair", title: "AE" },
  cobalt: { name: "Tom Weiss", title: "Practice lead" },
};
export const holderOf = (company: PlanCompany) => ({
  organisationId: organisations[company].id,
  person: people[company],
});
/** "2026-11-24" for 4. */
export const dayIn = (days: number) => new Date(NOW + days * DAY).toISOString().slice(0, 10);

let made = 5_000;
export const fresh = () => {
  made += 1;
  return id(made);
};
export const edit = <T>(value: T, base: string | null = null): Edit<T> => ({
  value,
  version: fresh(),
  base,
  settles: [],
});
export const textEdit = (value: string, base: string | null = null, baseText = ""): TextEdit => ({
  ...edit(value, base),
  baseText,
});

type Company = PlanCompany;
type Step = {
  title: string;
  owner: { company: Company; by?: Company } | null;
  days: number | null;
  status?: Milestone["status"]["value"];
};

/** Approved, with everybody in. */
export const agreed: Told = { answers: [accepted(lumen), accepted(cobalt)], decision: {} };

/** A plan in the making, told by its companies. */
export class PlanWriter {
  readonly whole: DealWhole;
  private lastOrder = "";
  constructor(told: Told = agreed) {
    this.whole = wholeOf(told);
  }

  /** The registration goes on; the plan stays. */
  becomes(told: Told): this {
    const { deal_participant, registration_revision, registration_answer, registration_decision } =
      wholeOf(told);
    const after = { deal_participant, registration_revision, registration_answer, registration_decision };
    Object.assign(this.whole, after);
    return this;
  }

  text(
    company: Company,
    value: string,
    field: "customer_outcome" | "joint_message" | "next_review_agenda" = "customer_outcome",
  ): this {
    const body = this.whole.plan_text.find((each) => each.field === field)?.body;
    const made = textEdit(value, body?.version ?? null, body?.value ?? "");
    return this.run(company, "plan.text.edit", { dealId, rowId: fresh(), field, edit: made }, 2);
  }

  brings(company: Company, value: string): this {
    return this.run(company, "plan.contribution.edit", { dealId, rowId: fresh(), edit: textEdit(value) }, 3);
  }

  milestone({ title, owner, days, status }: Step): this {
    const milestoneId = fresh();
    this.lastOrder = orderBetween(this.lastOrder, null, milestoneId);
    const of = <T>(value: T) => edit(value, milestoneId);
    return this.run(
      owner?.by ?? owner?.company ?? "us",
      "plan.milestone.put",
      {
        dealId,
        milestoneId,
        order: of(this.lastOrder),
        title: of(title),
        ...(owner ? { owner: of(holderOf(owner.company)) } : {}),
        ...(days === null ? {} : { date: of(dayIn(days)) }),
        ...(status ? { status: of(status) } : {}),
      },
      4,
    );
  }

  stakeholder(
    name: string,
    title: string | null,
    role: Stakeholder["role"]["value"],
    by: Company = "us",
  ): this {
    const stakeholderId = fresh();
    this.lastOrder = orderBetween(this.lastOrder, null, stakeholderId);
    const of = <T>(value: T) => edit(value, stakeholderId);
    return this.run(
      by,
      "plan.stakeholder.put",
      {
        dealId,
        stakeholderId,
        order: of(this.lastOrder),
        name: of(name),
        title: of(title),
        role: of(role),
      },
      4,
    );
  }

  /** Of the latest stakeholder: when this company last spoke to them and next will, in days from now. */
  contact(company: Company, lastDays: number | null, nextDays: number | null = null): this {
    const row = this.whole.stakeholder.at(-1);
    if (!row) throw new Error("Nobody is in the map");
    const at = (days: number | null) => (days === null ? null : NOW + days * DAY);
    const contact = edit({ person: people[company], lastAt: at(lastDays), nextAt: at(nextDays) });
    return this.run(company, "plan.stakeholder.put", { dealId, stakeholderId: row.id, contact }, 1);
  }

  stance(value: "supporter" | "neutral" | "sceptic" | "opponent"): this {
    const row = this.whole.stakeholder.at(-1);
    if (!row) throw new Error("Nobody is in the map");
    const args = { dealId, rowId: fresh(), stakeholderId: row.id, edit: edit(value) };
    return this.run("us", "plan.stance.set", args, 1);
  }

  duty(duty: Duty, company: Company, by: Company = company, days = 2): this {
    const forOrganisationId = duty === "account_executive" ? organisations[company].id : null;
    const args = { dealId, rowId: fresh(), duty, forOrganisationId, edit: edit(holderOf(company)) };
    return this.run(by, "plan.assignment.propose", args, days);
  }

  declines(company: Company, duty: Duty, reason: string): this {
    const holder = holderOf(company);
    const answer = { kind: "declined", reason } as const;
    return this.run(
      company,
      "plan.assignment.answer",
      { dealId, duty, forOrganisationId: null, holder, answer },
      1,
    );
  }

  commits(
    company: Company,
    responseHours: number,
    meetings: string,
    content: string,
    by: Company = company,
  ): this {
    const terms = edit({ responseHours, meetings, content });
    const { id: organisationId } = organisations[company];
    return this.run(by, "plan.commitment.set", { dealId, rowId: fresh(), organisationId, edit: terms }, 3);
  }

  review(days: number, company: Company = "us"): this {
    return this.run(company, "plan.review.set", { dealId, rowId: fresh(), edit: edit(dayIn(days)) }, 2);
  }

  stage(
    company: Company,
    stage: "discovery" | "demo" | "technical_validation" | "proposal" | "negotiation" | "close",
  ): this {
    return this.run(company, "plan.stage.set", { dealId, rowId: fresh(), edit: edit(stage) }, 5);
  }

  removes(company: Company, kind: "milestone" | "stakeholder", seesAll = true): this {
    const row = this.whole[kind].at(-1);
    if (!row) throw new Error("There is nothing to remove");
    const seen = seesAll ? versionsIn(row) : [];
    return this.run(company, "plan.row.remove", { dealId, kind, rowId: row.id, seen }, 1);
  }

  run(...[company, command, args, daysAgo = 0]: Parameters<RunAct>): this {
    actOn(this.whole, company, command, args, NOW - daysAgo * DAY);
    return this;
  }
}
type RunAct = (
  company: Company,
  command: Parameters<typeof actOn>[2],
  args: Parameters<typeof actOn>[3],
  daysAgo?: number,
) => void;
