// What follows a win, as people do it in the credit view: a payment set, an attribution overruled, a dispute raised. Each is
// drawn as asked and no more until the server has answered.
import { describe, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { acts, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage({ width: 420, height: 900 });

async function openCredit(screen: string): Promise<void> {
  await open(screen);
  await page.getByRole("tab", { name: t("tab.credit") }).click();
}
const sent = async () => (await acts()).map(({ command, mutation }) => ({ command, mutation }));
const answered = () => page.evaluate(() => window.serverAnswers());
const asked = () => page.getByText(t("credit.asked"));
const payments = () => page.getByRole("list", { name: t("credit.payouts") }).getByRole("listitem");

describe("a payment", () => {
  it("needs a day, and is drawn as approved only once the server has said so", async () => {
    await openCredit("credit-payout");
    const lumens = payments().filter({ hasText: "Lumen Analytics" });
    await press("Set: Lumen Analytics, version 1");
    const form = page.getByRole("form", { name: "Lumen Analytics, version 1" });
    await form.getByRole("button", { name: /State/ }).click();
    await page.getByRole("option", { name: t("credit.payout.approved"), exact: true }).click();
    await form.getByRole("button", { name: t("credit.do.save"), exact: true }).click();
    await form.getByText(t("credit.dayNeeded")).waitFor();
    expect(await sent()).toEqual([]);
    await form.getByRole("spinbutton").first().focus();
    await page.keyboard.type("15122026");
    await form.getByRole("button", { name: t("credit.do.save"), exact: true }).click();
    await asked().first().waitFor();
    expect(await sent()).toMatchObject([
      { command: "payout.set", mutation: { statementVersion: 1, state: "approved", day: "2026-12-15" } },
    ]);
    expect(await lumens.getByText(t("credit.payout.approved"), { exact: true }).count()).toBe(0);
    await answered();
    await lumens.getByText(t("credit.payout.approved"), { exact: true }).waitFor();
  });
});

describe("an attribution", () => {
  it("is overruled with a reason only, against what the evidence says", async () => {
    await openCredit("credit-payer");
    await press(t("attribution.overruleOf", { company: "Lumen Analytics" }));
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("The evidence says: Influenced it").waitFor();
    await dialog.getByRole("radio", { name: t("attribution.as.none") }).check({ force: true });
    await dialog.getByRole("button", { name: t("attribution.overrule"), exact: true }).click();
    await dialog.getByText(t("deal.reasonNeeded")).waitFor();
    expect(await sent()).toEqual([]);
    await dialog.getByLabel(t("deal.reason")).fill("They joined after the contract.");
    await dialog.getByRole("button", { name: t("attribution.overrule"), exact: true }).click();
    await expect.poll(sent).toMatchObject([
      {
        command: "attribution.overrule",
        mutation: { outcome: "none", reason: "They joined after the contract." },
      },
    ]);
  });

  it("is nothing to press for a rep", async () => {
    await openCredit("credit-rep");
    await page.getByRole("heading", { name: t("attribution.title") }).waitFor();
    expect(await page.getByRole("button", { name: /^Overrule/ }).count()).toBe(0);
  });
});

describe("a dispute", () => {
  it("is upheld with words, and resolved only once the server has said so", async () => {
    await openCredit("credit-disputed");
    await press(t("credit.do.upheld"));
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel(t("deal.reason")).fill("It counts; a new version follows.");
    await dialog.getByRole("button", { name: t("credit.do.upheld"), exact: true }).click();
    await asked().first().waitFor();
    expect(await sent()).toMatchObject([{ command: "dispute.resolve", mutation: { outcome: "upheld" } }]);
    expect(await page.getByText(t("credit.resolved.upheld"), { exact: true }).count()).toBe(0);
    await answered();
    await page.getByText(t("credit.noOpenDispute")).waitFor();
  });
});

describe("a hand-over to us", () => {
  it("is refused with a reason that all read", async () => {
    await openCredit("credit-hand-over");
    await page.getByRole("button", { name: new RegExp(`^${t("credit.do.refuse")}`) }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByLabel(t("deal.reason")).fill("Nobody is free before March.");
    await dialog.getByRole("button", { name: t("credit.do.refuse"), exact: true }).click();
    await asked().first().waitFor();
    await answered();
    await page.getByText("Nobody is free before March.").waitFor();
  });
});

describe("a deal of another", () => {
  it("is left with a reason", async () => {
    await open("deal-accepted-waiting");
    await page.getByRole("button", { name: /^More about/ }).click();
    await page.getByRole("menuitem", { name: t("deal.do.leave") }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText(t("deal.askBody.leave")).waitFor();
    await dialog.getByLabel(t("deal.reason")).fill("We cannot staff it.");
    await dialog.getByRole("button", { name: t("deal.do.leave"), exact: true }).click();
    await expect
      .poll(sent)
      .toMatchObject([{ command: "deal.leave", mutation: { reason: "We cannot staff it." } }]);
  });
});
