// Deals in a person's hands: accepted, objected to, decided, linked, revised; nothing counts before the server has
// answered.
import { describe, expect, it } from "vitest";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import { cobalt, id, lumen, record } from "./data.ts";
import { accepted, deal, invitedTerms, recordRef } from "./deal-data.ts";
import { acts, field, lastAct, press, tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open, show } from "./panel-in-hand.ts";

holdPage();

describe("a deal that waits for us", () => {
  it("is accepted by keyboard, with the name, the authority and the hash of what was shown", async () => {
    await open("deal-invited");
    await tabTo("Accept");
    await page.keyboard.press("Enter");
    const panel = page.getByRole("form", { name: "What you accept" });
    await panel.getByText("Zapier (zapier.com)").waitFor();
    await panel.getByText("Sourcing (20%)").waitFor();
    await field("By what authority").focus();
    await page.keyboard.press("Control+A");
    await page.keyboard.press("Delete");
    await page.keyboard.press("Enter");
    await page.getByText("Say by what authority.").waitFor();
    expect(await acts()).toEqual([]);
    await page.keyboard.type("VP Sales");
    await page.keyboard.press("Enter");
    await panel.waitFor({ state: "detached" });
    const sent = await lastAct();
    if (sent?.command !== "deal.answer" || sent.mutation.answer.kind !== "accepted")
      throw new Error("Not sent");
    expect(sent.mutation.termsHash).toBe(termsHash(invitedTerms()));
    expect(sent.mutation.answer.acceptedBy).toMatchObject({ name: "Dana Ortiz", authority: "VP Sales" });
    expect(sent.mutation.answer.acceptedBy.text).toContain("Sourcing (20%): Northwind Software");
  });

  it("is objected to with a reason only", async () => {
    await open("deal-invited");
    await press("Object");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "Object" }).click();
    await dialog.getByText("Give a reason").waitFor();
    expect(await acts()).toEqual([]);
    await dialog.getByLabel("Reason").fill("Our part is too small.");
    await dialog.getByRole("button", { name: "Object" }).click();
    await dialog.waitFor({ state: "detached" });
    expect(await lastAct()).toMatchObject({
      command: "deal.answer",
      mutation: { answer: { kind: "objected", reason: "Our part is too small." } },
    });
  });

  it("is linked to the opportunity in view", async () => {
    await open("deal-invited");
    await page.getByRole("button", { name: /^Link this opportunity to / }).click();
    await expect.poll(lastAct).toMatchObject({ command: "deal.link", mutation: { recordRef } });
    await press("Undo");
    await expect.poll(lastAct).toMatchObject({ command: "deal.link", mutation: { recordRef: null } });
  });

  it("is one of several that fit: none is linked by itself, each button and what is said after it names its deal", async () => {
    await open("deal-several-to-link");
    await page.getByText("2 deals of this customer fit").waitFor();
    expect(await acts()).toEqual([]);
    await press("Link this opportunity to Zapier renewal");
    await page.getByText("Zapier renewal is linked to this opportunity").waitFor();
    expect(await lastAct()).toMatchObject({ command: "deal.link", mutation: { dealId: id(830), recordRef } });
  });

  it("shows a rep what it is and whom it needs, and offers nothing to press", async () => {
    await open("deal-invited-rep");
    await page.getByText("“Accept” needs a partner manager, a manager or an admin").waitFor();
    expect(await page.getByRole("button", { name: "Accept", exact: true }).count()).toBe(0);
  });

  it("shows the partner its own amount beside selling alone, never the pool", async () => {
    await open("deal-invited");
    await page.getByText("We earn here").waitFor();
    await page.getByText("Alone, at the direct rate of 20%").waitFor();
    expect(await page.getByText("22,680").count()).toBe(0);
  });
});

describe("deciding", () => {
  it("asks once more before it approves, and then waits for the server without drawing it as approved", async () => {
    await open("deal-review");
    await press("Approve");
    expect(await acts()).toEqual([]);
    await page.getByRole("alertdialog").getByRole("button", { name: "Approve" }).click();
    expect(await lastAct()).toMatchObject({
      command: "deal.decide",
      mutation: { decision: { kind: "approved" } },
    });
    const answers = [accepted(lumen), accepted(cobalt)];
    await show(record({ deals: [deal({ answers }, { asked: [{ command: "deal.decide", at: 0 }] })] }));
    await page.getByText("Waiting for the server").waitFor();
    expect(await page.getByText("Approved", { exact: true }).count()).toBe(0);
    expect(await page.getByRole("button", { name: "Approve" }).count()).toBe(0);
    await show(record({ deals: [deal({ answers, decision: {} })] }));
    await page.getByText("Approved", { exact: true }).waitFor();
    await page.getByText("Protected until 16 Feb").waitFor();
  });

  it("says in words why a command in the menu is not this member's", async () => {
    await open("deal-menu");
    await press("More about Platform expansion");
    const leave = page.getByRole("menuitem", { name: "Leave the deal" });
    expect(await leave.getAttribute("aria-disabled")).toBe("true");
    await page.getByRole("menuitem", { name: "Withdraw", exact: true }).click();
    await page.getByRole("alertdialog").getByLabel("Reason").fill("The customer waits.");
    await page.getByRole("alertdialog").getByRole("button", { name: "Withdraw" }).click();
    await expect.poll(async () => (await lastAct())?.command).toBe("deal.withdraw");
  });

  it("revises with new ids and asks everybody again", async () => {
    await open("deal-objected");
    await press("Revise");
    await page.getByRole("form", { name: "Revise the registration" }).waitFor();
    await press("Submit");
    await expect.poll(async () => (await acts()).map(({ command }) => command)).toEqual(["deal.submit"]);
    const sent = await lastAct();
    const before = deal().registration.revision?.id;
    if (sent?.command !== "deal.submit") throw new Error("Not sent");
    expect(sent.mutation.revisionId).not.toBe(before);
    expect(sent.mutation.terms.participants).toHaveLength(3);
  });
});

it("of another motion is a light record: no plan, and nothing asked for one", async () => {
  await open("deal-invited");
  const terms = invitedTerms({ motion: "referral", model: null, rateBp: 0, shares: [], roles: [] });
  await show(record({ deals: [deal({ terms, author: lumen })] }));
  await page.getByText("Waiting for your organisation").first().waitFor();
  expect(await page.getByRole("tab", { name: /Plan/ }).count()).toBe(0);
  expect(await page.getByRole("button", { name: "Add", exact: true }).count()).toBe(0);
});
