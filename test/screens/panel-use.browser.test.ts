// The panel in a person's hands: keyboard alone, undo, drafts that outlive a reload, who sees what.
import { afterEach, describe, expect, it } from "vitest";
import { record, withLumen } from "./data.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { commands, form, lastDraft, open, openFormByKey, ranWith, rows, show } from "./panel-in-hand.ts";

holdPage();

const cover = (on: boolean) =>
  page.evaluate((is) => document.documentElement.toggleAttribute("data-covered", is), on);

describe("a touchpoint", () => {
  it("is recorded in two clicks, internal, by me, now", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").waitFor();
    expect(await rows().first().textContent()).toContain("Demo");
    expect(await rows().count()).toBe(4);
    expect(await lastDraft()).toMatchObject({
      type: "demo",
      person: null,
      occurredAt: null,
      partnershipIds: [],
      note: null,
      customer: { name: "Zapier", domain: "zapier.com" },
    });
  });

  it("is recorded with the keyboard alone", async () => {
    await open();
    await openFormByKey();
    await page.keyboard.type("Security review agreed.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("Meeting saved on this device").waitFor();
    expect(await rows().first().textContent()).toContain("Security review agreed.");
    expect((await lastDraft())?.note).toEqual({ text: "Security review agreed.", visibility: "internal" });
  });

  it("opened from a partner's row is visible to that partner, its note still only to us", async () => {
    await open();
    await page.getByRole("button", { name: "Log a touchpoint with Lumen Analytics" }).click();
    await page.getByRole("button", { name: "Visible to: Lumen Analytics" }).waitFor();
    await page.getByLabel("Note", { exact: true }).fill("They asked for a discount.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Meeting saved on this device").waitFor();
    expect(await lastDraft()).toMatchObject({
      partnershipIds: [withLumen.id],
      note: { visibility: "internal" },
    });
  });

  it("shares its note only where the person says so", async () => {
    await open();
    await page.getByRole("button", { name: "Log a touchpoint with Lumen Analytics" }).click();
    await page.getByLabel("Note", { exact: true }).fill("Agenda attached.");
    await page.getByText("Same as touchpoint").click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Meeting saved on this device").waitFor();
    expect((await lastDraft())?.note?.visibility).toBe("shared");
  });

  it("remembers the last choice of who sees it on this account", async () => {
    await open();
    await page.getByRole("button", { name: "Log a touchpoint with Lumen Analytics" }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Meeting saved on this device").waitFor();
    await page.getByRole("button", { name: "Intro", exact: true }).click();
    await page.getByRole("button", { name: "Visible to: Lumen Analytics" }).waitFor();
  });

  it("is not recorded while the page lies over the panel, ours alone neither, and what was typed stays", async () => {
    await open();
    await page.getByRole("button", { name: "Meeting", exact: true }).click();
    await page.getByLabel("Note", { exact: true }).fill("Budget confirmed");
    await cover(true);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Something on this page lies over Tandem, so nothing was done").waitFor();
    expect(await commands()).not.toContain("touchpoint.record");
    expect(await page.getByLabel("Note", { exact: true }).inputValue()).toBe("Budget confirmed");
    await cover(false);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Meeting saved on this device").waitFor();
  });

  it("goes back with Undo", async () => {
    await open();
    await page.getByRole("button", { name: "Meeting", exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("Meeting taken back").waitFor();
    expect(await rows().count()).toBe(3);
    expect(await commands()).toContain("touchpoint.remove");
  });

  it("keeps what was typed when the panel reloads, and forgets it once saved", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await page.getByLabel("Note", { exact: true }).fill("Half a thought");
    await page.reload();
    await form().waitFor();
    expect(await page.getByLabel("Note", { exact: true }).inputValue()).toBe("Half a thought");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").waitFor();
    await page.reload();
    await page.getByRole("button", { name: "Demo", exact: true }).waitFor();
    expect(await form().count()).toBe(0);
  });

  it("that lies in the future is not taken, and says why", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await page.getByRole("spinbutton", { name: /year/ }).click();
    await page.keyboard.type("2031");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("a touchpoint is something that happened").waitFor();
    expect(await commands()).not.toContain("touchpoint.record");
  });
});

describe("Escape", () => {
  it("closes the menu, then the form, then the panel", async () => {
    await open();
    await openFormByKey();
    await page.getByRole("button", { name: "Visible to: Only us" }).click();
    await page.getByRole("menu").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "hidden" });
    expect(await form().count()).toBe(1);
    await page.keyboard.press("Escape");
    await form().waitFor({ state: "detached" });
    expect(await commands()).not.toContain("panel.close");
    await page.keyboard.press("Escape");
    expect(await commands()).toContain("panel.close");
  });
});

describe("while the page lies over the panel", () => {
  afterEach(() => cover(false));
  const refused = () => page.getByText("Something on this page lies over Tandem, so nothing was done");

  it.each([
    [
      "a record is not pinned",
      "panel-overlap",
      () => page.getByRole("button", { name: "Pin this record" }).click(),
    ],
    [
      "no account is chosen for the page",
      "panel-ambiguous",
      () => page.getByRole("button", { name: "None of these" }).click(),
    ],
  ])("%s, and the panel says why", async (_, screen, press) => {
    await open(screen);
    await cover(true);
    await press();
    await refused().waitFor();
    expect([...(await ranWith("record.pin")), ...(await ranWith("act"))]).toEqual([]);
    await cover(false);
    await press();
    await expect
      .poll(async () => [...(await ranWith("record.pin")), ...(await ranWith("act"))])
      .toHaveLength(1);
    await refused().waitFor({ state: "detached" });
  });

  it("presenter mode begins all the same, and does not end", async () => {
    await open();
    await cover(true);
    await page.keyboard.press("Alt+h");
    await expect.poll(() => ranWith("presenter.set")).toEqual([{ on: true }]);
    await page.keyboard.press("Alt+h");
    await refused().waitFor();
    expect(await ranWith("presenter.set")).toEqual([{ on: true }]);
  });
});

describe("a record", () => {
  const pinned = (isHere: boolean) => record({ pin: { isHere, page: null } });

  it("is pinned and let go by its button, by keyboard too", async () => {
    await open();
    await page.getByRole("button", { name: "Pin this record" }).press("Enter");
    await expect
      .poll(() => ranWith("record.pin"))
      .toEqual([{ tabId: record().tabId, recordRef: expect.stringContaining("opportunity") }]);
    await show(pinned(true));
    await page.getByRole("button", { name: "Unpin: follow the page" }).press("Enter");
    await expect
      .poll(() => ranWith("record.pin"))
      .toEqual([
        { tabId: record().tabId, recordRef: expect.stringContaining("opportunity") },
        { tabId: record().tabId, recordRef: null },
      ]);
  });

  it("that is pinned says when the page shows another, and leads back to it with the keyboard kept", async () => {
    await open("panel-pinned");
    await page.getByRole("status").getByText("The page now shows Contoso Foods").waitFor();
    await page.getByRole("button", { name: "Follow the page", exact: true }).press("Enter");
    await expect.poll(() => ranWith("record.pin")).toEqual([{ tabId: record().tabId, recordRef: null }]);
    await show(record());
    await page.getByRole("button", { name: "Follow the page", exact: true }).waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  });
});

describe("somebody whose membership ended", () => {
  it.each(["panel", "options"])(
    "reads, copies and discards in the %s what was not accepted",
    async (place) => {
      await open(`${place}-no-organisation-kept`);
      await page
        .getByRole("heading", { name: "2 items were not accepted and are kept on this device" })
        .waitFor();
      await page.getByText("Meeting · Zapier · Dana Ortiz").waitFor();
      const copied = (text: string) =>
        expect.poll(() => page.evaluate(() => sessionStorage.getItem("copied"))).toContain(text);
      await page.getByRole("button", { name: "Copy", exact: true }).first().click();
      await copied("Agreed on a joint workshop in January.");
      await page.getByRole("button", { name: "Copy all" }).click();
      await copied("Call · Personio · Dana Ortiz");
      await copied("Agreed on a joint workshop in January.");
      await discardFirst();
      await page
        .getByRole("heading", { name: "1 item was not accepted and is kept on this device" })
        .waitFor();
      expect(await page.getByText("Agreed on a joint workshop").count()).toBe(0);
      await discardFirst();
      await page.getByText(/kept on this device/).waitFor({ state: "detached" });
      expect(await ranWith("outbox.discard")).toEqual([{ mutationId: 7 }, { mutationId: 6 }]);
    },
  );

  async function discardFirst(): Promise<void> {
    await page.getByRole("button", { name: "Discard", exact: true }).first().click();
  }

  it("reads of no items where none are kept", async () => {
    await open("panel-no-organisation");
    await page.getByText("One step left").waitFor();
    expect(await page.getByText(/kept on this device/).count()).toBe(0);
  });
});

describe("hostile text", () => {
  it("from page, file and partner never becomes markup", async () => {
    await open("panel-hostile");
    await page.getByText("1 partner can help here").waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });
});
