// The Brief in a person's hands: a gap leads to the field that closes it, a manager says what is not good enough.
import { describe, expect, it } from "vitest";
import { lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { form, open } from "./panel-in-hand.ts";

holdPage();

describe("a gap", () => {
  it("leads to the field that closes it, ready to be filled", async () => {
    await open("brief-approved");
    await press("Write: Customer outcome not written");
    const field = page.getByRole("textbox", { name: /Customer outcome/ });
    await field.waitFor();
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.getByRole("tab", { name: /^Plan/ }).getAttribute("aria-selected")).toBe("true");
  });

  it("of what nobody has recorded opens the touchpoint form or the registration it is about", async () => {
    await open("brief-approved");
    await press("Set: Next review not set");
    await page.getByRole("tabpanel", { name: /^Plan/ }).waitFor();
    await page.getByRole("tab", { name: "Brief" }).click();
    await page.getByRole("heading", { name: "4 gaps to close" }).waitFor();
  });
});

describe("what waits for us", () => {
  it("is a next step by its day, and leads to the touchpoint that follows", async () => {
    await open("brief-next-step");
    const step = page.getByRole("listitem").filter({ hasText: "Our next step in" });
    await step.getByText("Send the security paper").waitFor();
    await step.getByText("due 25 Nov").waitFor();
    await step.getByRole("button", { name: /^Log: Our next step/ }).click();
    await form().waitFor();
  });

  it("is an answer with the time that it has left, or is overdue by", async () => {
    await open("brief-waits");
    const asked = page.getByRole("listitem").filter({ hasText: "Minimum commitment proposed to us" });
    await asked.getByText(/left|overdue/).waitFor();
  });
});

describe("the tabs", () => {
  it("are walked by the keyboard, and a new record begins with its Brief", async () => {
    await open("brief-full");
    await page.getByRole("tab", { name: "Brief" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    await page.getByText("Security review").first().waitFor();
    expect(await page.getByRole("tab", { name: /^Plan/ }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("a manager", () => {
  it("says of a check that holds that it is not good enough, and takes it back with Undo", async () => {
    await open("brief-held");
    const held = page.getByRole("button", { name: /checks hold$/ });
    const before = await held.textContent();
    await held.click();
    await press("Not good enough: customer outcome");
    await page.getByLabel("Reason", { exact: true }).fill("“tbd” is no outcome.");
    await page.getByRole("alertdialog").getByRole("button", { name: "Not good enough" }).click();
    await page.getByText("Not good enough: customer outcome", { exact: true }).waitFor();
    await page.getByText("“tbd” is no outcome.").first().waitFor();
    expect(await lastAct()).toMatchObject({
      command: "plan.check.mark",
      mutation: { check: "customer_outcome" },
    });
    await press("Undo");
    await page.getByText("“tbd” is no outcome.").waitFor({ state: "detached" });
    expect(await held.textContent()).toBe(before);
  });
});
