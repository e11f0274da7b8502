// The close plan in a person's hands: added, edited, moved, done, removed and brought back; planned back from go-live; and
// all of it by keyboard alone.
import { describe, expect, it } from "vitest";
import { dealId } from "./deal-data.ts";
import { press, tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { commands } from "./panel-in-hand.ts";
import { milestoneRow, openPlan, sentAs, shownDeal, soon, theyDo, titles, undo } from "./plan-in-hand.ts";
import { edit } from "./plan-writer.ts";

holdPage();

const all = [
  "Joint discovery",
  "Integrated demo",
  "Security review",
  "Commercial proposal",
  "Legal",
  "Signature",
  "Go-live",
];
const named = async (title: string) => {
  const shown = (await shownDeal()).plan.milestones.find(({ milestone }) => milestone.title.value === title);
  if (!shown) throw new Error(`No milestone is called ${title}`);
  return shown.milestone;
};
const focusedName = () => page.evaluate(() => document.activeElement?.textContent ?? "");
const openRow = (title: string) => milestoneRow(title).getByRole("button", { expanded: false }).click();
const fields = () => page.getByRole("tabpanel").locator("fieldset");

describe("a milestone", () => {
  it("is added with its date, and taken back", async () => {
    await openPlan("plan-full");
    await press("Add a milestone");
    const form = page.getByRole("form", { name: "Add a milestone" });
    await page.keyboard.type("Reference visit");
    await form.getByRole("spinbutton").first().focus();
    await page.keyboard.type("09122026");
    await page.keyboard.press("Enter");
    const [sent] = await sentAs("plan.milestone.put");
    expect(sent).toMatchObject({
      dealId,
      title: { value: "Reference visit" },
      date: { value: "2026-12-09" },
    });
    await soon(titles).toEqual([...all, "Reference visit"]);
    await page.keyboard.press("Escape");
    await soon(focusedName).toBe("Add a milestone");
    expect(await commands()).not.toContain("panel.close");
    await undo("“Reference visit” added");
    await soon(titles).toEqual(all);
  });

  it("is edited field by field, each over the version that was shown", async () => {
    await openPlan("plan-full");
    const before = await named("Commercial proposal");
    await openRow("Commercial proposal");
    const title = fields().getByLabel("What");
    await title.fill("Commercial offer");
    await page.keyboard.press("Tab");
    const [first] = await sentAs("plan.milestone.put");
    expect(first).toEqual({
      dealId,
      milestoneId: before.id,
      title: {
        value: "Commercial offer",
        version: expect.any(String),
        base: before.title.version,
        settles: [],
      },
    });
    await undo("What saved");
    await soon(() => title.inputValue()).toBe("Commercial proposal");

    await fields().getByRole("spinbutton").first().focus();
    await page.keyboard.type("04122026");
    await soon(async () => (await named("Commercial proposal")).date.value).toBe("2026-12-04");
    await undo("Date saved");
    expect((await named("Commercial proposal")).date.value).toBe(before.date.value);

    await fields().getByLabel("Evidence (link)").fill("drive.example/offer");
    await page.keyboard.press("Tab");
    await page.getByText("Give a whole link: https://…").waitFor();
    expect((await named("Commercial proposal")).evidence.value).toBeNull();
    await fields().getByLabel("Evidence (link)").fill("https://drive.example/offer");
    await page.keyboard.press("Tab");
    await page.getByRole("link", { name: "Open the evidence" }).waitFor();
  });

  it("waits for another one, and says so", async () => {
    await openPlan("plan-full");
    await openRow("Commercial proposal");
    await fields().getByRole("button", { name: "Waits for: Nothing" }).click();
    await page.getByRole("menuitemcheckbox", { name: "Security review" }).click();
    await page.keyboard.press("Escape");
    await milestoneRow("Commercial proposal").getByText("Waits for Security review").waitFor();
    await undo("Waits for saved");
    expect((await named("Commercial proposal")).dependsOn.value).toEqual([]);
  });

  it("is given an owner of another company as a proposal only", async () => {
    await openPlan("plan-full");
    await openRow("Commercial proposal");
    await press("Assign: owner of “Commercial proposal”");
    await page.getByRole("button", { name: /Company$/ }).click();
    await page.getByRole("option", { name: "Lumen Analytics" }).click();
    await page.getByRole("combobox", { name: "Person (if known)" }).click();
    await page.keyboard.type("Pri");
    await page.getByRole("option", { name: /^Priya Nair/ }).click();
    await press("Propose to Lumen Analytics");
    await milestoneRow("Commercial proposal")
      .getByText("Proposed, waiting for Lumen Analytics")
      .first()
      .waitFor();
    await undo("Owner saved");
    expect((await named("Commercial proposal")).owner.value).toBeNull();
  });

  it("that is proposed to us is taken on", async () => {
    await openPlan("plan-full");
    await openRow("Legal");
    await press("Take it on");
    const shown = async () =>
      (await shownDeal()).plan.milestones.find(({ milestone }) => milestone.title.value === "Legal")
        ?.ownerState;
    await soon(shown).toBe("accepted");
  });

  it("is done by one press and open again by another", async () => {
    await openPlan("plan-full");
    await page.getByText("2 of 7 done").waitFor();
    await press("Mark “Security review” as done");
    await page.getByText("3 of 7 done").waitFor();
    await undo("“Security review” is done");
    await page.getByText("2 of 7 done").waitFor();
    expect((await named("Security review")).status.value).toBe("in_progress");
  });

  it("is removed, brought back by undo, and later from the list of removed ones", async () => {
    await openPlan("plan-full");
    for (const wayBack of ["undo", "list"]) {
      await openRow("Signature");
      await fields().getByRole("button", { name: "Remove" }).click();
      await soon(titles).toEqual(all.filter((each) => each !== "Signature"));
      if (wayBack === "undo") await undo("“Signature” removed");
      else {
        await press("1 removed");
        await press("Bring back: Signature");
      }
      await soon(titles).toEqual(all);
    }
  });

  it("that both rename at once keeps both names, and either may be taken", async () => {
    await openPlan("plan-full");
    await openRow("Signature");
    const { id, title: before } = await named("Signature");
    const title = fields().getByLabel("What");
    await title.fill("Signature by both");
    await theyDo("lumen", "plan.milestone.put", {
      dealId,
      milestoneId: id,
      title: edit("Signing day", before.version),
    });
    await page.getByText("Yours will stand, theirs is kept").waitFor();
    expect(await title.inputValue()).toBe("Signature by both");
    await page.keyboard.press("Tab");
    await soon(async () => (await named("Signature by both")).title.replaced[0]?.value).toBe("Signing day");
    await page.getByRole("button", { name: "Take: Signing day" }).click();
    await soon(titles).toContain("Signing day");
    await undo("What: decided");
    await soon(titles).toContain("Signature by both");
  });
});

describe("the order", () => {
  it("is changed with the arrow keys; the keyboard stays at the handle", async () => {
    await openPlan("plan-full");
    const handle = page.getByRole("button", { name: "Move “Legal”" });
    await handle.focus();
    await page.keyboard.press("ArrowUp");
    await soon(async () => (await titles()).indexOf("Legal")).toBe(3);
    expect(await handle.evaluate((at) => at === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowUp");
    await soon(async () => (await titles()).indexOf("Legal")).toBe(2);
    await undo("“Legal” moved");
    await soon(async () => (await titles()).indexOf("Legal")).toBe(3);
  });

  it("is changed by dragging a row before another, and behind the last", async () => {
    await openPlan("plan-full");
    const drag = async (title: string, to: string, part: number) => {
      const handle = page.getByRole("button", { name: `Move “${title}”` });
      const target = page.locator(`li[data-row]`).filter({ hasText: to });
      await target.scrollIntoViewIfNeeded();
      const [from, there] = [await handle.boundingBox(), await target.boundingBox()];
      if (!from || !there) throw new Error("Not to be seen");
      await page.mouse.move(from.x + 5, from.y + 5);
      await page.mouse.down();
      await page.mouse.move(from.x + 5, there.y + there.height * part, { steps: 4 });
      await page.mouse.up();
    };
    await drag("Legal", "Security review", 0.2);
    await soon(async () => (await titles()).slice(1, 4)).toEqual([
      "Integrated demo",
      "Legal",
      "Security review",
    ]);
    await drag("Commercial proposal", "Go-live", 0.9);
    await soon(async () => (await titles()).at(-1)).toBe("Commercial proposal");
  });
});

describe("back from go-live", () => {
  it("an empty plan is filled with the usual steps and their dates, and emptied again in one", async () => {
    await openPlan("plan-empty");
    await press("Plan from go-live");
    const form = page.getByRole("form", { name: "Plan from go-live" });
    await press("Set dates");
    await form.getByText("Choose a day ahead").waitFor();
    await form.getByRole("spinbutton").first().focus();
    await page.keyboard.type("01032027");
    await form.getByText("Adds the usual steps").waitFor();
    await press("Set dates");
    await soon(titles).toEqual([
      ...all.slice(0, 2),
      "Security review",
      "Commercial proposal",
      "Legal",
      "Signature",
      "Go-live",
    ]);
    const dates = (await shownDeal()).plan.milestones.map(({ milestone }) => milestone.date.value ?? "");
    expect(dates).toEqual(dates.toSorted());
    expect(dates.at(-1)).toBe("2027-03-01");
    await page.getByText("go-live 1 Mar 2027 · 0 of 7 done").waitFor();
    await undo("Dates set");
    await soon(titles).toEqual([]);
  });

  it("only milestones without a date get one", async () => {
    await openPlan("plan-full");
    const before = (await shownDeal()).plan.milestones.map(({ milestone }) => milestone.date.value);
    await press("Plan from go-live");
    await press("Set dates");
    await soon(async () => (await named("Signature")).date.value).not.toBeNull();
    const after = (await shownDeal()).plan.milestones.map(({ milestone }) => milestone.date.value);
    expect(after.filter((day, at) => day !== before[at])).toHaveLength(1);
  });
});

it("by keyboard alone: to the plan, a text, a milestone added, moved, opened, done and removed", async () => {
  await openPlan("plan-empty");
  await page.getByRole("tab", { name: /^Plan/ }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ten days.");
  for (const title of ["Joint discovery", "Signature"]) {
    if (title === "Joint discovery") {
      await tabTo("Add a milestone");
      await page.keyboard.press("Enter");
    }
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await soon(titles).toContain(title);
  }
  await page.keyboard.press("Shift+Tab");
  await tabTo("Close");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: /^Plan/ }).focus();
  await tabTo("Move “Signature”");
  await page.keyboard.press("ArrowUp");
  await soon(titles).toEqual(["Signature", "Joint discovery"]);
  await tabTo("Mark “Signature” as done");
  await page.keyboard.press("Enter");
  await soon(async () => (await named("Signature")).status.value).toBe("done");
  await tabTo(/^Signature/);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await soon(() => focusedName()).toMatch(/^Signature/);
  await page.keyboard.press("Enter");
  await tabTo("Remove");
  await page.keyboard.press("Enter");
  await soon(titles).toEqual(["Joint discovery"]);
});
