// What was removed comes back from where it is missed, long after its toast is gone.
import { describe, expect, it } from "vitest";
import { lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open, ranWith } from "./panel-in-hand.ts";

holdPage();
const tab = (name: string) => page.getByRole("tab", { name }).click();

describe("what was taken back", () => {
  it("is a touchpoint in the activity of its company: who, when, until when; not a rep's to bring back where it is not", async () => {
    await open("removed-touchpoints");
    await tab("Activity");
    await press("3 touchpoints taken back");
    await page.getByText("by Mia Novak, 18 Nov").first().waitFor();
    expect(await page.getByRole("button", { name: /^Bring back/ }).count()).toBe(2);
    await page.getByRole("button", { name: /^Bring back: Demo/ }).click();
    await page.getByText("2 touchpoints taken back").waitFor();
    expect(await lastAct()).toMatchObject({ command: "removal.undo" });
  });

  it("is a request among the partners, and a draft in the list of accounts and deals", async () => {
    await open("removed-requests");
    await tab("Partners");
    await press("1 request taken back");
    await page.getByRole("button", { name: /^Bring back: Introduction/ }).click();
    await page.getByText("The request is back").waitFor();
    await open("removed-drafts");
    await press("1 draft discarded");
    await page.getByRole("button", { name: /^Bring back: Platform expansion/ }).click();
    await page.getByText("The draft Platform expansion is back").waitFor();
  });
});

describe("a refused item that was discarded", () => {
  it("comes back by undo, and from the list once the toast is gone", async () => {
    await open("removed-refused");
    await page.getByRole("button", { name: "Review" }).first().click();
    await page.getByRole("button", { name: "Discard", exact: true }).first().click();
    await press("Undo");
    await page.getByText("The item is back").waitFor();
    await page.getByRole("button", { name: "Discard", exact: true }).first().click();
    await press("1 discarded");
    await page.getByText("can come back until 20 Dec").waitFor();
    await page.getByRole("button", { name: /^Bring back: Meeting/ }).click();
    await page.getByText("1 discarded").waitFor({ state: "detached" });
    expect(await ranWith("outbox.keep")).toEqual([{ mutationId: 7 }, { mutationId: 7 }]);
  });
});
