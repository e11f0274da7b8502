// What could not be read from a page, as a person meets it: one closed line, and what it means when it is opened.
import { expect, it } from "vitest";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();

it("names what could not be read only when somebody opens the line, by keyboard too", async () => {
  await open("panel-address-only");
  const line = page.getByRole("button", { name: "Working from the address alone" });
  const told = page.getByText("Could not read from this page: name, account, stage, amount, close date.");
  expect(await told.count()).toBe(0);
  await line.focus();
  await page.keyboard.press("Enter");
  await told.waitFor();
  expect(await line.getAttribute("aria-expanded")).toBe("true");
});

it("says nothing on a page that reads fine", async () => {
  await open("panel-overlap");
  expect(await page.getByText("could not be read").count()).toBe(0);
});
