// Beside a setting: who changed it last, when and from where; all of it on a press, and nothing of it while a customer looks on.
import { expect, it } from "vitest";
import { press } from "./deal-in-hand.ts";
import { holdPage, page, visit } from "./page-in-hand.ts";

holdPage();

it("says who changed the checks last, and shows all changes on a press", async () => {
  await visit("rowhistory-line");
  const checks = page.getByRole("button", { name: "All changes: Checks of the joint plan" });
  await checks.waitFor();
  expect(await page.getByText("Changed by Mia Novak, 12 Nov, in the options").count()).toBeGreaterThan(0);
  await checks.click();
  await page.getByText("asks no more for the next review in our joint plans").waitFor();
  await press("Hide what was done: Checks of the joint plan");
  await page.getByText("asks no more for the next review").waitFor({ state: "detached" });
});
