// One co-sell plan in the hands of two companies at once: nobody's words vanish, the later of two values stands with the other kept,
// and what was removed comes back. The partner acts by the real rules under the screen.
import { describe, expect, it } from "vitest";
import {
  agreed,
  choose,
  coSellAs,
  edit,
  focused,
  inPlan,
  openCoSell,
  partnershipId,
  plans,
  rules,
  says,
  stepCalled,
  stepsRead,
  stepTitles,
  textEdit,
} from "./co-sell-in-hand.ts";
import { message, steps as playbook } from "./co-sell-worlds.ts";
import { id, lumen } from "./data.ts";
import { field, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { soon, undo } from "./plan-in-hand.ts";

holdPage({ width: 900, height: 900 });

const joint = () => plans().getByLabel("Joint message", { exact: true });

describe("two companies on one plan", () => {
  it("write the joint message at once: nothing typed is disturbed, and both stand", async () => {
    await openCoSell("co-sell-plan");
    const before = (await rules())?.message;
    await joint().evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      area.setSelectionRange(area.value.length, area.value.length);
    });
    await page.keyboard.type(" Priced as one.");
    const theirs = message.replace("One platform", "One data platform");
    await coSellAs("co-sell.edit", {
      partnershipId,
      rowId: id(9_001),
      message: textEdit(theirs, before?.version ?? null, message),
    });
    await says("Priya Nair (Lumen Analytics) changed this while you were writing").waitFor();
    expect(await joint().inputValue()).toBe(`${message} Priced as one.`);
    await page.keyboard.press("Tab");
    await soon(() => joint().inputValue()).toBe(`${theirs} Priced as one.`);
    expect((await rules())?.message?.replaced).toEqual([]);
  });

  it("set the rhythm apart: the later stands, the other is kept, and either may be taken", async () => {
    await openCoSell("co-sell-plan");
    const before = (await rules())?.reviewWeeks?.version ?? null;
    await choose("Review", "Every 6 weeks");
    await coSellAs("co-sell.edit", { partnershipId, rowId: id(9_001), reviewWeeks: edit(2, before) });
    await says("Edited by both").waitFor();
    expect((await rules())?.reviewWeeks).toMatchObject({ value: 2, replaced: [{ value: 6 }] });
    await press("Take: Every 6 weeks");
    await soon(async () => (await rules())?.reviewWeeks?.value).toBe(6);
    await undo("Review: decided");
    await soon(async () => (await rules())?.reviewWeeks?.value).toBe(2);
    await press("Not wanted: Every 6 weeks");
    await soon(async () => (await rules())?.reviewWeeks?.replaced).toEqual([]);
  });

  it("set a target over the one that was shown when the form was opened, and keep what came meanwhile", async () => {
    await openCoSell("co-sell-plan");
    const before = (await rules())?.target?.version ?? null;
    await inPlan("Change the target").click();
    await soon(focused).toBe("Co-sell wins");
    await page.keyboard.type("4");
    await coSellAs("co-sell.edit", {
      partnershipId,
      rowId: id(9_001),
      target: edit({ wins: 6, amount: null }, before),
    });
    await page.keyboard.press("Enter");
    await soon(async () => (await rules())?.target?.value?.wins).toBe(4);
    await says("Edited by both").waitFor();
    await inPlan("Take: 6 co-sell wins").waitFor();
  });

  it("rename a step at once: it says so in its row, and the reader decides within", async () => {
    await openCoSell("co-sell-plan");
    const { id: stepId, title } = await stepCalled("Pair the sellers by territory");
    await inPlan("Edit step 2: Pair the sellers by territory").click();
    await field("What happens in this step").fill("Pair the sellers by account");
    await coSellAs("co-sell.step.put", {
      partnershipId,
      stepId,
      title: edit("Pair the sellers by product", title.version),
    });
    await says("Yours will stand, theirs is kept").waitFor();
    await page.keyboard.press("Tab");
    await soon(async () => (await stepTitles())[1]).toBe("Pair the sellers by account");
    await press("Take: Pair the sellers by product");
    await soon(async () => (await stepTitles())[1]).toBe("Pair the sellers by product");
  });

  it("each name their own owner: theirs stands where we cannot write it", async () => {
    await openCoSell("co-sell-begin-none");
    await coSellAs("co-sell.owner.set", {
      partnershipId,
      rowId: id(9_002),
      organisationId: lumen.id,
      edit: edit({ name: "Priya Nair", title: null }, null),
    });
    await says("Priya Nair").waitFor();
    expect(
      await plans()
        .getByRole("button", { name: /Owner at Lumen Analytics$/ })
        .count(),
    ).toBe(0);
  });
});

describe("what was removed", () => {
  it("a step comes back by undo, and later from the list of removed ones, to where it was", async () => {
    await openCoSell("co-sell-begin");
    await press("Begin from the programme");
    await stepsRead(playbook);
    for (const wayBack of ["undo", "list"]) {
      await inPlan("Remove step 2: Pair the sellers by territory").click();
      await stepsRead([playbook[0], playbook[2], playbook[3]].map(String));
      if (wayBack === "undo") await undo("“Pair the sellers by territory” removed");
      else {
        await plans().getByText("1 removed").click();
        await says(/^Removed by Dana Ortiz/).waitFor();
        await press("Bring back: Pair the sellers by territory");
      }
      await stepsRead(playbook);
    }
  });

  it("a target account comes back both ways, too, and says who took it off", async () => {
    await openCoSell("co-sell-plan");
    const named = async () => (await agreed()).accounts.map(({ customer }) => customer.name);
    for (const wayBack of ["undo", "list"]) {
      await press("Take Typeform off the targets");
      await soon(named).toEqual(["Zapier"]);
      if (wayBack === "undo") await undo("“Typeform” removed");
      else {
        await plans().getByText("1 removed").click();
        await says(/^Removed by Dana Ortiz/).waitFor();
        await press("Bring back: Typeform");
      }
      await soon(named).toEqual(["Typeform", "Zapier"]);
    }
  });

  it("a step that the partner edited unaware of its removal stands again, flagged, until somebody keeps it", async () => {
    await openCoSell("co-sell-plan");
    const { id: stepId, title } = await stepCalled("Pair the sellers by territory");
    await inPlan("Remove step 2: Pair the sellers by territory").click();
    await coSellAs("co-sell.step.put", {
      partnershipId,
      stepId,
      title: edit("Pair the sellers by product", title.version),
    });
    await says(/^Dana Ortiz \(us\) removed this while Priya Nair/).waitFor();
    await stepsRead(["Map accounts and rank the top ten", "Pair the sellers by product"]);
    await press("Keep it");
    await soon(async () => (await stepCalled("Pair the sellers by product")).revived).toBeNull();
  });
});
