// A touchpoint filled by a person's hands: dropped, pasted, chosen with the keyboard alone, offline; undone, and never over
// typed words.
import { describe, expect, it } from "vitest";
import { drag, pasteInto } from "./bring-to.ts";
import { tabTo } from "./deal-in-hand.ts";
import { invitation, mail, series } from "./fill-screens.ts";
import { holdPage, page, takePageApart } from "./page-in-hand.ts";
import { commands, form, lastDraft, note, open, openFormByKey } from "./panel-in-hand.ts";

holdPage();

const rollout = { name: "rollout.ics", text: invitation };
async function openForm(type = "Meeting"): Promise<void> {
  await open();
  await page.getByRole("button", { name: type, exact: true }).click();
  await form().getByRole("button", { name: "Fill from a file…" }).waitFor();
}
const save = async () => {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.getByText("saved on this device").first().waitFor();
};
const names = () =>
  page.getByLabel(/^Name of person/).evaluateAll((all) => all.map((each) => Reflect.get(each, "value")));

describe("a file dropped on the panel", () => {
  it("shows where to, while it is held over; fills when, who of which company, what about and the link", async () => {
    await openForm();
    expect(await drag(page, [rollout], "dragenter")).toBe(true);
    await page.getByText("Drop an invitation or a mail").waitFor();
    await drag(page, [rollout], "dragleave");
    await page.getByText("Drop an invitation or a mail").waitFor({ state: "detached" });
    await drag(page, [rollout], "dragenter");
    expect(await drag(page, [rollout], "drop")).toBe(true);
    await page.getByRole("region", { name: "Filled from rollout.ics" }).waitFor();
    await page.getByText("Filled: when, 2 people, link and note").waitFor();
    await page.getByText("Nothing is sent before you save.").waitFor();
    expect(await page.getByText("Drop an invitation or a mail").count()).toBe(0);
    expect(await commands()).not.toContain("touchpoint.record");
    await save();
    expect(await lastDraft()).toMatchObject({
      type: "meeting",
      occurredAt: Date.UTC(2026, 10, 19, 9, 0),
      note: { text: "Zapier × Northwind: rollout", visibility: "internal" },
      details: {
        link: "https://meet.google.com/kqz-mbtr-xvp",
        people: [
          { name: "Mira Chen", organisation: "Zapier" },
          { name: "Priya Nair", organisation: "Lumen Analytics" },
        ],
      },
    });
  });

  it("is undone as a whole, and what was typed meanwhile stays", async () => {
    await openForm();
    await drag(page, [rollout], "drop");
    await page.getByText("Filled: when").waitFor();
    await note().fill("Zapier × Northwind: rollout. They agreed.");
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    await page.getByText("Filled from rollout.ics").waitFor({ state: "detached" });
    expect(await note().inputValue()).toBe("Zapier × Northwind: rollout. They agreed.");
    expect(
      await form()
        .getByRole("button", { name: "Fill from a file…" })
        .evaluate((element) => element === document.activeElement),
    ).toBe(true);
    await save();
    expect(await lastDraft()).toMatchObject({ occurredAt: null, details: { link: null, people: [] } });
  });

  it("never takes the place of typed words, and says what it left", async () => {
    await openForm("Demo");
    await note().fill("Mine");
    await drag(page, [rollout], "drop");
    await page.getByText("As you wrote it: type and note").waitFor();
    expect(await note().inputValue()).toBe("Mine");
    await save();
    expect(await lastDraft()).toMatchObject({ type: "demo", note: { text: "Mine" } });
  });

  it("that repeats is for the time that is chosen", async () => {
    await openForm();
    await drag(page, [{ name: "review.ics", text: series }], "drop");
    await page.getByText("Which one").waitFor();
    await page.getByRole("button", { name: /Which one/ }).click();
    await page.getByRole("option", { name: /10 November 2026/ }).click();
    await expect
      .poll(() => page.getByRole("button", { name: /Which one/ }).textContent())
      .toContain("10 November 2026");
    expect(await names()).toEqual(["Mira Chen"]);
    await save();
    expect((await lastDraft())?.occurredAt).toBe(Date.UTC(2026, 10, 10, 14, 0));
  });

  it("that cannot be read says why, and leaves the form as it was", async () => {
    await openForm();
    await note().fill("Mine");
    await drag(page, [{ name: "notes.txt", text: "Lorem ipsum" }], "drop");
    await page.getByText("No address, day or conference link in it.").waitFor();
    await drag(page, [{ name: "cut.ics", text: invitation.slice(0, 200) }], "drop");
    await page.getByText("VEVENT, begun on line 3, never ends: the file is cut.").waitFor();
    expect(await note().inputValue()).toBe("Mine");
  });

  it("among several is the first of them, and says so", async () => {
    await openForm();
    await drag(
      page,
      [
        { name: "a.ics", text: invitation },
        { name: "b.ics", text: series },
      ],
      "drop",
    );
    await page.getByText("Of 2 files only a.ics is read.").waitFor();
  });
});

describe("pasting", () => {
  it("a mail anywhere in the form fills it; its text comes along only where the person asks", async () => {
    await openForm();
    await note().focus();
    await pasteInto(page, "New touchpoint", mail);
    await page.getByText("Filled from a mail").waitFor();
    expect(await note().inputValue()).toBe("Security review");
    await page.getByText("Add the text to the note").click();
    await expect
      .poll(() => note().inputValue())
      .toBe("Security review\n\nWe need the report before 4 December.");
    await page.getByText("Add the text to the note").click();
    await expect.poll(() => note().inputValue()).toBe("Security review");
    await save();
    expect(await lastDraft()).toMatchObject({
      type: "email",
      occurredAt: Date.UTC(2026, 10, 18, 9, 12),
      note: { text: "Security review" },
      details: {
        people: [
          { name: "Mira Chen", organisation: "Zapier" },
          { name: "kim@stranger.io", organisation: "stranger.io" },
        ],
      },
    });
  });

  it("words into a field stays that field's, with the keyboard as it is", async () => {
    await takePageApart();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await openForm();
    await page.evaluate(() => navigator.clipboard.writeText("Ask mira.chen@zapier.com on 19 November 2026"));
    await note().focus();
    await page.keyboard.press("Control+KeyV");
    await expect.poll(() => note().inputValue()).toBe("Ask mira.chen@zapier.com on 19 November 2026");
    expect(await page.getByText("Filled from").count()).toBe(0);
    await note().fill("");
    await tabTo("Fill from a file…");
    await page.keyboard.press("Control+KeyV");
    await page.getByText("Filled from pasted text").waitFor();
    expect(await names()).toEqual(["mira.chen@zapier.com"]);
  });
});

describe("choosing a file", () => {
  it("goes by keyboard alone", async () => {
    await open();
    await openFormByKey();
    // Asked for early: the browser must know that it shows no window of its own.
    const chooser = page.waitForEvent("filechooser");
    await tabTo("Fill from a file…");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles({
      name: "rollout.ics",
      mimeType: "text/calendar",
      buffer: Buffer.from(invitation),
    });
    await page.getByText("Filled from rollout.ics").waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Meeting saved on this device").waitFor();
    expect((await lastDraft())?.details.people).toHaveLength(2);
  });

  it("works without a network, and asks none", async () => {
    await takePageApart();
    await openForm();
    // Once, so that this page has the reader; the extension brings it along.
    await drag(page, [rollout], "drop");
    await page.getByText("Filled from rollout.ics").waitFor();
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.context().setOffline(true);
    await drag(page, [{ name: "again.ics", text: invitation }], "drop");
    await page.getByText("Filled from again.ics").waitFor();
    await save();
    expect((await lastDraft())?.occurredAt).toBe(Date.UTC(2026, 10, 19, 9, 0));
    expect(asked).toEqual([]);
  });
});
