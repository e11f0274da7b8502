// Credit policies in a person's hands: written, published to partners, accepted by a named executive.
import { describe, expect, it } from "vitest";
import { withCobalt, withLumen } from "./data.ts";
import { field, lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();
const editor = () => page.getByRole("form", { name: "New version of our credit policy" });

describe("publishing a credit policy", () => {
  it("shows what a number does to the example and to the last version, then offers it to the partners chosen", async () => {
    await open("policies-in-force");
    await press("New version");
    await editor().getByText("Nothing differs from version 3.").waitFor();
    await editor().getByText("$1,620.00").first().waitFor();
    await field("Usual, Rate in Sell with").fill("30");
    await page.keyboard.press("Tab");
    await editor().getByText("1 change to version 3").waitFor();
    await editor().getByText("27% (25% to 30%) → 30% (25% to 30%)").waitFor();
    await editor().getByText("$1,800.00").waitFor();
    await editor().getByText("Harbor Cloud", { exact: true }).click();
    await press("Publish");
    await editor().waitFor({ state: "detached" });
    const sent = await lastAct();
    if (sent?.command !== "policy.publish") throw new Error("Not sent");
    expect(sent.mutation.terms.models.sell_with?.rate).toEqual({ min: 2_500, default: 3_000, max: 3_000 });
    expect(sent.mutation.offers.map(({ partnershipId }) => partnershipId).toSorted()).toEqual(
      [withCobalt.id, withLumen.id].toSorted(),
    );
  });

  it("cannot be published while its numbers do not fit together, and says why", async () => {
    await open("policies-none");
    await press("Write a credit policy");
    await page.getByText("Offer Introduction").click();
    await page.getByText("The usual shares of Introduction add to 0%").waitFor();
    expect(await page.getByRole("button", { name: "Publish" }).isDisabled()).toBe(true);
    await field("Most, Sourcing in Introduction").fill("30");
    await field("Usual, Sourcing in Introduction").fill("30");
    await field("Most, Selling in Introduction").fill("70");
    await field("Usual, Selling in Introduction").fill("70");
    await page.keyboard.press("Tab");
    await expect.poll(() => page.getByRole("button", { name: "Publish" }).isDisabled()).toBe(false);
    await page.getByRole("button", { name: /^Evidence for Influence/ }).click();
    await page.getByRole("menuitemcheckbox", { name: "Demo" }).click();
    await page.keyboard.press("Escape");
    await press("Publish");
    const sent = await lastAct();
    if (sent?.command !== "policy.publish") throw new Error("Not sent");
    expect(sent.mutation.terms.requiredEvidence.influence).toContain("demo");
    expect(sent.mutation.terms.models.sell_to?.roles[0]?.share.default).toBe(3_000);
  });

  it("gives bonuses and tiers: three wins pay 5,000, five wins a better rate", async () => {
    await open("policies-none");
    await press("Write a credit policy");
    await press("Add a bonus");
    await press("Add a tier");
    await page.getByText("Name every tier.").first().waitFor();
    await page.getByRole("group", { name: "tier 1" }).getByLabel("Name").fill("Gold");
    await field("Usual, Rate in Sell with, tier 1").fill("29");
    await page.keyboard.press("Tab");
    await page.getByRole("group", { name: "tier 1" }).getByText("faster payout").click();
    await press("Add a bonus");
    const second = page.getByRole("group", { name: "bonus 2" });
    await second.getByRole("button", { name: /Earns$/ }).click();
    await page.getByRole("option", { name: "Points on next quarter’s deals" }).click();
    await press("Remove bonus 1");
    await press("Publish");
    await expect.poll(async () => (await lastAct())?.command).toBe("policy.publish");
    const sent = await lastAct();
    if (sent?.command !== "policy.publish") throw new Error("Not sent");
    expect(sent.mutation.terms.bonuses).toEqual([
      { wins: 3, creditRoles: ["sourcing", "selling"], reward: { kind: "points", bp: 500 } },
    ]);
    expect(sent.mutation.terms.tiers).toEqual([
      {
        name: "Gold",
        wins: 5,
        rates: { sell_with: { min: 2_500, default: 2_900, max: 3_000 } },
        rewards: ["faster_payout"],
      },
    ]);
  });

  it("approves by itself and protects as long as it says; what it tells of conflicts must fit", async () => {
    await open("policies-in-force");
    await press("New version");
    await editor().getByText("by the policy itself").click();
    await editor().getByText("nothing of it").click();
    await editor().getByText("shows a conflict by not approving").waitFor();
    expect(await page.getByRole("button", { name: "Publish" }).isDisabled()).toBe(true);
    await editor().getByText("Yes or no, after submitting. No name").click();
    await field("Days of protection").fill("45");
    await page.keyboard.press("Tab");
    await editor().getByText("90 days → 45 days").waitFor();
    await editor().getByText("by people → by the policy itself").waitFor();
    await press("Publish");
    await editor().waitFor({ state: "detached" });
    const sent = await lastAct();
    if (sent?.command !== "policy.publish") throw new Error("Not sent");
    expect(sent.mutation.terms).toMatchObject({
      approval: "automatic",
      protectionDays: 45,
      conflictDisclosure: "exists",
    });
  });

  it("is for partner managers and admins: a rep reads whom to ask", async () => {
    await open("policies-rep");
    await page.getByText("Accepting needs a partner manager").first().waitFor();
    expect(await page.getByRole("button", { name: "New version" }).count()).toBe(0);
    expect(await page.getByRole("button", { name: /^Accept version/ }).count()).toBe(0);
  });
});

describe("accepting a credit policy", () => {
  it("shows every line first, and keeps it with name and authority", async () => {
    await open("policies-mixed");
    await page
      .getByRole("button", { name: "Accept version 1, Theirs, when they pay, Lumen Analytics" })
      .click();
    const panel = page.getByRole("form", { name: "What you accept: version 1 of Lumen Analytics" });
    await panel.getByText("Sell with: rate").waitFor();
    await field("By what authority").fill("");
    await panel.getByRole("button", { name: "Accept" }).click();
    await panel.getByText("Say by what authority.").waitFor();
    await field("By what authority").fill("Chief revenue officer");
    await panel.getByRole("button", { name: "Accept" }).click();
    await panel.waitFor({ state: "detached" });
    const sent = await lastAct();
    if (sent?.command !== "policy.accept") throw new Error("Not sent");
    expect(sent.mutation).toMatchObject({
      partnershipId: withLumen.id,
      acceptedBy: { name: "Dana Ortiz", authority: "Chief revenue officer" },
    });
    expect(sent.mutation.acceptedBy.text).toContain("Direct rate: 20%");
  });
});
