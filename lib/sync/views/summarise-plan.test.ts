// What a refused edit of a plan says of itself: everything the person wrote is there to be copied.
import { expect, it } from "vitest";
import { type MutationArgs, mutationArgs } from "../../contract/mutations.ts";
import type { PlanCommand } from "../../contract/plan-mutations.ts";
import { DEAL, idOf, uuid } from "../../domain/mutators/deal-world.test-support.ts";
import { describeDeed, summarise } from "./summarise.ts";

const edit = <T>(value: T) => ({ value, version: uuid(1), base: null, settles: [] });
const first = { dealId: DEAL, rowId: uuid(2) };
const names = {
  deal: () => "Platform expansion",
  partner: () => null,
  organisation: () => null,
  row: () => null,
};
const person = { name: "Ray Lin", title: "AE" };
const terms = { responseHours: 8, meetings: "Every call with the buyer", content: "A reference" };
const holder = { organisationId: idOf.lumen, person };

const acts: { [N in PlanCommand]: { args: MutationArgs<N>; line: string; holds: string[] } } = {
  "plan.text.edit": {
    args: { ...first, field: "customer_outcome", edit: { ...edit("Half the tickets"), baseText: "" } },
    line: "Write the customer outcome of “Platform expansion”",
    holds: ["Half the tickets"],
  },
  "plan.contribution.edit": {
    args: { ...first, edit: { ...edit("Two engineers"), baseText: "" } },
    line: "Write our contribution to “Platform expansion”",
    holds: ["Two engineers"],
  },
  "plan.milestone.put": {
    args: {
      dealId: DEAL,
      milestoneId: uuid(3),
      title: edit("Go live"),
      owner: edit(holder),
      date: edit("2027-03-01"),
      status: edit("in_progress"),
      evidence: edit("https://example.com/plan"),
    },
    line: "Edit a milestone of “Platform expansion”",
    holds: ["Go live", "Ray Lin, AE", "1 Mar 2027", "in progress", "https://example.com/plan"],
  },
  "plan.stakeholder.put": {
    args: {
      dealId: DEAL,
      stakeholderId: uuid(3),
      name: edit("Ann Chu"),
      title: edit("CFO"),
      role: edit("economic_buyer"),
      contact: edit({ person, lastAt: Date.UTC(2026, 10, 1), nextAt: null }),
    },
    line: "Edit a stakeholder of “Platform expansion”",
    holds: ["Ann Chu", "CFO", "economic buyer", "Ray Lin, AE", "1 Nov 2026"],
  },
  "plan.stance.set": {
    args: { ...first, stakeholderId: uuid(3), edit: edit("sceptic") },
    line: "Set the stance of a stakeholder of “Platform expansion”",
    holds: ["sceptic"],
  },
  "plan.row.remove": {
    args: { dealId: DEAL, kind: "milestone", rowId: uuid(3), seen: [] },
    line: "Remove a milestone of “Platform expansion”",
    holds: [],
  },
  "plan.row.restore": {
    args: { dealId: DEAL, kind: "stakeholder", rowId: uuid(3) },
    line: "Bring a stakeholder of “Platform expansion” back",
    holds: [],
  },
  "plan.assignment.propose": {
    args: { ...first, duty: "technical_validation", forOrganisationId: null, edit: edit(holder) },
    line: "Name who holds technical validation in “Platform expansion”",
    holds: ["Ray Lin, AE"],
  },
  "plan.assignment.answer": {
    args: {
      dealId: DEAL,
      duty: "demo",
      forOrganisationId: null,
      holder,
      answer: { kind: "declined", reason: "On leave" },
    },
    line: "Decline demo in “Platform expansion” for Ray Lin, AE",
    holds: ["On leave"],
  },
  "plan.commitment.set": {
    args: { ...first, organisationId: idOf.lumen, edit: edit(terms) },
    line: "Set the minimum commitments in “Platform expansion”",
    holds: ["8 hours", terms.meetings, terms.content],
  },
  "plan.commitment.accept": {
    args: { dealId: DEAL, terms },
    line: "Accept the minimum commitments in “Platform expansion”",
    holds: [],
  },
  "plan.review.set": {
    args: { ...first, edit: edit("2026-12-01") },
    line: "Set the next review of “Platform expansion”",
    holds: ["1 Dec 2026"],
  },
  "plan.stage.set": {
    args: { ...first, edit: edit("technical_validation") },
    line: "Set the stage of “Platform expansion”",
    holds: ["technical validation"],
  },
  "plan.check.mark": {
    args: { ...first, check: "customer_outcome", edit: edit<string | null>("“tbd” is no outcome.") },
    line: "Mark as not good enough: customer outcome of “Platform expansion”",
    holds: ["“tbd” is no outcome."],
  },
};

it.each(Object.entries(acts))("%s reads as a sentence and keeps what was written", (name, told) => {
  expect(mutationArgs[name as PlanCommand].safeParse(told.args).success).toBe(true);
  const { line, text } = summarise(name, told.args, names);
  expect(line).toBe(told.line);
  for (const words of told.holds) expect(text).toContain(words);
  // In a deal's history, which keeps no base texts.
  const kept = JSON.parse(
    JSON.stringify(told.args, (key, value) => (key === "baseText" ? undefined : value)),
  );
  const { did, more } = describeDeed(name, kept, names);
  expect(did).toMatch(/^[a-z].*[^.]$/);
  expect(did).not.toContain("cannot name");
  for (const words of told.holds) expect(`${did} ${more.join(" ")}`).toContain(words);
});
