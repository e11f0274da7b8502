// A partner is asked for an introduction, and answers.
import { describe, expect, it } from "vitest";
import { withLumen } from "./data.ts";
import { lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();

describe("asking a partner", () => {
  it("says whom it is about and why, by keyboard, and can be undone", async () => {
    await open();
    await press("Ask Lumen Analytics for something");
    await page.getByLabel("Whom at Zapier").waitFor();
    await page.keyboard.type("Mira Chen, VP Operations");
    await page.keyboard.press("Tab");
    await page.keyboard.type("She owns the budget.");
    await page.getByRole("button", { name: "Ask", exact: true }).focus();
    await page.keyboard.press("Enter");
    await page.getByText("Lumen Analytics was asked: Introduction").waitFor();
    const asked = await lastAct();
    expect(asked).toMatchObject({
      command: "play.request",
      mutation: {
        partnershipId: withLumen.id,
        play: "intro",
        customer: { name: "Zapier", domain: "zapier.com" },
        opportunity: "Platform expansion",
        stakeholder: "Mira Chen, VP Operations",
        reason: "She owns the budget.",
      },
    });
    await press("Undo");
    const requestId = asked?.command === "play.request" ? asked.mutation.requestId : "";
    const withdrawn = await lastAct();
    expect(withdrawn).toMatchObject({ command: "play.withdraw", mutation: { requestId } });
    await page.getByText("The request was taken back").waitFor();
    await press("Undo");
    await page.getByText("The request is back").waitFor();
    const removalId = withdrawn?.command === "play.withdraw" ? withdrawn.mutation.keepAs : "";
    expect(await lastAct()).toMatchObject({ command: "removal.undo", mutation: { removalId } });
  });

  it("needs a reason, and keeps what is half written", async () => {
    await open();
    await press("Ask Lumen Analytics for something");
    await page.getByLabel("Whom at Zapier").fill("Ade Bello");
    await press("Ask");
    await page.getByText("Say why: your partner decides by it.").waitFor();
    await press("Cancel");
    await press("Ask Lumen Analytics for something");
    expect(await page.getByLabel("Whom at Zapier").inputValue()).toBe("Ade Bello");
  });
});

describe("a partner's request", () => {
  it("is accepted with one press, and is not drawn as accepted before the server has answered", async () => {
    await open("partners-decline");
    await press("Accept: Reference for Zapier");
    expect(await lastAct()).toMatchObject({
      command: "play.answer",
      mutation: { answer: { kind: "accepted" } },
    });
    expect(await page.getByText("Accepted by").count()).toBe(0);
  });

  it("is declined with a reason only", async () => {
    await open("partners-decline");
    await press("Decline: Reference for Zapier");
    await page.getByRole("alertdialog").getByRole("button", { name: "Decline" }).click();
    await page.getByText("Give a reason").waitFor();
    await page.getByLabel("Reason", { exact: true }).fill("We lost touch with them.");
    await page.getByRole("alertdialog").getByRole("button", { name: "Decline" }).click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await lastAct()).toMatchObject({
      mutation: { answer: { kind: "declined", reason: "We lost touch with them." } },
    });
  });

  it("is handed on to a colleague by name", async () => {
    await open("partners-hand-on");
    await press("Hand on: Reference for Zapier");
    await page.getByLabel("To whom").fill("Tom Weiss");
    await page.getByRole("alertdialog").getByRole("button", { name: "Hand on" }).click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await lastAct()).toMatchObject({
      mutation: { answer: { kind: "handed_on", to: { name: "Tom Weiss" } } },
    });
  });
});
