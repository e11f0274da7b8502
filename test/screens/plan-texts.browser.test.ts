// Writing a plan's texts while the other company writes, too: nothing typed is disturbed, merged unseen or lost.
import { describe, expect, it } from "vitest";
import { dealId } from "./deal-data.ts";
import { field } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";
import { openPlan, sentAs, shownDeal, soon, theyDo, toast, undo } from "./plan-in-hand.ts";
import { textEdit } from "./plan-writer.ts";

holdPage();

const before = "Cut partner onboarding from 6 weeks to 10 days before the March launch.";
const outcome = () => field("Customer outcome");
const shownText = async () => (await shownDeal()).plan.texts.customer_outcome?.body;

async function typeAfter(word: string, text: string): Promise<void> {
  await outcome().evaluate((area: HTMLTextAreaElement, after) => {
    area.focus();
    const at = area.value.indexOf(after) + after.length;
    area.setSelectionRange(at, at);
  }, word);
  await page.keyboard.type(text);
}

async function lumenWrites(value: string): Promise<void> {
  const body = await shownText();
  const edit = textEdit(value, body?.version ?? null, body?.value ?? "");
  await theyDo("lumen", "plan.text.edit", {
    dealId,
    rowId: "01950000-0000-7000-8000-00000000ffff",
    field: "customer_outcome",
    edit,
  });
}

describe("the customer outcome", () => {
  it("saves by itself over the version that was shown, and is taken back as one", async () => {
    await openPlan("plan-full");
    const version = (await shownText())?.version;
    await typeAfter("March launch", " in Europe");
    const [first] = await sentAs("plan.text.edit");
    expect(first).toMatchObject({
      dealId,
      field: "customer_outcome",
      edit: {
        base: version,
        baseText: before,
        value: before.replace("launch", "launch in Europe"),
        settles: [],
      },
    });
    await page.keyboard.type(" and Asia");
    const [, second] = await sentAs("plan.text.edit", 2);
    expect(second?.edit).toMatchObject({ base: first?.edit.version, baseText: first?.edit.value });

    await page.keyboard.press("Tab");
    await undo("Customer outcome saved");
    await soon(() => outcome().inputValue()).toBe(before);
  });

  it("is saved when it is left, without waiting, and when another view is opened", async () => {
    await openPlan("plan-empty");
    await outcome().fill("Ten days.");
    await page.getByRole("tab", { name: /^Brief/ }).click();
    const [sent] = await sentAs("plan.text.edit");
    expect(sent?.edit).toMatchObject({ value: "Ten days.", base: null, baseText: "" });
    await page.getByRole("tab", { name: /^Plan/ }).click();
    await soon(() => outcome().inputValue()).toBe("Ten days.");
    await sentAs("plan.text.edit", 1);
  });

  it("is not disturbed by what the other company writes: it says so, and merges both", async () => {
    await openPlan("plan-full");
    await typeAfter("10 days", " in two regions");
    await lumenWrites(before.replace("6 weeks", "six weeks"));
    await page.getByText("Priya Nair (Lumen Analytics) changed this while you were writing").waitFor();
    expect(await outcome().inputValue()).toBe(before.replace("10 days", "10 days in two regions"));
    expect(await outcome().evaluate((area) => area === document.activeElement)).toBe(true);
    await page.keyboard.press("Tab");
    const merged = "Cut partner onboarding from six weeks to 10 days in two regions before the March launch.";
    await soon(() => outcome().inputValue()).toBe(merged);
    expect((await shownText())?.replaced).toEqual([]);
    // Undoing takes back our words alone.
    await undo("Customer outcome saved");
    await soon(() => outcome().inputValue()).toBe(before.replace("6 weeks", "six weeks"));
  });

  it("keeps both where they clash, and lets the reader decide", async () => {
    await openPlan("plan-full");
    await typeAfter("10 days", " at most");
    await lumenWrites(before.replace("10 days before", "one week before"));
    await page.keyboard.press("Tab");
    await page.getByText("Edited by both").waitFor();
    expect((await shownText())?.replaced).toHaveLength(1);
    await page.getByRole("button", { name: /^Take: .*one week/ }).click();
    await soon(() => outcome().inputValue()).toContain("one week before");
    expect((await shownText())?.replaced).toEqual([]);
    await undo("Customer outcome: decided");
    await soon(() => outcome().inputValue()).toContain("10 days at most");
    await page.getByRole("button", { name: /^Not wanted: .*one week/ }).click();
    await soon(async () => (await shownText())?.replaced).toEqual([]);
    expect(await outcome().inputValue()).toContain("10 days at most");
  });

  it("stays in its field with the reason when it is refused, over another view and a reload, until it is taken", async () => {
    await openPlan("plan-refused");
    await outcome().fill("Ten days.");
    await page.keyboard.press("Tab");
    await page.getByRole("alert").filter({ hasText: "decide about those first" }).waitFor();
    expect(await outcome().inputValue()).toBe("Ten days.");
    expect(await toast("saved").count()).toBe(0);
    await page.getByRole("tab", { name: /^Brief/ }).click();
    await page.getByRole("tab", { name: /^Plan/ }).click();
    await soon(() => outcome().inputValue()).toBe("Ten days.");
    await page.reload();
    await page.getByRole("tab", { name: /^Plan/ }).click();
    await soon(() => outcome().inputValue()).toBe("Ten days.");
    await page.getByRole("button", { name: "Discard mine" }).click();
    await soon(() => outcome().inputValue()).toBe("");
  });

  it("comes back after a reload that came before it was saved, and is sent once more", async () => {
    await openPlan("plan-unanswered");
    await outcome().fill("Ten days.");
    await page.getByText("Saving…").waitFor();
    await page.reload();
    await page.getByRole("tab", { name: /^Plan/ }).click();
    const [sent] = await sentAs("plan.text.edit");
    expect(sent?.edit).toMatchObject({ value: "Ten days.", base: null, baseText: "" });
    expect(await outcome().inputValue()).toBe("Ten days.");
  });
});

const named = (label: string) =>
  page
    .getByRole("tabpanel")
    .getByRole(/Person/.test(label) ? "combobox" : "textbox", { name: label, exact: true });

describe("a gap of the Brief", () => {
  it.for<[gap: string, label: string]>([
    ["Write: Customer outcome not written", "Customer outcome"],
    ["Write: Contribution not written", "What we bring"],
  ])("%s leads into the field", async ([gap, label]) => {
    await open("plan-brief");
    await page.getByRole("button", { name: gap }).click();
    await soon(() => named(label).evaluate((at) => at === document.activeElement)).toBe(true);
  });

  it.for<[gap: string, label: string]>([
    ["Assign: An account executive is not named or not accepted", "Person"],
    ["Add: No economic buyer and no champion in the map", "Name"],
  ])("%s opens the form that closes it", async ([gap, label]) => {
    await open("plan-brief");
    await page.getByRole("button", { name: gap }).click();
    await soon(() => named(label).evaluate((at) => at === document.activeElement)).toBe(true);
  });

  it("leads to the day of the next review", async () => {
    await open("plan-brief");
    await page.getByRole("button", { name: "Set: Next review not set" }).click();
    const group = page.getByRole("group", { name: "Date of the next review" });
    await soon(() => group.evaluate((at) => at.contains(document.activeElement))).toBe(true);
  });
});
