// A partner brought into a deal by a person's hands: shown first what it will see, then chosen in the registration form; what
// is half-written there stays.
import { describe, expect, it } from "vitest";
import { cobalt, lumen } from "./data.ts";
import { acts, field, give, lastAct, press, tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();

const chosen = (name: string) => page.getByRole("checkbox", { name: new RegExp(`^${name}`) }).isChecked();
const openPartners = async (screen: string) => {
  await open(screen);
  await page.getByRole("tab", { name: /Partners/ }).click();
};

describe("adding a partner to the deal in view", () => {
  it("shows field by field what it will see, invited and accepted, and sends nothing before the form does", async () => {
    await openPartners("partners-deal");
    const row = page.getByRole("listitem").filter({ hasText: "Lumen Analytics" });
    await row.getByText("in this deal").waitFor();
    expect(await row.getByRole("button", { name: /deal/ }).count()).toBe(0);
    await press("Add to deal: Cobalt Services");
    const shown = page.getByRole("region", { name: "Add Cobalt Services to Platform expansion" });
    await shown.getByText("What each partner will see when invited").waitFor();
    await shown.getByText("Northwind Software, Lumen Analytics and Cobalt Services").waitFor();
    await shown.getByText("The joint plan: customer outcome").waitFor();
    await shown.getByText("Lumen Analytics is asked again").waitFor();
    await press("To the registration");
    await page.getByRole("form", { name: "Revise the registration" }).waitFor();
    expect(await chosen("Cobalt Services")).toBe(true);
    expect(await acts()).toEqual([]);
    await give("Influence", "Cobalt Services");
    await press("Submit");
    await page.getByText("The server was asked to submit").waitFor();
    const sent = await lastAct();
    if (sent?.command !== "deal.submit") throw new Error("Not sent");
    expect(sent.mutation.terms.participants.map(({ organisationId }) => organisationId)).toContain(cobalt.id);
    expect(sent.mutation.invitations.map(({ organisationId }) => organisationId)).toEqual(
      expect.arrayContaining([lumen.id, cobalt.id]),
    );
  });

  it("goes by keyboard, and back without a trace", async () => {
    await openPartners("partners-deal");
    await tabTo("Add to deal: Cobalt Services");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Add Cobalt Services to Platform expansion");
    await tabTo("Cancel");
    await page.keyboard.press("Enter");
    await page.getByText("What each partner will see when invited").waitFor({ state: "detached" });
    expect(await acts()).toEqual([]);
  });

  it("keeps what is half-written in the revision, and adds the partner to it", async () => {
    await openPartners("partners-deal");
    await page.getByRole("tab", { name: /Brief/ }).click();
    await page.getByRole("button", { name: /^More about/ }).click();
    await page.getByRole("menuitem", { name: "Revise" }).click();
    await field("Deal name").fill("Half a name");
    await press("Back to the record");
    await page.getByRole("tab", { name: /Partners/ }).click();
    await press("Add to deal: Cobalt Services");
    await press("To the registration");
    expect(await field("Deal name").inputValue()).toBe("Half a name");
    expect(await chosen("Cobalt Services")).toBe(true);
    await page.reload();
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  it("tells a rep of a company that did not register it whom it needs, and offers no way on", async () => {
    await open("partners-add-rep");
    await page.getByRole("tab", { name: /Partners/ }).click();
    await press("Add to deal: Cobalt Services");
    await page.getByText("This needs a partner manager").waitFor();
    expect(await page.getByRole("button", { name: "To the registration" }).count()).toBe(0);
  });
});

describe("where there is no deal yet", () => {
  it("one begins with the partner that was pressed, and with nobody else", async () => {
    await openPartners("partners-deal-none");
    await press("Start a deal with Cobalt Services");
    await page.getByRole("form", { name: "Register a co-sell deal" }).waitFor();
    expect(await chosen("Cobalt Services")).toBe(true);
    expect(await chosen("Lumen Analytics")).toBe(false);
  });
});
