// The co-sell plan in a person's hands: filled by mouse and by keyboard alone, taken back, its credit rules accepted by a named
// executive, and where it deviates from our programme. Two at once: co-sell-together.browser.test.ts.
import { describe, expect, it } from "vitest";
import {
  agreed,
  choose,
  coSellAs,
  focused,
  inPlan,
  openCoSell,
  partnershipId,
  plans,
  rules,
  says,
  stepsRead,
  stepTitles,
} from "./co-sell-in-hand.ts";
import { message, steps as playbook } from "./co-sell-worlds.ts";
import { id, us } from "./data.ts";
import { acts, field, press, tabTo } from "./deal-in-hand.ts";
import { holdPage, page, visit } from "./page-in-hand.ts";
import { goToGroup } from "./panel-in-hand.ts";
import { sentAs, soon, undo } from "./plan-in-hand.ts";

holdPage({ width: 900, height: 900 });

describe("filling a co-sell plan", () => {
  it("field by field: motion, rhythm, day, target, each saved by itself and taken back", async () => {
    await openCoSell("co-sell-begin-none");
    await says("Nothing is agreed with Lumen Analytics yet").waitFor();
    await choose("Motion", "Co-sell");
    await soon(async () => (await rules())?.motion?.value).toBe("co_sell");
    await undo("Motion saved");
    await soon(async () => (await rules())?.motion?.value).toBeNull();
    await choose("Motion", "Co-sell");

    await choose("Review", "Every 4 weeks");
    await page.getByRole("button", { name: /^Set 18 Dec.*, by the rhythm agreed$/ }).click();
    await soon(async () => (await rules())?.nextReview?.value).toBe("2026-12-18");
    await undo("Next review saved");
    await soon(async () => (await rules())?.nextReview?.value).toBeNull();
  });

  it("sets a target in a form that says what is wrong with an amount, and changes nothing when it is left", async () => {
    await openCoSell("co-sell-begin-none");
    await inPlan("Set a target").click();
    const form = page.getByRole("form", { name: "Target of a quarter: Lumen Analytics" });
    await soon(focused).toBe("Co-sell wins");
    await page.keyboard.type("3");
    await form.getByLabel("Amount", { exact: true }).fill("0");
    await form.getByRole("button", { name: "Save" }).click();
    await form.getByText("Write an amount above zero, such as 500,000").waitFor();
    expect(await rules()).toBeNull();
    await form.getByLabel("Amount", { exact: true }).fill("500,000");
    await page.keyboard.press("Enter");
    await form.waitFor({ state: "detached" });
    await says(/^3 co-sell wins and .*500,000/).waitFor();
    expect((await rules())?.target?.value).toEqual({
      wins: 3,
      amount: { minor: "50000000", currency: "USD" },
    });
    await soon(focused).toBe("Change the target");
    await page.keyboard.press("Enter");
    await soon(focused).toBe("Co-sell wins");
    await page.keyboard.type("7");
    await page.keyboard.press("Escape");
    await soon(focused).toBe("Change the target");
    expect((await rules())?.target?.value?.wins).toBe(3);
  });

  it("names our owner among our members, and no owner of the partner's", async () => {
    await openCoSell("co-sell-begin-none");
    await choose("Owner at Northwind Software", "Dana Ortiz, AE");
    await soon(async () => (await agreed()).owners.map(({ person }) => person.value?.name)).toEqual([
      "Dana Ortiz",
    ]);
    await undo("Owners saved");
    await soon(async () => (await agreed()).owners[0]?.person.value).toBeNull();
    await says("Lumen Analytics names its own owner.").waitFor();
    expect(
      await plans()
        .getByRole("button", { name: /Owner at Lumen Analytics$/ })
        .count(),
    ).toBe(0);
  });

  it("names a target account out of those both hold, which waits for the server and is not drawn as named", async () => {
    await openCoSell("co-sell-begin-none");
    const find = plans().getByLabel("Name an account", { exact: true });
    await find.fill("z");
    await press("Add: Zenith Foods");
    await says("1 account waits for the server").waitFor();
    expect((await agreed()).accounts).toEqual([]);
    await soon(() => find.inputValue()).toBe("");
    await soon(() => find.evaluate((input) => input === document.activeElement)).toBe(true);
    // What was asked for is not offered again.
    await find.fill("z");
    await page.getByRole("button", { name: "Add: Zapier" }).waitFor();
    expect(await page.getByRole("button", { name: "Add: Zenith Foods" }).count()).toBe(0);

    const [sent] = await sentAs("co-sell.account.name");
    if (!sent) throw new Error("Not sent");
    await coSellAs("co-sell.account.name", sent, us);
    await plans().getByRole("button", { name: "Take Zenith Foods off the targets" }).waitFor();
    expect(await plans().getByText("1 account waits for the server").count()).toBe(0);
  });

  it("begins from the programme in one press, and is taken back in one", async () => {
    await openCoSell("co-sell-begin");
    await press("Begin from the programme");
    await stepsRead(playbook);
    expect((await rules())?.message?.value).toBe(message);
    // The standard credit policy alone is not something a plan could copy.
    await undo("Co-sell plan with Lumen Analytics begun");
    await stepsRead([]);
    expect((await rules())?.message?.value).toBe("");
    expect((await rules())?.motion?.value).toBeNull();
  });

  it("by keyboard alone: begun, a step added, moved, renamed, removed, the target set, the plan closed", async () => {
    await visit("co-sell-begin");
    const open = page.getByRole("button", { name: "Open the co-sell plan with Lumen Analytics" });
    await open.focus();
    await page.keyboard.press("Enter");
    await tabTo("Begin from the programme");
    await page.keyboard.press("Enter");
    await stepsRead(playbook);
    // The button is gone with what it did: the keyboard is still in this plan.
    await tabTo("Change the target");
    await page.keyboard.press("Enter");
    await soon(focused).toBe("Co-sell wins");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await soon(async () => (await rules())?.target?.value?.wins).toBe(5);

    await tabTo("Move “Pair the sellers by territory”");
    await page.keyboard.press("ArrowUp");
    await soon(async () => (await stepTitles())[0]).toBe("Pair the sellers by territory");
    await soon(focused).toBe("Move “Pair the sellers by territory”");
    await tabTo(/^Edit step 1: /);
    await page.keyboard.press("Enter");
    await tabTo("What happens in this step");
    await page.keyboard.press("End");
    await page.keyboard.type(" and size");
    await page.keyboard.press("Escape");
    await soon(async () => (await stepTitles())[0]).toBe("Pair the sellers by territory and size");
    await soon(focused).toBe("Edit step 1: Pair the sellers by territory and size");

    await tabTo(/^Remove step 1: /);
    await page.keyboard.press("Enter");
    await soon(async () => (await stepTitles()).length).toBe(3);
    await soon(focused).toBe("Move “Map accounts and rank the top ten”");
    await tabTo("Add a step");
    await page.keyboard.type("Agree who signs");
    await page.keyboard.press("Enter");
    await stepsRead([playbook[0], playbook[2], playbook[3], "Agree who signs"].map(String));
    await page.keyboard.type("Close");
    await page.keyboard.press("Enter");
    await soon(async () => (await stepTitles()).at(-1)).toBe("Close");
  });
});

describe("its credit rules", () => {
  it("are those that a named executive of each side has accepted, with name, authority and date", async () => {
    await openCoSell("co-sell-unaccepted");
    await says("No credit policy is in force").waitFor();
    await goToGroup("Credit policies");
    await press("Accept version 3, Ours, when we pay, Lumen Analytics");
    const panel = page.getByRole("form", { name: /^What you accept: version 3/ });
    await field("By what authority").fill("VP Partnerships");
    await panel.getByRole("button", { name: "Accept" }).click();
    const [sent] = await sentAs("policy.accept");
    expect(sent?.acceptedBy).toMatchObject({ name: "Dana Ortiz", authority: "VP Partnerships" });
    // One side alone puts nothing in force.
    await page.getByText("Waiting for an executive of Lumen Analytics").waitFor();
    await goToGroup("Co-sell plans");
    await says("No credit policy is in force").waitFor();
    await coSellAs("policy.accept", {
      partnershipId,
      policyId: sent?.policyId ?? "",
      acceptanceId: id(9_003),
      acceptedBy: { name: "Omar Haddad", authority: "VP Sales", text: "We accept the numbers shown." },
    });
    await says("Version 3 when Northwind Software pays").waitFor();
    await says("accepted by Dana Ortiz, VP Partnerships (Northwind Software").waitFor();
    await says("accepted by Omar Haddad, VP Sales (Lumen Analytics").waitFor();
  });
});

describe("where it deviates from our programme", () => {
  it("each place says what the programme says; taking it over ends that deviation, and can be undone", async () => {
    await openCoSell("co-sell-plan");
    await says("3 deviations from your programme").waitFor();
    await says(/^Your programme says 3 co-sell wins and /).waitFor();
    await press("Use it: Target per quarter");
    await says("2 deviations from your programme").waitFor();
    await press("Use it: Answer to a request within");
    await says("1 deviation from your programme").waitFor();
    await press("Add them: Pursuit playbook");
    await stepsRead(playbook);
    await soon(() => plans().getByText("from your programme").count()).toBe(0);
    await undo("Pursuit playbook saved");
    await says("1 deviation from your programme").waitFor();
    // What was sent says what the plan says now, and nothing of a programme.
    for (const { mutation } of await acts()) expect(mutation).toMatchObject({ partnershipId });
  });

  it("is our own side's: on the partner's device the same plan says nothing of it", async () => {
    await visit("co-sell-theirs");
    await press("Open the co-sell plan with Northwind Software");
    await says("Pair the sellers by territory").waitFor();
    expect(
      await plans()
        .getByText(/programme/i)
        .count(),
    ).toBe(0);
    const held = await page.evaluate(() => JSON.stringify(window.tandemFake.get("co_sell")));
    expect(held).not.toContain("Ask for a warm introduction");
  });

  it("a rep reads all of it and edits none", async () => {
    await openCoSell("co-sell-rep");
    await says("Co-sell plans are edited by partner managers and admins.").waitFor();
    await says("Your programme has 2 steps more").waitFor();
    expect(
      await plans()
        .getByRole("button", { name: /^(Use it|Add|Remove|Edit|Take|Move)/ })
        .count(),
    ).toBe(0);
    expect(await plans().getByRole("textbox").count()).toBe(0);
  });
});
