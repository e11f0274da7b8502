// A deal of two companies with nothing in its plan, and what closes each gap of it, done by the commands people use. Used by
// the tests of the plan's checks.
import type { MutationArgs } from "../../contract/mutations.ts";
import type { PlanCommand } from "../../contract/plan-mutations.ts";
import {
  type Duty,
  dealStage,
  type PlanCheck,
  postSaleDuty,
  type StakeholderRole,
} from "../../contract/words.ts";
import { type Company, DAY, DEAL, idOf, termsFor } from "../mutators/deal-world.test-support.ts";
import { editOf, planStory, planWorld, ray, textEdit } from "../mutators/plan-world.test-support.ts";
import { type CheckSettings, startingSettings } from "./check-settings.ts";
import { type CheckResult, planChecks, type SharedTouchpoint } from "./plan-checks.ts";
import { planOf } from "./plan-of.ts";

export const both: readonly Company[] = ["harbor", "lumen"];

const beginning = planWorld(both);
beginning.submit("lumen", termsFor(both, { rateBp: 2_800 }));

/** Harbor & Pine submitted; Lumen accepted and submitted a revision that Harbor & Pine has not answered. */
export class PlanGaps {
  readonly world = beginning.copy();
  readonly touchpoints: SharedTouchpoint[] = [];
  /** Of whoever looks. */
  settings: CheckSettings = startingSettings;

  private get story() {
    return planStory(this.world);
  }

  whole(viewer: Company = "harbor") {
    return this.story.seen(viewer);
  }

  results(viewer: Company = "harbor"): CheckResult[] {
    const context = {
      viewerId: idOf[viewer],
      touchpoints: this.touchpoints,
      settings: this.settings,
      now: this.world.now,
    };
    return planChecks(this.whole(viewer), context);
  }

  of(check: PlanCheck, viewer?: Company): CheckResult {
    const result = this.results(viewer).find((each) => each.check === check);
    if (!result) throw new Error(`No check ${check}`);
    return result;
  }

  run<C extends PlanCommand>(company: Company, command: C, args: MutationArgs<C>): void {
    const told = this.story.run(company, command, args);
    if (told !== "changes") throw new Error(`${command}: ${told}`);
  }

  /** `after`: days from now. */
  day(after: number): string {
    return new Date(this.world.now + after * DAY).toISOString().slice(0, 10);
  }

  private first = () => ({ dealId: DEAL, rowId: this.world.newId() });
  private edit = <T>(value: T, base: string | null = null) => editOf(this.world, value, base);

  write(by: Company, value: string): void {
    this.run(by, "plan.text.edit", textEdit(this.whole(), this.world, value, "customer_outcome"));
  }

  contribute(by: Company, value: string): void {
    const body = this.whole().contribution.find((each) => each.organisationId === idOf[by])?.body;
    const edit = { ...this.edit(value, body?.version ?? null), baseText: body?.value ?? "" };
    this.run(by, "plan.contribution.edit", { ...this.first(), edit });
  }

  milestone(by: Company, owner: Company | null, after: number | null): void {
    this.run(by, "plan.milestone.put", {
      dealId: DEAL,
      milestoneId: this.world.newId(),
      title: this.edit("A step"),
      order: this.edit("V"),
      ...(owner ? { owner: this.edit({ organisationId: idOf[owner], person: ray }) } : {}),
      ...(after === null ? {} : { date: this.edit(this.day(after)) }),
    });
  }

  stakeholder(by: Company, role: StakeholderRole): void {
    this.run(by, "plan.stakeholder.put", {
      dealId: DEAL,
      stakeholderId: this.world.newId(),
      name: this.edit("Ann Chu"),
      role: this.edit(role),
      order: this.edit("V"),
    });
  }

  name(by: Company, of: Company, duty: Duty): void {
    const forOrganisationId = duty === "account_executive" ? idOf[of] : null;
    const edit = this.edit({ organisationId: idOf[of], person: ray });
    this.run(by, "plan.assignment.propose", { ...this.first(), duty, forOrganisationId, edit });
  }

  commit(by: Company, of: Company): void {
    const terms = { responseHours: 24, meetings: "Weekly", content: "One reference" };
    this.run(by, "plan.commitment.set", {
      ...this.first(),
      organisationId: idOf[of],
      edit: this.edit(terms),
    });
  }

  review(after: number): void {
    this.run("harbor", "plan.review.set", { ...this.first(), edit: this.edit(this.day(after)) });
  }

  stage(by: Company, stage: (typeof dealStage.options)[number]): void {
    this.run(by, "plan.stage.set", { ...this.first(), edit: this.edit(stage) });
  }

  /** By a manager of that company. */
  mark(by: Company, check: PlanCheck, reason: string): void {
    this.run(by, "plan.check.mark", { ...this.first(), check, edit: this.edit(reason) });
  }

  touch(by: Company, after: number, type: SharedTouchpoint["type"] = "meeting"): void {
    const occurredAt = this.world.now + after * DAY;
    this.touchpoints.push({ organisationId: idOf[by], type, occurredAt });
  }

  private mendMilestones(): void {
    for (const { milestone } of planOf(this.whole()).milestones) {
      this.run("harbor", "plan.milestone.put", {
        dealId: DEAL,
        milestoneId: milestone.id,
        owner: this.edit({ organisationId: idOf.harbor, person: ray }),
        date: this.edit(this.day(30)),
      });
    }
    for (let each = 0; each < 3; each += 1) this.milestone("harbor", "harbor", 30);
  }

  /** Closes this gap the way a person would. */
  close(check: PlanCheck): void {
    const closers: Record<PlanCheck, () => void> = {
      customer_outcome: () => this.write("harbor", "Half the manual steps."),
      contributions: () => {
        for (const each of both) this.contribute(each, "Two engineers.");
      },
      stakeholder_map: () => {
        this.stakeholder("harbor", "economic_buyer");
        this.stakeholder("lumen", "champion");
      },
      close_plan: () => this.mendMilestones(),
      credit_agreement: () => this.world.answer("harbor", "accepted"),
      relationship_owner: () => this.world.answer("harbor", "accepted"),
      stage_leads: () => {
        for (const duty of dealStage.options) this.name("harbor", "harbor", duty);
      },
      post_sale_owners: () => {
        for (const duty of postSaleDuty.options) this.name("harbor", "harbor", duty);
      },
      commitments: () => {
        for (const each of both) this.commit(each, each);
      },
      account_executives: () => {
        for (const each of both) this.name(each, each, "account_executive");
      },
      recent_touchpoint: () => this.touch("harbor", -1),
      next_review: () => this.review(7),
    };
    closers[check]();
  }
}
