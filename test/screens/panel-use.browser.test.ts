// The panel in a person's hands: keyboard alone, undo, drafts that outlive a reload, who sees what.
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { RecordView, TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { dana, id, record, session, withLumen, zapier } from "./data.ts";
import type {} from "./fake-surface.ts";
import { openScreensSite, type ScreensSite } from "./screens-site.ts";

let site: ScreensSite;
let page: Page;
beforeAll(async () => {
  site = await openScreensSite();
}, 120_000);
afterAll(() => site?.close());
beforeEach(async () => {
  const context = await site.browser.newContext({
    viewport: { width: 380, height: 760 },
    locale: "en-GB",
    timezoneId: "Europe/London",
  });
  page = await context.newPage();
});
afterEach(() => page.context().close());

async function open(screen = "panel-overlap"): Promise<void> {
  await page.goto(site.url(screen));
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** What the last touchpoint.record asked the background for. */
const lastDraft = () =>
  page.evaluate(() => {
    const fake = window.tandemFake;
    return fake.log.findLast(({ command }) => command === "touchpoint.record")?.args;
  }) as Promise<TouchpointDraft | undefined>;
const commands = () => page.evaluate(() => window.tandemFake.log.map(({ command }) => command));
const ranWith = (command: string) =>
  page.evaluate(
    (name) => window.tandemFake.log.filter((each) => each.command === name).map(({ args }) => args),
    command,
  );
/** The page in the CRM, or what is known of it, changes under the panel. */
const show = (view: RecordView) => page.evaluate((data) => window.tandemFake.set("record", data), view);
const note = () => page.getByLabel("Note", { exact: true });
/** The same record of Zapier's, another one of Zapier's, and what is known while it is looked up. */
const here = record();
const looking = (of: RecordView): RecordView => ({ ...of, match: { state: "looking" }, partners: [] });
const onOtherDeal: RecordView = {
  ...here,
  record: here.record && { ...here.record, ref: { ...here.record.ref, id: "0065g00000ZzZzZAAV" } },
};
const rows = () => page.locator("li[data-touchpoint-state]");
const form = () => page.getByRole("form", { name: "New touchpoint" });

describe("a touchpoint", () => {
  it("is recorded in two clicks, internal, by me, now", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").waitFor();
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
    await page.keyboard.press("Alt+KeyT");
    await form().waitFor();
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
    await page.keyboard.press("Alt+KeyT");
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
    await page.goto(site.url("panel-overlap"));
    await note().waitFor();
    expect(await note().inputValue()).toBe("Half a thought");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").waitFor();
    expect((await lastDraft())?.accountId).toBe(zapier.id);
    await page.goto(site.url("panel-not-on-device"));
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    expect(await note().inputValue()).toBe("");
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

describe("an account to choose", () => {
  it("is kept under the key the background looks it up by", async () => {
    await open("panel-ambiguous");
    await page.getByRole("button", { name: /Zapier GmbH/ }).click();
    expect(await ranWith("record.choose")).toEqual([
      { recordRef: "salesforce/northwind/account/0015g00000XyZabAAB", accountId: id(201) },
    ]);
  });
});

describe("an account this device does not hold", () => {
  it("is asked for again", async () => {
    await open("panel-not-on-device");
    await page.getByRole("button", { name: "Ask again" }).click();
    expect(await commands()).toContain("look-up.again");
  });
});

describe("taking back", () => {
  const takeBack = async () => {
    await page.getByRole("button", { name: "Actions for this Meeting" }).click();
    await page.getByRole("menuitem", { name: "Take back" }).click();
  };

  it("asks first where others may have seen it, and Escape answers no", async () => {
    await open("panel-take-back");
    await takeBack();
    await page.getByText("It disappears for Lumen Analytics").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
    expect(await commands()).not.toContain("touchpoint.remove");
    await takeBack();
    await page.getByRole("alertdialog").getByRole("button", { name: "Take back" }).click();
    await page.getByText("Meeting taken back").waitFor();
    expect(await rows().count()).toBe(0);
  });

  it("is not offered to a rep for what a colleague recorded", async () => {
    await open("panel-take-back");
    await page.evaluate(
      (data) => window.tandemFake.set("session", data),
      session({ member: { ...dana, id: id(11), role: "rep" } }),
    );
    await page.getByRole("button", { name: "Actions for this Meeting" }).waitFor({ state: "detached" });
  });
});

describe("my accounts", () => {
  it("open one by one, take a touchpoint, and lead back to the list", async () => {
    await open("panel-accounts");
    await page.getByRole("searchbox", { name: "Search accounts" }).fill("str");
    await page.getByRole("button", { name: "Stripe", exact: true }).first().click();
    await page.getByRole("heading", { name: "Stripe", level: 1 }).waitFor();
    await page.getByText("2 partners can help here").waitFor();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").waitFor();
    expect(await lastDraft()).toMatchObject({ accountId: id(300), recordRef: null });
    await page.getByRole("button", { name: "Back to my accounts" }).click();
    expect(await page.getByRole("searchbox", { name: "Search accounts" }).inputValue()).toBe("str");
  });

  it("give way when the CRM brings a record into view", async () => {
    await open("panel-accounts");
    await page.getByRole("button", { name: "Stripe", exact: true }).first().click();
    await page.getByRole("heading", { name: "Stripe", level: 1 }).waitFor();
    await show(here);
    await page.getByRole("heading", { name: "Zapier", level: 1 }).waitFor();
  });

  it("stay while a touchpoint is written for one of them", async () => {
    await open("panel-accounts");
    await page.getByRole("button", { name: "Stripe", exact: true }).first().click();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await note().fill("Half a thought");
    await show(here);
    await page.getByRole("button", { name: "More" }).click();
    await page.getByRole("menuitem", { name: "Back to this record" }).waitFor();
    await page.keyboard.press("Escape");
    expect(await note().inputValue()).toBe("Half a thought");
  });
});

describe("Escape", () => {
  it("closes the menu, then the form, then the panel", async () => {
    await open();
    await page.keyboard.press("Alt+KeyT");
    await form().waitFor();
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

describe("how sync stands", () => {
  it("blames the backend, not the network, when the backend is away", async () => {
    await open("panel-backend-away");
    await page.getByText("The backend did not answer in time").waitFor();
    await page.getByRole("button", { name: "Sync: Backend away. Show details" }).waitFor();
    expect(await page.getByText("You are offline").count()).toBe(0);
    await open("panel-offline");
    await page.getByRole("button", { name: "Sync: Offline. Show details" }).waitFor();
  });
});

describe("a partner that shares counts only", () => {
  it("is never called no overlap", async () => {
    await open("panel-counts-only");
    await page
      .getByText("Lumen Analytics shares counts only: 12 of our open opportunities are their customers.")
      .waitFor();
    expect(await page.getByText("No overlap found").count()).toBe(0);
  });
});

describe("signing in again", () => {
  it("says what waits on this device", async () => {
    await open("panel-signed-out-waiting");
    await page.getByText("2 items wait on this device and are sent after you sign in.").waitFor();
  });
});

describe("a toast", () => {
  it("closed under the pointer does not hold the next one", async () => {
    await page.clock.install();
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await page.getByText("Demo saved on this device").hover();
    await page.getByRole("status").getByRole("button", { name: "Close" }).click();
    await page.mouse.move(10, 300);
    await page.keyboard.press("Alt+KeyT");
    await form().waitFor();
    await page.keyboard.press("Control+Enter");
    await page.getByText("Meeting saved on this device").waitFor();
    await page.clock.runFor(9_000);
    await page.getByText("Meeting saved on this device").waitFor({ state: "detached" });
  });
});

describe("refused items", () => {
  it("are discarded on the second press only", async () => {
    await open("panel-refused");
    await page.getByRole("button", { name: "Review" }).first().click();
    await page.getByRole("button", { name: "Discard", exact: true }).click();
    expect(await commands()).not.toContain("outbox.discard");
    await page.getByRole("button", { name: "Discard for good" }).click();
    expect(await commands()).toContain("outbox.discard");
  });
});

describe("hostile text", () => {
  it("from page, file and partner never becomes markup", async () => {
    await open("panel-hostile");
    await page.getByText("1 partner can help here").waitFor();
    expect(await page.locator("img").count()).toBe(0);
  });
});
