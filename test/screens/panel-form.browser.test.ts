// The form while the page under it changes: text, focus and filing hold.
import { describe, expect, it } from "vitest";
import { keptDraft } from "#components/touchpoint/draft.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { record, touchpoint, us, zapier } from "./data.ts";
import { holdPage, page, visit } from "./page-in-hand.ts";
import { form, lastDraft, note, open, openFormByKey, rows, show } from "./panel-in-hand.ts";

holdPage();

/** The same record of Zapier's, another one of Zapier's, and what is known while it is looked up. */
const here = record();
const looking = (of: RecordView): RecordView => ({ ...of, match: { state: "looking" }, partners: [] });
const onOtherDeal: RecordView = {
  ...here,
  record: here.record && { ...here.record, ref: { ...here.record.ref, id: "0065g00000ZzZzZAAV" } },
};

describe("a form", () => {
  it("that comes back by itself leaves the keyboard where it was", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("Half a thought");
    await page.reload();
    await note().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("BODY");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Alt+KeyT");
    await note().waitFor();
    expect(await note().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("stays as it is while its record is looked up again", async () => {
    await open();
    await openFormByKey();
    await note().fill("Half a thou");
    await note().evaluate((element) => element.setAttribute("data-same", ""));
    await show(looking(here));
    await page.getByText("Looking up this account").waitFor({ state: "attached" });
    await page.keyboard.type("ght");
    await show(here);
    await page.getByText("2 partners can help here").waitFor();
    expect(await note().inputValue()).toBe("Half a thought");
    expect(await page.locator("[data-same]").count()).toBe(1);
    expect(await note().evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it("begun before its account was known goes on under that account, also after a reload", async () => {
    await open("panel-not-on-device");
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("Half a thought");
    await show(here);
    await page.getByText("2 partners can help here").waitFor();
    expect(await note().inputValue()).toBe("Half a thought");
    await visit("panel-overlap");
    await note().waitFor();
    expect(await note().inputValue()).toBe("Half a thought");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").waitFor();
    expect((await lastDraft())?.accountId).toBe(zapier.id);
    await visit("panel-not-on-device");
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    expect(await note().inputValue()).toBe("");
  });

  it("saved just before everything died is not shown again, once its touchpoint is", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("Said and saved");
    // The draft as it lay on the device when the answer to Save could not arrive any more.
    const left = await page.evaluate((key) => sessionStorage.getItem(key), `draft:${zapier.id}`);
    const { touchpointId } = keptDraft.parse(JSON.parse(left ?? "null"));
    const saved = touchpoint(us, { id: touchpointId, type: "demo" }, { note: "Said and saved" });
    await page.reload();
    await note().waitFor();
    await show({ ...here, touchpoints: [saved, ...here.touchpoints] });
    await form().waitFor({ state: "hidden" });
    expect(await rows().filter({ hasText: "Said and saved" }).count()).toBe(1);
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    expect(await note().inputValue()).toBe("");
  });

  it("saved again by a press that comes late is one touchpoint", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("Pressed twice");
    const key = `draft:${zapier.id}`;
    const left = await page.evaluate((name) => sessionStorage.getItem(name), key);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await form().waitFor({ state: "hidden" });
    const first = await lastDraft();
    // A reload that finds the draft still there, as a device does that died within the save.
    await page.evaluate(([name, draft]) => sessionStorage.setItem(name, draft), [key, left ?? ""] as const);
    await page.reload();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await form().waitFor({ state: "hidden" });
    expect((await lastDraft())?.touchpointId).toBe(first?.touchpointId);
  });

  it("closed before its account was known is found again once it is", async () => {
    await open("panel-not-on-device");
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("Half a thought");
    await page.keyboard.press("Escape");
    await show(here);
    await page.getByText("2 partners can help here").waitFor();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    expect(await note().inputValue()).toBe("Half a thought");
  });

  it("follows to another record of the account and is filed there", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("On the phone");
    await show(onOtherDeal);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").waitFor();
    expect(await lastDraft()).toMatchObject({
      accountId: zapier.id,
      recordRef: "salesforce/northwind/opportunity/0065g00000ZzZzZAAV",
      note: { text: "On the phone" },
    });
  });

  it("keeps what was typed while the person looks at another page of the panel", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("Half a thought");
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Review refused items" }).click();
    await note().waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    expect(await note().inputValue()).toBe("Half a thought");
  });
});
