// Joint plans for pictures and tests: full, edited by both, with names at their longest.
import { us } from "./data.ts";
import { dealId, type Told, terms } from "./deal-data.ts";
import { agreed, dayIn, edit, fresh, holderOf, PlanWriter, textEdit } from "./plan-writer.ts";

export const fullPlan = (told: Told = agreed): PlanWriter =>
  new PlanWriter(told)
    .stage("us", "proposal")
    .stage("lumen", "technical_validation")
    .text("us", "Cut partner onboarding from 6 weeks to 10 days before the March launch.")
    .brings("us", "Workflow platform, pilot environment")
    .brings("lumen", "Usage data, sponsor access, two references")
    .brings("cobalt", "Security review, rollout in 5 regions")
    .stakeholder("Mira Chen", "VP Operations", "champion", "lumen")
    .contact("lumen", -2)
    .contact("us", -20, 3)
    .stance("supporter")
    .stakeholder("Ade Bello", "Head of Security", "technical_buyer")
    .contact("cobalt", -12, 9)
    .milestone({ title: "Joint discovery", owner: { company: "us" }, days: -16, status: "done" })
    .milestone({ title: "Integrated demo", owner: { company: "lumen" }, days: -1, status: "done" })
    .milestone({
      title: "Security review",
      owner: { company: "cobalt", by: "us" },
      days: 7,
      status: "in_progress",
    })
    .milestone({ title: "Commercial proposal", owner: null, days: -3 })
    .milestone({ title: "Legal", owner: { company: "us", by: "lumen" }, days: 21 })
    .milestone({ title: "Signature", owner: { company: "us" }, days: null })
    .milestone({ title: "Go-live", owner: { company: "us" }, days: 102 })
    .duty("discovery", "us")
    .duty("demo", "lumen")
    .duty("technical_validation", "cobalt", "us", 3)
    .duty("proposal", "us", "lumen")
    .duty("negotiation", "lumen", "us")
    .declines("lumen", "negotiation", "Priya is on leave in December.")
    .duty("onboarding", "cobalt")
    .duty("account_executive", "us")
    .duty("account_executive", "lumen")
    .commits("us", 24, "Joins the weekly call", "One case study a quarter")
    .commits("lumen", 24, "Joins the weekly call", "Sponsor deck")
    .commits("cobalt", 48, "Joins the weekly call", "", "us")
    .text(
      "lumen",
      "One onboarding, live in ten days, with the data your team already trusts.",
      "joint_message",
    )
    .review(6)
    .text("us", "Decide the rollout order; close the security findings.", "next_review_agenda");

/** Both sides wrote at once: a text whose words clash, a milestone's title, date and owner, a duty, a commitment. */
export function editedByBoth(): PlanWriter {
  const plan = new PlanWriter()
    .text("us", "Cut onboarding from 6 weeks to 10 days.")
    .milestone({ title: "Security review", owner: { company: "cobalt" }, days: 7 })
    .duty("demo", "us")
    .commits("us", 24, "Joins the weekly call", "One case study a quarter")
    .stakeholder("Mira Chen", "VP Operations", "champion");
  const { whole } = plan;
  const unseen = textEdit(
    "Cut onboarding from 6 weeks to one week.",
    null,
    "Cut onboarding from 6 weeks to 12 days.",
  );
  plan.run("lumen", "plan.text.edit", { dealId, rowId: fresh(), field: "customer_outcome", edit: unseen });
  const [milestone] = whole.milestone;
  const [mira] = whole.stakeholder;
  if (!milestone || !mira) throw new Error("The plan has its rows");
  return plan
    .run("lumen", "plan.milestone.put", {
      dealId,
      milestoneId: milestone.id,
      title: edit("Security and privacy review"),
      date: edit(dayIn(12)),
      owner: edit(holderOf("lumen")),
    })
    .run("lumen", "plan.stakeholder.put", {
      dealId,
      stakeholderId: mira.id,
      role: edit("economic_buyer" as const),
    })
    .duty("demo", "lumen", "lumen", 0)
    .commits("us", 12, "Two calls a week", "One case study a quarter", "lumen");
}

const long = "Gesellschaft für außergewöhnlich lange Unternehmensbezeichnungen und Beteiligungen ".repeat(3);

/** Every name at its longest. */
export function longPlan(): PlanWriter {
  const named = terms().participants.map((each) => ({ ...each, name: long.slice(0, 300) }));
  const plan = new PlanWriter({ ...agreed, terms: terms({ participants: named }) })
    .text("us", long.repeat(4))
    .brings("lumen", "Donaudampfschifffahrtsgesellschaftskapitän".repeat(8))
    .milestone({ title: long.slice(0, 300), owner: { company: "cobalt", by: "us" }, days: -3 })
    .milestone({ title: "W".repeat(300), owner: null, days: null })
    .stakeholder("X".repeat(300), long.slice(0, 300), "economic_buyer", "lumen")
    .contact("lumen", -2, 2)
    .commits("us", 720, long.slice(0, 300), "Y".repeat(300), "lumen");
  const holder = { organisationId: us.id, person: { name: "Z".repeat(300), title: null } };
  return plan
    .run("lumen", "plan.assignment.propose", {
      dealId,
      rowId: fresh(),
      duty: "technical_validation",
      forOrganisationId: null,
      edit: edit(holder),
    })
    .duty("account_executive", "lumen");
}
