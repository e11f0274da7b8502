// "Log" on a gap and on a held credit line opens the form so that what is saved closes the one and counts for the other.
import { expect, it } from "vitest";
import { CreditWriter } from "./credit-writer.ts";
import { lumen, record, us } from "./data.ts";
import { accepted, dealId, invitedTerms, viewOf } from "./deal-data.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { form, lastDraft, open, show } from "./panel-in-hand.ts";
import { planScreen } from "./plan-acting.ts";
import { PlanWriter } from "./plan-writer.ts";

holdPage();

const save = async () => {
  await form().getByRole("button", { name: /^Save/ }).click();
  await form().waitFor({ state: "detached" });
};

it("on a gap, for everyone in the deal, whoever saw the last one", async () => {
  await open("brief-approved");
  await show(record({ deals: [planScreen(new PlanWriter().stage("us", "demo").whole).view] }));
  await page.getByRole("button", { name: /^Log: A seller has shared no touchpoint/ }).click();
  await form().waitFor();
  await save();
  expect(await lastDraft()).toMatchObject({ dealId });
});

it("on a held credit line, with its role and a type that counts", async () => {
  await open("credit-more");
  const { whole } = new CreditWriter({
    terms: invitedTerms({
      roles: [{ creditRole: "sourcing", organisationId: us.id, partBp: 10_000 }],
    }),
    author: lumen,
    answers: [accepted(us)],
    decision: {},
  });
  await show(record({ deals: [viewOf(whole)] }));
  await page.getByRole("tab", { name: /Credit/ }).click();
  await page.getByRole("button", { name: "Log: Sourcing" }).click();
  await form().waitFor();
  await save();
  expect(await lastDraft()).toMatchObject({
    dealId,
    type: "introduction",
    details: { creditRole: "sourcing" },
  });
});
