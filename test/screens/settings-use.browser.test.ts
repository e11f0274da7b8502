// An organisation's own settings in a person's hands: how near a second outreach is warned about, what stages of its CRM mean.
import { describe, expect, it } from "vitest";
import { acts, lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();
const choice = () => page.getByRole("button", { name: /Warn within/ });

describe("the warning before a second outreach", () => {
  it("is saved as it is chosen, says who changed it, and is taken back with one press", async () => {
    await open("settings-outreach-none");
    await page.getByText("nobody has changed it yet").waitFor();
    await choice().click();
    await page.getByRole("option", { name: "Never warn" }).click();
    await page.getByText("Saved: Never warn").waitFor();
    expect(await lastAct()).toMatchObject({ command: "outreach.set", mutation: { days: 0 } });
    await expect.poll(() => choice().textContent()).toContain("Never warn");
    await press("Undo");
    expect(await lastAct()).toMatchObject({ command: "outreach.set", mutation: { days: 7 } });
    await expect.poll(() => choice().textContent()).toContain("7 days");
  });

  it("is read by a rep, with whom to ask", async () => {
    await open("settings-outreach-rep");
    await page.getByText("Warn within").first().waitFor();
    expect(await page.getByRole("option").count()).toBe(0);
  });
});

describe("a stage that nobody has spoken of", () => {
  it("is asked for with its pipeline, follows from nothing but an answer, and is asked again once that is taken back", async () => {
    await open("settings-stage-pipeline");
    const question = page.getByRole("button", { name: /“Qualified \(Renewals\)” in your CRM is/ });
    await question.waitFor();
    expect(await acts()).toEqual([]);
    await question.click();
    await page.getByRole("option", { name: "Negotiation", exact: true }).click();
    await page
      .getByRole("region", { name: "Stage in your CRM" })
      .getByRole("button", { name: "Save" })
      .click();
    await page.getByText("“Qualified (Renewals)” means Negotiation from now on").waitFor();
    const place = { crm: "salesforce", instance: "northwind", text: "Qualified", pipeline: "Renewals" };
    expect(await lastAct()).toMatchObject({
      command: "stage.map",
      mutation: { ...place, means: "negotiation" },
    });
    await page.getByText("“Qualified (Renewals)” is Negotiation, said by").waitFor();
    expect(await acts()).toHaveLength(1);
    await press("Undo");
    await question.waitFor();
  });

  it("is listed once for each of its pipelines, and changed in the one alone", async () => {
    await open("settings-stages");
    const stages = page.getByRole("list", { name: "Stages of your CRM" });
    const renewals = stages.getByRole("listitem").filter({ hasText: "Qualified (Renewals)" });
    await renewals.getByRole("button", { name: /means/ }).first().click();
    await page.getByRole("option", { name: "Demo", exact: true }).click();
    await page.getByText("Saved: “Qualified (Renewals)”").waitFor();
    await expect.poll(() => renewals.textContent()).toContain("Demo");
    const business = stages.getByRole("listitem").filter({ hasText: "Qualified (New business)" });
    expect(await business.textContent()).toContain("Technical validation");
  });
});
