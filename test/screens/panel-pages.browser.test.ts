// The panel around the form: choosing and opening accounts, taking back, how sync stands.
import { describe, expect, it } from "vitest";
import { dana, id, record, session } from "./data.ts";
import { holdPage, page, takePageApart } from "./page-in-hand.ts";
import { commands, form, lastDraft, note, open, ranWith, rows, show } from "./panel-in-hand.ts";

holdPage();

const here = record();

describe("an account to choose", () => {
  const recordRef = "salesforce/northwind/account/0015g00000XyZabAAB";

  it("is said for everyone of ours, of the account in the CRM, and can be undone", async () => {
    await open("panel-ambiguous");
    await page.getByRole("button", { name: /Zapier GmbH/ }).click();
    const account = { id: id(201), name: "Zapier GmbH", domain: "zapier.de" };
    await page.getByText("This page is Zapier GmbH from now on").waitFor();
    expect(await ranWith("act")).toMatchObject([
      { command: "account.link", mutation: { recordRef, shown: "Zapier", account } },
    ]);
    await page.getByRole("button", { name: "Undo" }).click();
    await page.getByText("It is as it was before").waitFor();
    expect((await ranWith("act")).at(-1)).toMatchObject({ command: "account.unlink" });
  });

  it("may be none of these", async () => {
    await open("panel-ambiguous");
    await page.getByRole("button", { name: "None of these" }).click();
    await page.getByText("none of our accounts from now on").waitFor();
    expect(await ranWith("act")).toMatchObject([{ mutation: { recordRef, account: null } }]);
  });
});

describe("how a page was matched", () => {
  it("is said, and another account is searched by keyboard and chosen", async () => {
    await open("panel-overlap");
    await page.getByText("Matched by website zapier.com").waitFor();
    await open("panel-another-account");
    const search = page.getByRole("searchbox", { name: "Search our accounts" });
    await page.getByRole("button", { name: "Another account?" }).press("Enter");
    await expect.poll(() => search.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.getByText("on this opportunity alone").waitFor();
    await page
      .getByRole("button", { name: /^Stripe/ })
      .first()
      .focus();
    await page.keyboard.press("Enter");
    await page.getByText("This page is Stripe from now on").waitFor();
    expect(await ranWith("act")).toMatchObject([
      { command: "account.link", mutation: { account: { name: "Stripe" } } },
    ]);
  });

  it("by a colleague names who and when; a rep does not change it", async () => {
    await open("panel-linked");
    await page.getByText("Linked by Grace Kim, ").first().waitFor();
    await page.getByRole("button", { name: "Another account?" }).click();
    await page.getByText("Grace Kim said which account this page is.").waitFor();
    expect(await page.getByRole("searchbox").count()).toBe(0);
  });
});

describe("a link whose account is in no list any more", () => {
  const unlinked = { command: "account.unlink", mutation: { linkId: id(400) } };

  it("says so beside what the page tells, and is taken back by keyboard, with a way back", async () => {
    await open("panel-linked-gone");
    await page.getByText("That account is in no list any more").waitFor();
    await page.getByRole("heading", { name: "Zapier", exact: true }).first().waitFor();
    await page.getByRole("button", { name: "Take it back" }).press("Enter");
    await page.getByText("matched by what it shows again").waitFor();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(() => ranWith("act"))
      .toMatchObject([
        unlinked,
        { command: "account.link", mutation: { account: { name: "Zapier Holdings" } } },
      ]);
  });

  it("is told to whoever said it as theirs, and not offered to who may not change it", async () => {
    const link = (memberId: string, mayChange: boolean) =>
      record({
        accountLink: {
          id: id(400),
          account: { id: id(402), name: "Zapier Holdings", domain: null },
          said: { memberId, organisationId: id(1), person: { name: "Dana Whitfield", title: null }, at: 0 },
          isGone: true,
          mayChange,
          isPending: false,
        },
      });
    await open("panel-linked-gone");
    await show(link(dana.id, true));
    await page.getByText("You linked this page to Zapier Holdings").waitFor();
    await show(link(id(401), false));
    await page.getByText("Dana Whitfield linked this page to Zapier Holdings").waitFor();
    expect(await page.getByRole("button", { name: "Take it back" }).count()).toBe(0);
    await page.getByRole("button", { name: "Another account?" }).click();
    await page.getByText("A partner manager, a manager or an admin can change it").waitFor();
  });

  it("is changed to another account", async () => {
    await open("panel-linked-gone");
    await page.getByRole("button", { name: "Another account?" }).click();
    await page
      .getByRole("button", { name: /^Stripe/ })
      .first()
      .click();
    await page.getByText("This page is Stripe from now on").waitFor();
    expect(await ranWith("act")).toMatchObject([{ command: "account.link", mutation: { linkId: id(400) } }]);
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

  it("are searched by keyboard: Escape takes the text away first, and only then the panel", async () => {
    await open("panel-accounts");
    const search = page.getByRole("searchbox", { name: "Search accounts" });
    await search.fill("str");
    await page.keyboard.press("Escape");
    expect(await search.inputValue()).toBe("");
    expect(await commands()).not.toContain("panel.close");
    await page.keyboard.press("Escape");
    await expect.poll(commands).toContain("panel.close");
  });

  it("open by Enter where the search finds exactly one", async () => {
    await open("panel-accounts");
    const search = page.getByRole("searchbox", { name: "Search accounts" });
    await search.fill("stri");
    await page.keyboard.press("Enter");
    const found = (total: number) =>
      page.evaluate((count) => {
        const accounts = window.tandemFake.get("accounts");
        const rows = accounts?.rows.filter(({ account }) => account.name === "Stripe").slice(0, 1) ?? [];
        window.tandemFake.set("accounts", { query: "stri", total: count, rows });
      }, total);
    await found(2);
    await page.getByText("2 accounts").waitFor();
    await page.keyboard.press("Enter");
    await found(1);
    await page.getByText("1 account", { exact: true }).waitFor();
    expect(await page.getByRole("heading", { name: "Stripe", level: 1 }).count()).toBe(0);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Stripe", level: 1 }).waitFor();
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
    await takePageApart();
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
