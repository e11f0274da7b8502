// The first contact with the customer, planned before everything is agreed.
import { expect, it } from "vitest";
import { holdPage, page } from "./page-in-hand.ts";
import { openPlan, sentAs } from "./plan-in-hand.ts";

holdPage();

it("says what is open as long as our next contact is ahead", async () => {
  await openPlan("plan-first");
  await page.getByRole("button", { name: /^Mira Chen/ }).click();
  const warning = page.getByText("This would be the first conversation with the customer");
  await warning.waitFor();
  await page.getByRole("group", { name: "Next contact" }).getByRole("spinbutton").first().focus();
  await page.keyboard.type("01112026");
  const [sent] = await sentAs("plan.stakeholder.put");
  expect(sent?.contact?.value.nextAt).toBe(Date.UTC(2026, 10, 1, 12));
  await warning.waitFor({ state: "detached" });
});

it("leads to the commitment that is missing", async () => {
  await openPlan("plan-first");
  await page.getByRole("button", { name: /^Mira Chen/ }).click();
  await page.getByRole("button", { name: /^Set: Minimum commitments/ }).click();
  await page.getByRole("form", { name: /^Commitments of/ }).waitFor();
});
