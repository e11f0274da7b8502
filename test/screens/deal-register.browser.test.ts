// Registering a deal in a person's hands, with the keyboard alone, too: prefilled, checked as one writes, sent as shown;
// what is typed outlives a reload.
import { describe, expect, it } from "vitest";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { lumen, NOW, us } from "./data.ts";
import { deal, policies, recordRef } from "./deal-data.ts";
import { acts, field, give, lastAct, press, registration, tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();

/** The deal beside the record in view, as the device shows it next. */
const showDeal = (next: DealView) =>
  page.evaluate((view) => {
    const shown = window.tandemFake.get("record");
    if (shown) window.tandemFake.set("record", { ...shown, deals: [view] });
  }, next);

describe("registering a deal", () => {
  it("begins with what page, list and policy say, and says where each came from", async () => {
    await open("deal-none");
    await press("Register a co-sell deal");
    await registration().waitFor();
    expect(await field("Deal name").inputValue()).toBe("Platform expansion");
    expect(await field("Customer").inputValue()).toBe("Zapier");
    expect(await field("Credit basis").inputValue()).toBe("84000.00");
    await page.getByText("from the page: $84,000").waitFor();
    expect(await page.getByText("from our account list").count()).toBe(2);
    await page.getByText("25% to 30%, usually 27%").waitFor();
    await field("Deal name").fill("Renewal");
    expect(await page.getByText("from the page", { exact: true }).count()).toBe(0);
  });

  it("tells what is missing and leads there; then submits exactly what was shown, the draft first", async () => {
    await open("deal-none");
    await press("Register a co-sell deal");
    await field("Relationship owner").fill("");
    await press("Name the relationship owner.");
    await expect
      .poll(() => field("Relationship owner").evaluate((at) => at === document.activeElement))
      .toBe(true);
    await page.keyboard.type("Dana Ortiz");
    await page.getByRole("button", { name: /Nobody holds a credit role yet/ }).click();
    await give("Sourcing", "Lumen Analytics");
    await give("Selling", "Northwind Software (us)");
    await page.getByText("Nothing stands against submitting").waitFor();
    await page.getByText("$7,560.00").waitFor();
    await press("Submit");
    await page.getByText("The server was asked to submit").waitFor();
    const [draft, submit] = await acts();
    if (draft?.command !== "deal.draft" || submit?.command !== "deal.submit") throw new Error("Not sent");
    expect(draft.mutation).toMatchObject({ name: "Platform expansion", link: { recordRef } });
    expect(submit.mutation.terms).toEqual(draft.mutation.terms);
    expect(submit.mutation.termsHash).toBe(termsHash(submit.mutation.terms));
    expect(submit.mutation.terms).toMatchObject({
      motion: "co_sell",
      model: "sell_with",
      basis: { minor: "8400000", currency: "USD" },
      payerId: us.id,
      rateBp: 2_700,
      relationshipOwner: { organisationId: us.id, person: { name: "Dana Ortiz" } },
    });
    expect(submit.mutation.acceptedBy).toMatchObject({ name: "Dana Ortiz", authority: "AE" });
    expect(submit.mutation.acceptedBy.text).toContain("Credit basis: ");
    expect(submit.mutation.invitations.map(({ organisationId }) => organisationId)).toEqual([lumen.id]);
    await page.getByRole("heading", { name: "Zapier" }).waitFor();
  });

  it.each(["takes", "refuses"])(
    "says that the server was asked until it %s the registration, pointed at or not",
    async (answer) => {
      await open("deal-none");
      await press("Register a co-sell deal");
      await give("Sourcing", "Lumen Analytics");
      await give("Selling", "Northwind Software (us)");
      await page.getByText("Nothing stands against submitting").waitFor();
      await press("Submit");
      const told = page.getByText("The server was asked to submit");
      await told.hover();
      const sent = await lastAct();
      if (sent?.command !== "deal.submit") throw new Error("Not sent");
      const { dealId, revisionId } = sent.mutation;
      const shown = deal({ draft: true });
      const waits = { ...shown, deal: { ...shown.deal, id: dealId } };
      await showDeal({ ...waits, asked: [{ command: "deal.submit", at: NOW }] });
      await page.getByText("Nobody is invited before the server has answered").waitFor();
      expect(await told.count()).toBe(1);
      const { registration } = deal();
      const revision = registration.revision && { ...registration.revision, id: revisionId };
      await showDeal(answer === "takes" ? { ...waits, registration: { ...registration, revision } } : waits);
      await told.waitFor({ state: "detached", timeout: 3_000 });
    },
  );

  it("goes by keyboard alone", async () => {
    await open("deal-none");
    await tabTo("Register a co-sell deal");
    await page.keyboard.press("Enter");
    await registration().waitFor();
    await tabTo(/Sourcing/);
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: "Lumen Analytics" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByText("Nothing stands against submitting").waitFor();
    await tabTo("Submit");
    await page.keyboard.press("Enter");
    await page.getByText("The server was asked to submit").waitFor();
    expect((await acts()).map(({ command }) => command)).toEqual(["deal.draft", "deal.submit"]);
  });

  it("splits a credit role between several and calls equal parts out", async () => {
    await open("deal-none");
    await press("Register a co-sell deal");
    await give("Selling", "Northwind Software (us)");
    await press("Share with another: Selling");
    await page.getByText("Selling is split equally").waitFor();
    await field("Part of Lumen Analytics in Selling").fill("30");
    await page.keyboard.press("Tab");
    await page.getByRole("button", { name: "The parts of Selling add to 80%" }).waitFor();
    await field("Part of Northwind Software (us) in Selling").fill("70");
    await page.keyboard.press("Tab");
    await page.getByText("Nothing stands against submitting").waitFor();
    expect(await page.getByText("is split equally").count()).toBe(0);
  });

  it("names the motion from two answers, and a third where one company sells; all but co-sell ask for no credit roles", async () => {
    await open("deal-none");
    await press("Register a co-sell deal");
    await page.getByRole("button", { name: /Who closes/ }).click();
    await page.getByRole("option", { name: "We do" }).click();
    await page.getByRole("button", { name: /Who invoices/ }).click();
    await page.getByRole("option", { name: "We do" }).click();
    expect(await page.getByText("it never counts as co-sell").count()).toBe(0);
    await press("Say what the partner does: it tells referral and introduction apart.");
    await page.getByText("Referring the customer, and no more").click();
    await page.getByText("it never counts as co-sell").waitFor();
    expect(await page.getByText("Credit roles and shares").count()).toBe(0);
    await press("Submit");
    const sent = await lastAct();
    if (sent?.command !== "deal.submit") throw new Error("Not sent");
    expect(sent.mutation.terms).toMatchObject({ motion: "referral", model: null, shares: [], roles: [] });
  });

  it("sends nothing while a partner has no policy in force, and says where to publish one", async () => {
    await open("deal-form-no-policy");
    await press("Register a co-sell deal");
    await page.getByRole("button", { name: /No credit policy is in force with Lumen Analytics/ }).waitFor();
    expect(await page.getByRole("link", { name: "Credit policies" }).getAttribute("href")).toContain(
      "#credit-policies",
    );
    await press("Submit");
    expect(await acts()).toEqual([]);
  });

  it("keeps what was typed when the panel reloads, and when one goes back to the record", async () => {
    await open("deal-none");
    await press("Register a co-sell deal");
    await field("Deal name").fill("Renewal and expansion");
    await page.reload();
    await registration().waitFor();
    expect(await field("Deal name").inputValue()).toBe("Renewal and expansion");
    await press("Back to the record");
    await page.getByText("No co-sell deal here").waitFor();
    await page.reload();
    await page.getByText("No co-sell deal here").waitFor();
    await press("Register a co-sell deal");
    expect(await field("Deal name").inputValue()).toBe("Renewal and expansion");
  });

  it("saves a draft on this device and tells so; discarding forgets what was typed", async () => {
    await open("deal-none");
    await press("Register a co-sell deal");
    await press("Save draft");
    await page.getByText("Draft saved on this device").waitFor();
    expect((await acts()).map(({ command }) => command)).toEqual(["deal.draft"]);
    await press("Register a co-sell deal");
    await field("Deal name").fill("Something else");
    await press("Discard");
    await press("Register a co-sell deal");
    expect(await field("Deal name").inputValue()).toBe("Platform expansion");
  });

  it("goes on with a draft under its own ids, and asks before it discards it", async () => {
    await open("deal-draft");
    const shown = deal({ draft: true });
    await press("Continue");
    await press("Save draft");
    expect(await lastAct()).toMatchObject({
      command: "deal.draft",
      mutation: {
        dealId: shown.deal.id,
        revisionId: shown.draftRevisionId,
        linkId: shown.link?.id,
        participantId: shown.participants[0]?.id,
      },
    });
    await press("Continue");
    await press("Discard");
    await page.getByRole("alertdialog").getByRole("button", { name: "Discard the draft" }).click();
    await page.getByText("Draft discarded").waitFor();
    const discarded = await lastAct();
    expect(discarded).toMatchObject({ command: "deal.discard", mutation: { dealId: shown.deal.id } });
    await press("Undo");
    await page.getByText("The draft is back").waitFor();
    const removalId = discarded?.command === "deal.discard" ? discarded.mutation.keepAs : "";
    expect(await lastAct()).toMatchObject({ command: "removal.undo", mutation: { removalId } });
  });

  it("takes the saving of a draft back, and has what was typed in the form again", async () => {
    await open("deal-draft");
    const before = deal({ draft: true }).deal.name;
    await press("Continue");
    await field("Deal name").fill("Platform and support");
    await press("Save draft");
    await press("Undo");
    await page.getByText("what you wrote is in the form again").waitFor();
    expect(await lastAct()).toMatchObject({
      command: "deal.draft",
      mutation: { name: before, over: { name: "Platform and support" } },
    });
    expect(await field("Deal name").inputValue()).toBe("Platform and support");
  });

  it("proposes the policy's shares once one comes into force while the form is open", async () => {
    await open("deal-form-no-policy");
    await press("Register a co-sell deal");
    await page.getByText("Amounts appear when").waitFor();
    await page.evaluate((data) => window.tandemFake.set("policies", data), policies);
    await page.getByText("25% to 30%, usually 27%").waitFor();
    expect(await field("Rate").inputValue()).toBe("27%");
  });

  it("stays a form with everything in it where the rules refuse at once, and says why", async () => {
    await open("deal-form-refused");
    await press("Register a co-sell deal");
    await field("Deal name").fill("Renewal");
    await give("Selling", "Northwind Software (us)");
    await press("Submit");
    await page.getByRole("alert").getByText("The credit policy changed").waitFor();
    expect(await field("Deal name").inputValue()).toBe("Renewal");
  });
});
