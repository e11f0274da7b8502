// Quota credit as people use it: what was booked, changed and taken back; the setting, saved by who may.
import { expect, it } from "vitest";
import { holdPage, page, visit } from "./page-in-hand.ts";

holdPage({ width: 420, height: 900 });

const commands = () =>
  page.evaluate(() =>
    window.tandemFake.log.filter(({ command }) => command === "act").map(({ args }) => args),
  );

it("books another amount for the deal, and takes that back", async () => {
  await visit("credit-quota");
  await page.getByRole("tab", { name: "Credit" }).click();
  await page.getByRole("button", { name: "Change the booked amount" }).click();
  const amount = page.getByLabel("Amount we booked");
  await amount.fill("some");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Write an amount such as 84,000.00").waitFor();
  await amount.fill("90,000.50");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByText("Booked amount saved").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("Booked amount as before").waitFor();
  expect(await commands()).toMatchObject([
    { command: "quota.book", mutation: { amount: { minor: "9000050", currency: "USD" } } },
    { command: "quota.book", mutation: { amount: { minor: "9150000", currency: "USD" } } },
  ]);
});

it("saves the setting of our sellers, for who speaks for the company alone", async () => {
  await visit("options-quota");
  await page.getByLabel("Accelerator").fill("10");
  await page.getByLabel("Accelerator").press("Tab");
  await page.getByText("A deal of US$100,000.00 counts US$110,000.00.").waitFor();
  await page.getByRole("form", { name: "Quota credit" }).getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => commands())
    .toMatchObject([{ command: "quota.set", mutation: { quotaBp: 10_000, acceleratorBp: 1_000 } }]);
  await visit("options-rep-quota");
  await page.getByText("Nobody has set it").waitFor();
  expect(await page.getByLabel("Accelerator").count()).toBe(0);
});
