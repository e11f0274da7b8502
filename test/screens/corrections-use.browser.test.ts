// A rep knows better than a website or a name: says so with a reason, sees it gone, and takes it back.
import { describe, expect, it } from "vitest";
import { withCobalt, zapier } from "./data.ts";
import { field, lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();
const deny = "Zapier of Cobalt Services is not the same company";
const dialog = () => page.getByRole("alertdialog");

describe("not the same company", () => {
  it("asks for a reason, takes the overlap away at once, and brings it back by undo or from the list", async () => {
    await open("correct-deny");
    await page.getByRole("tab", { name: "Partners" }).click();
    await press(deny);
    await dialog().getByRole("button", { name: "Not the same", exact: true }).click();
    await page.getByText("Say how you know: your colleagues read it.").waitFor();
    await field("Reason").fill("Another company.");
    await dialog().getByRole("button", { name: "Not the same", exact: true }).click();
    await page.getByText("Zapier of Cobalt Services is not shown here again").waitFor();
    expect(await lastAct()).toMatchObject({
      command: "overlap.correct",
      mutation: {
        partnershipId: withCobalt.id,
        accountId: zapier.id,
        says: "not_same",
        theirs: { name: "Zapier", domain: "zapier.com" },
        reason: "Another company.",
      },
    });
    expect(await page.getByRole("button", { name: deny }).count()).toBe(0);
    await press("Undo");
    await page.getByText("The correction was taken back").waitFor();
    await page.getByRole("button", { name: deny }).waitFor();
    await press("Undo");
    await page.getByText("The correction stands again").waitFor();
    await press("1 correction");
    await press("Take back: Not Zapier of Cobalt Services");
    await page.getByRole("button", { name: deny }).waitFor();
  });
});

describe("naming an account as a partner calls it", () => {
  it("takes a website to its domain, and refuses one that many companies share", async () => {
    await open("correct-name");
    await page.getByRole("tab", { name: "Partners" }).click();
    await press("A partner calls it otherwise?");
    await field("Its website there, or its full name").fill("gmail.com");
    await field("How you know").fill("Their invoice says so.");
    await press("Save");
    await page.getByText("a website that many companies share").waitFor();
    await field("Its website there, or its full name").fill("https://www.zapier-holding.com/about");
    await press("Save");
    await page.getByText("zapier-holding.com of Lumen Analytics counts as Zapier").waitFor();
    expect(await lastAct()).toMatchObject({
      mutation: { says: "same", theirs: { name: "zapier-holding.com", domain: "zapier-holding.com" } },
    });
  });
});
