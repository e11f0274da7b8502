// The timeline of a deal as a person reads it: who is meant by whom.
import { expect, it } from "vitest";
import { us } from "./data.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();

it("says us of ourselves, of what we confirmed and of a next step of ours, and the others by name", async () => {
  await open("activity-full");
  await page.getByRole("tab", { name: /^Activity/ }).click();
  await page.getByText("Confirmed by us", { exact: true }).waitFor();
  await page.getByText(/^Next: Send the security questionnaire · Priya Nair, Lumen Analytics/).waitFor();
  expect(await page.getByRole("tabpanel").getByText(`Confirmed by ${us.name}`).count()).toBe(0);
  await open("activity-long");
  await page.getByRole("tab", { name: /^Activity/ }).click();
  await page.getByText(/^Next: .*, us$/).waitFor();
});
