// A revision stays with the credit policy its deal is pinned to, until somebody chooses the newest with what differs in view;
// and everyone reads again what they accepted.
import { describe, expect, it } from "vitest";
import { POLICY } from "./deal-data.ts";
import { field, lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";
import { NEXT_POLICY } from "./policy-replaced-screens.ts";

holdPage();

async function revise(): Promise<void> {
  await open("deal-form-pinned");
  await page.getByRole("button", { name: "More about Platform expansion" }).click();
  await page.getByRole("menuitem", { name: "Revise" }).click();
  await page.getByRole("form", { name: "Revise the registration" }).waitFor();
}
const choose = (name: string) => page.locator("label").filter({ hasText: name }).click();
const sentTerms = async () => {
  const sent = await lastAct();
  return sent?.command === "deal.submit" ? sent.mutation.terms : null;
};

describe("a revision of a deal whose policy has a newer version", () => {
  it("says both versions and what differs, and goes on with the one the deal is pinned to", async () => {
    await revise();
    const told = page.getByRole("region", { name: "This deal is under version 3" });
    await told.getByText("27% (25% to 30%) → 29% (28% to 30%)").waitFor();
    expect(await page.getByRole("radio", { name: /^Stay with version 3/ }).isChecked()).toBe(true);
    expect(await field("Rate").inputValue()).toBe("27%");
    await page.getByText("Version 3 of Northwind Software").first().waitFor();
    await press("Submit");
    await expect.poll(sentTerms).toMatchObject({ policyVersionId: POLICY, rateBp: 2_700 });
  });

  it("changes to the newest only where it is chosen, and back again with the numbers that stood", async () => {
    await revise();
    await field("Rate").fill("26");
    await page.keyboard.press("Tab");
    await choose("Change to version 4");
    await expect.poll(() => field("Rate").inputValue()).toBe("29%");
    await page.getByText("Version 4 of Northwind Software").first().waitFor();
    await choose("Stay with version 3");
    await expect.poll(() => field("Rate").inputValue()).toBe("26%");
    await choose("Change to version 4");
    await page.getByText("Nothing stands against submitting").waitFor();
    await press("Submit");
    await expect.poll(sentTerms).toMatchObject({ policyVersionId: NEXT_POLICY, rateBp: 2_900 });
  });
});

it("what each company accepted is read again with name, authority, day and every word", async () => {
  await open("deal-accepted-texts");
  await press("What you accepted");
  const list = page.getByRole("list", { name: "What you accepted" });
  const said = (await list.textContent()) ?? "";
  for (const word of [
    "VP Partnerships",
    "revision 1",
    "credit policy version 3",
    "Rate: 27%",
    "Model: Sell with",
  ])
    expect(said).toContain(word);
  expect(await list.getByRole("listitem").count()).toBe(2);
  await page.keyboard.press("Alt+KeyH");
  await page.getByText("Presenter mode: amounts").waitFor();
  expect(await list.textContent()).not.toContain("Rate: 27%");
});
