// Policies that change under a person's hands: a half-written version outlives a reload, a registration is told when the one it
// was written under is in force no more, and ends with numbers somebody chose.
import { describe, expect, it } from "vitest";
import type { policies } from "./deal-data.ts";
import { field, lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";
import { NEXT_POLICY, replaced, revised } from "./policy-replaced-screens.ts";

holdPage();

const editor = () => page.getByRole("form", { name: "New version of our credit policy" });
const usualRate = () => field("Usual, Rate in Sell with");
async function writeRate(percent: string): Promise<void> {
  await usualRate().fill(percent);
  await page.keyboard.press("Tab");
}
const setPolicies = (data: typeof policies) =>
  page.evaluate((given) => window.tandemFake.set("policies", given), data);

describe("a policy version that is half-written", () => {
  it("comes back after a reload with every number and partner chosen, even where they do not fit together", async () => {
    await open("policies-in-force");
    await press("New version");
    await editor().getByText("kept on this device").waitFor();
    await writeRate("30");
    await editor().getByText("Harbor Cloud", { exact: true }).click();
    await field("Usual, Selling in Sell with").fill("39");
    await page.keyboard.press("Tab");
    await editor().getByText("The usual shares of Sell with add to 99%").first().waitFor();
    await page.reload();
    await editor().waitFor();
    await expect.poll(() => usualRate().inputValue()).toBe("30%");
    expect(await field("Usual, Selling in Sell with").inputValue()).toBe("39%");
    expect(await page.getByRole("checkbox", { name: "Harbor Cloud" }).isChecked()).toBe(false);
  });

  it("can be closed and gone on with, and is discarded only after a question", async () => {
    await open("policies-in-force");
    await press("New version");
    await expect.poll(() => page.getByRole("button", { name: "Discard the draft" }).count()).toBe(0);
    await writeRate("30");
    await press("Close");
    await editor().waitFor({ state: "detached" });
    await page.reload();
    await press("Go on with the draft");
    await expect.poll(() => usualRate().inputValue()).toBe("30%");
    await press("Discard the draft");
    await page.getByRole("alertdialog").getByRole("button", { name: "Discard the draft" }).click();
    await press("New version");
    await expect.poll(() => usualRate().inputValue()).toBe("27%");
  });

  it("is forgotten once it is published, and stays while it could not be", async () => {
    await open("policies-in-force");
    await press("New version");
    await writeRate("30");
    await press("Publish");
    await editor().waitFor({ state: "detached" });
    expect((await lastAct())?.command).toBe("policy.publish");
    await page.reload();
    await page.getByRole("button", { name: "New version" }).waitFor();
    expect(await page.getByRole("button", { name: "Go on with the draft" }).count()).toBe(0);
  });

  it("says when a colleague has published another version since, and what differs from that", async () => {
    await open("policies-in-force");
    await press("New version");
    await writeRate("30");
    await setPolicies(replaced);
    await editor().getByText("Sam Okafor has published version 4 since this draft was begun").waitFor();
    await editor().getByText("29% (28% to 30%) → 30% (25% to 30%)").waitFor();
    await expect.poll(() => usualRate().inputValue()).toBe("30%");
  });
});

describe("a registration whose policy is replaced", () => {
  const form = () => page.getByRole("form", { name: "Register a co-sell deal" });
  async function openDraft(): Promise<void> {
    await open("deal-none");
    await page.evaluate((view) => window.tandemFake.set("record", view), revised);
    await press("Continue");
    await form().waitFor();
    expect(await field("Rate").inputValue()).toBe("27%");
  }

  it("says so at once with what differs, and is not submitted before somebody chose", async () => {
    await openDraft();
    await setPolicies(replaced);
    const told = page.getByRole("region", {
      name: "The credit policy of Northwind Software changed to version 4",
    });
    await told.getByText("written under version 3").waitFor();
    await told.getByText("27% (25% to 30%) → 29% (28% to 30%)").waitFor();
    expect(await field("Rate").inputValue()).toBe("27%");
    await press("Submit");
    expect(await lastAct()).toBeUndefined();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe("Take the numbers of version 4");
    await page.keyboard.press("Enter");
    await told.waitFor({ state: "detached" });
    expect(await field("Rate").inputValue()).toBe("29%");
    await page.getByText("Nothing stands against submitting").waitFor();
    await press("Submit");
    await page.getByText("The server was asked to submit").waitFor();
    const sent = await lastAct();
    if (sent?.command !== "deal.submit") throw new Error("Not sent");
    expect(sent.mutation.terms).toMatchObject({ policyVersionId: NEXT_POLICY, rateBp: 2_900 });
  });

  it("keeps the numbers where the person says so, and then says which of them the new version does not allow", async () => {
    await openDraft();
    await setPolicies(replaced);
    await press("Keep the numbers here");
    await page.getByRole("button", { name: "The rate is outside what the policy allows." }).waitFor();
    await field("Rate").fill("28");
    await page.keyboard.press("Tab");
    await page.getByText("Nothing stands against submitting").waitFor();
    await page.getByText("The rate is 28%; the policy proposes 29%.").first().waitFor();
  });

  it("is told of it also when it was replaced while the form was away, and says nothing twice", async () => {
    await open("deal-form-policy-replaced");
    await press("Continue");
    await page.getByText("written under version 3").waitFor();
    await press("Keep the numbers here");
    await page.getByText("written under version 3").waitFor({ state: "detached" });
    await press("Back to the record");
    await press("Continue");
    await form().waitFor();
    expect(await page.getByText("written under version 3").count()).toBe(0);
  });
});
