// The first word on our stage and on a commitment has its way back like every other.
import { describe, expect, it } from "vitest";
import { holdPage, page } from "./page-in-hand.ts";
import { openPlan, sentAs, shownDeal, soon, toast } from "./plan-in-hand.ts";

holdPage();

describe("taken back by its toast", () => {
  it("our first stage is as if nobody had said it", async () => {
    await openPlan("plan-empty");
    const choice = page.getByRole("button", { name: /Stage for us/ });
    await choice.click();
    await page.getByRole("option", { name: "Demo", exact: true }).click();
    await soon(async () => (await shownDeal()).plan.stages.length).toBe(1);
    await toast("saved").getByRole("button", { name: "Undo" }).click();
    await soon(async () => (await shownDeal()).plan.stages).toEqual([]);
    const [set, back] = await sentAs("plan.stage.set", 2);
    expect(set?.edit).toMatchObject({ value: "demo" });
    expect(back?.edit).toEqual({ takesBack: set && "version" in set.edit ? set.edit.version : "" });
  });

  it("a first commitment goes", async () => {
    await openPlan("plan-empty");
    await page.getByRole("button", { name: /^Set: Commitments of Lumen/ }).click();
    await page.getByRole("button", { name: /^Propose/ }).click();
    await soon(async () => (await shownDeal()).plan.commitments.length).toBe(1);
    await toast("saved").getByRole("button", { name: "Undo" }).click();
    await soon(async () => (await shownDeal()).plan.commitments).toEqual([]);
  });
});
