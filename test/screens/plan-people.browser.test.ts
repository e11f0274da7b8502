// Who does what, who commits to what, and whom both sides know: named, proposed, accepted, declined, warned of. What waits
// for the server is never drawn as done.
import { describe, expect, it } from "vitest";
import { lumen, us } from "./data.ts";
import { dealId } from "./deal-data.ts";
import { field, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { openPlan, sentAs, shownDeal, soon, theyDo, undo } from "./plan-in-hand.ts";
import { holderOf } from "./plan-writer.ts";

holdPage();

const dutyRow = (name: string) => page.getByRole("listitem").filter({ hasText: new RegExp(`^${name}`) });
const stateOf = async (duty: string) =>
  (await shownDeal()).plan.assignments.find(({ assignment }) => assignment.duty === duty)?.state ?? "open";

describe("a duty", () => {
  it("given to our own person counts at once, and is taken back", async () => {
    await openPlan("plan-empty");
    await press("Assign: Demo");
    const person = page.getByRole("combobox", { name: "Person" });
    await press("Save");
    await page.getByText("Name a person").waitFor();
    await person.click();
    await page.keyboard.type("Dan");
    await page.getByRole("option", { name: /^Dana Ortiz/ }).click();
    await press("Save");
    const [sent] = await sentAs("plan.assignment.propose");
    expect(sent).toMatchObject({
      dealId,
      duty: "demo",
      forOrganisationId: null,
      edit: { value: holderOf("us"), base: null },
    });
    expect(await stateOf("demo")).toBe("accepted");
    await undo("Demo saved");
    expect(await stateOf("demo")).toBe("open");
  });

  it("given to another company's person is a proposal until that one answers", async () => {
    await openPlan("plan-empty");
    await press("Assign: Negotiation");
    await page.getByRole("button", { name: /Company$/ }).click();
    await page.getByRole("option", { name: "Lumen Analytics" }).click();
    await page.getByRole("combobox", { name: "Person" }).click();
    await page.keyboard.type("Priya Nair");
    await press("Propose to Lumen Analytics");
    await dutyRow("Negotiation").getByText("Proposed, waiting for Lumen Analytics").waitFor();
    const holder = (await shownDeal()).plan.assignments[0]?.assignment.holder.value;
    if (!holder) throw new Error("Nobody is named");
    await theyDo("lumen", "plan.assignment.answer", {
      dealId,
      duty: "negotiation",
      forOrganisationId: null,
      holder,
      answer: { kind: "declined", reason: "On leave in December." },
    });
    await dutyRow("Negotiation").getByText("Lumen Analytics declined: On leave in December.").waitFor();
  });

  it("proposed to us is accepted, and counts only when the server has taken it", async () => {
    await openPlan("plan-full");
    await press("Accept: Proposal");
    const [sent] = await sentAs("plan.assignment.answer");
    expect(sent).toEqual({
      dealId,
      duty: "proposal",
      forOrganisationId: null,
      holder: holderOf("us"),
      answer: { kind: "accepted" },
    });
    await dutyRow("Proposal").getByText("Waiting for the server. It does not count before.").waitFor();
    expect(await page.getByRole("button", { name: "Accept: Proposal" }).count()).toBe(0);
    expect(await stateOf("proposal")).toBe("proposed");
    if (sent) await theyDo("us", "plan.assignment.answer", sent);
    await dutyRow("Proposal").getByText("Waiting for the server").waitFor({ state: "detached" });
    expect(await stateOf("proposal")).toBe("accepted");
    expect(await dutyRow("Proposal").getByText("proposes this").count()).toBe(0);
    // The keyboard is where the answer was given.
    await soon(() => dutyRow("Proposal").evaluate((row) => row.contains(document.activeElement))).toBe(true);
  });

  it("proposed to us is declined with a reason only", async () => {
    await openPlan("plan-full");
    await press("Decline: Proposal");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "Decline" }).click();
    await dialog.getByText("Give a reason").waitFor();
    await dialog.getByLabel("Reason").fill("Tom leads proposals.");
    await dialog.getByRole("button", { name: "Decline" }).click();
    await dialog.waitFor({ state: "detached" });
    const [sent] = await sentAs("plan.assignment.answer");
    expect(sent?.answer).toEqual({ kind: "declined", reason: "Tom leads proposals." });
  });

  it("is not decided by what was named meanwhile: the form writes over what it showed", async () => {
    await openPlan("plan-empty");
    await press("Assign: Demo");
    await page.getByRole("combobox", { name: "Person" }).click();
    await page.keyboard.type("Dana Ortiz");
    await theyDo("lumen", "plan.assignment.propose", {
      dealId,
      rowId: "01950000-0000-7000-8000-00000000fffe",
      duty: "demo",
      forOrganisationId: null,
      edit: {
        value: holderOf("lumen"),
        version: "01950000-0000-7000-8000-00000000fffd",
        base: null,
        settles: [],
      },
    });
    await dutyRow("Demo").getByText("Priya Nair · Lumen Analytics").waitFor();
    expect(await page.getByRole("combobox", { name: "Person" }).inputValue()).toBe("Dana Ortiz");
    await page.keyboard.press("Tab");
    await press("Save");
    await dutyRow("Demo").getByText("Edited by both").waitFor();
    await page.getByRole("button", { name: "Take: Priya Nair · Lumen Analytics" }).waitFor();
  });
});

describe("minimum commitments", () => {
  it("of ours are set in our own words", async () => {
    await openPlan("plan-empty");
    await press("Set: Commitments of us");
    await field("Meetings").fill("Joins the weekly call");
    await field("Content").fill("One case study");
    await press("Commit to this");
    const [sent] = await sentAs("plan.commitment.set");
    const terms = { responseHours: 24, meetings: "Joins the weekly call", content: "One case study" };
    expect(sent).toMatchObject({ organisationId: us.id, edit: { value: terms, base: null } });
    await page.getByText("answers in 24 h").waitFor();
  });

  it("proposed to us are accepted as they were shown, and count only then", async () => {
    await openPlan("plan-proposed");
    await press("Accept: Commitments of us");
    const [sent] = await sentAs("plan.commitment.accept");
    expect(sent?.terms).toEqual({
      responseHours: 12,
      meetings: "Joins the weekly call",
      content: "Two references",
    });
    await page.getByText("Waiting for the server. It does not count before.").waitFor();
    const state = async () => (await shownDeal()).plan.commitments[0]?.state;
    expect(await state()).toBe("proposed");
    if (sent) await theyDo("us", "plan.commitment.accept", sent);
    expect(await state()).toBe("accepted");
  });

  it("say how long something waits for an answer", async () => {
    await openPlan("plan-full");
    const list = page.getByRole("list", { name: "Minimum commitments" });
    await list.getByRole("listitem").filter({ hasText: lumen.name }).getByText("answers in 24 h").waitFor();
    await list.getByText("late: waits 4 days").first().waitFor();
  });
});

describe("the stakeholder map", () => {
  it("takes somebody in with the role that was missing, and out again", async () => {
    await openPlan("plan-full");
    await press("Add: Economic buyer");
    await page.keyboard.type("Jo Okafor");
    await page.keyboard.press("Enter");
    const [sent] = await sentAs("plan.stakeholder.put");
    expect(sent).toMatchObject({ name: { value: "Jo Okafor" }, role: { value: "economic_buyer" } });
    expect(await page.getByText("Missing", { exact: true }).count()).toBe(0);
    await undo("“Jo Okafor” added");
    await page.getByText("Missing", { exact: true }).waitFor();
  });

  it("warns before a second outreach within days, and no more once the days are apart", async () => {
    await openPlan("plan-stakeholder");
    await page.getByRole("button", { name: /^Mira Chen/ }).click();
    const warning = page.getByText(
      "Lumen Analytics spoke to them on 18 Nov, and we plan to on 23 Nov: agree first.",
    );
    await warning.waitFor();
    const next = page.getByRole("group", { name: "Next contact" });
    await next.getByRole("spinbutton").first().focus();
    await page.keyboard.type("10122026");
    const [sent] = await sentAs("plan.stakeholder.put");
    expect(sent?.contact?.value).toMatchObject({
      person: { name: "Dana Ortiz" },
      nextAt: Date.UTC(2026, 11, 10, 12),
    });
    await warning.waitFor({ state: "detached" });
    await undo("Next contact saved");
    await warning.waitFor();
  });

  it("keeps what we think of a person to ourselves, also from whom looks over the shoulder", async () => {
    await openPlan("plan-stakeholder");
    await page.getByRole("button", { name: /^Mira Chen/ }).click();
    await page.getByRole("button", { name: /Stance$/ }).click();
    await page.getByRole("option", { name: "Sceptic" }).click();
    const [sent] = await sentAs("plan.stance.set");
    expect(sent?.edit.value).toBe("sceptic");
    await page.getByText("Only us: no partner sees it").waitFor();
    await page.getByRole("tab", { name: /^Plan/ }).focus();
    await page.keyboard.press("Alt+KeyH");
    await page.getByText("Presenter mode: amounts").waitFor();
    expect(await page.locator("body").textContent()).not.toMatch(/Sceptic|Only us|spoke to them/);
    await page.keyboard.press("Alt+KeyH");
    await undo("Stance saved");
    await soon(async () => (await shownDeal()).plan.stakeholders[0]?.stance?.stance.value).toBe("supporter");
  });
});

it("who may not write reads all of it, is told why, and has nothing to press", async () => {
  await openPlan("plan-given-up");
  await page.getByText("The registration was given up: its plan stays as it was.").waitFor();
  const panel = page.getByRole("tabpanel");
  for (const name of [
    "Add a milestone",
    "Assign: Close",
    "Mark “Legal” as done",
    "Move “Legal”",
    "Accept: Proposal",
  ]) {
    expect(await panel.getByRole("button", { name }).isDisabled()).toBe(true);
  }
  expect(await panel.locator("textarea, input, [role=spinbutton]").count()).toBe(0);
});
