// What is open before the customer is first spoken to, whether it is recorded or only planned.
import { expect, it } from "vitest";
import { CreditWriter } from "#test/screens/credit-writer.ts";
import { viewOf } from "#test/screens/deal-data.ts";
import { PlanWriter } from "#test/screens/plan-writer.ts";
import { openBeforeFirst } from "./open-before-first.ts";

const checks = (...told: Parameters<typeof openBeforeFirst>) =>
  openBeforeFirst(...told).map(({ check }) => check);

it("names leads, post-sale owners and commitments of a deal that is agreed and spoken of with nobody", () => {
  const deal = viewOf(new PlanWriter().whole);
  const open = ["stage_leads", "post_sale_owners", "commitments"];
  expect(checks(deal, "meeting")).toEqual(open);
  expect(checks(deal, null)).toEqual(open);
});

it("says nothing of what the customer takes no part in", () => {
  expect(checks(viewOf(new PlanWriter().whole), "email")).toEqual([]);
});

it("says nothing once somebody has spoken to the customer", () => {
  const spoken = viewOf(new CreditWriter().touched("lumen", "sourcing", "introduction").whole);
  expect(checks(spoken, "meeting")).toEqual([]);
  expect(checks(spoken, null)).toEqual([]);
});
