// The keyboard can be seen wherever it is, and nowhere else. It goes on somewhere when what it was at is gone: a form that was
// sent, a question that was answered, a form that was left.
import { describe, expect, it } from "vitest";
import { cobalt, lumen } from "./data.ts";
import { accepted, deal } from "./deal-data.ts";
import { registration, tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { form, open, openFormByKey } from "./panel-in-hand.ts";

holdPage();

/** Where the keyboard is: nowhere, or at something that shows it. */
const where = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return "nowhere";
    return at.matches(":focus-visible") && getComputedStyle(at).outlineStyle !== "none" ? "seen" : "unseen";
  });

/** What wears a ring: an element and its words. */
const ringed = () =>
  page.evaluate(() =>
    [...document.querySelectorAll("body *")]
      .filter((each) => getComputedStyle(each).outlineStyle !== "none")
      .map((each) => `${each.localName} ${(each.ariaLabel ?? each.textContent ?? "").trim()}`),
  );

describe("the keyboard", () => {
  it("is seen at one place alone, in the views and in a menu", async () => {
    await open("deal-invited");
    await tabTo("More");
    expect(await ringed()).toEqual(["button More"]);
    await tabTo("Accept");
    expect(await ringed()).toEqual(["button Accept"]);
    await tabTo(/^More about /);
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem").first().waitFor();
    await expect.poll(ringed).toEqual([expect.stringMatching(/^div /)]);
    await page.keyboard.press("Escape");
  });

  it("is seen among the answers of a choice", async () => {
    await open("deal-none");
    await tabTo("Register a co-sell deal");
    await page.keyboard.press("Enter");
    await registration().waitFor();
    await tabTo(/Who closes\?$/);
    await page.keyboard.press("Enter");
    await page.getByRole("option").first().waitFor();
    await expect.poll(ringed).toEqual(["div We and the partner together"]);
    await page.keyboard.press("ArrowDown");
    await expect.poll(ringed).not.toContain("div We and the partner together");
    expect(await ringed()).toHaveLength(1);
    await page.keyboard.press("Escape");
  });

  it("goes on in what is to be accepted", async () => {
    await open("deal-invited");
    await tabTo("Accept");
    await page.keyboard.press("Enter");
    const terms = page.getByRole("form", { name: "What you accept" });
    await expect.poll(() => terms.evaluate((at) => at === document.activeElement)).toBe(true);
    expect(await where()).toBe("seen");
  });

  it("goes on in the deal when the acceptance was sent", async () => {
    await open("deal-invited");
    await tabTo("Accept");
    await page.keyboard.press("Enter");
    await page.getByRole("form", { name: "What you accept" }).waitFor();
    await tabTo("Accept");
    await page.keyboard.press("Enter");
    await page.getByRole("form", { name: "What you accept" }).waitFor({ state: "detached" });
    await expect.poll(where).toBe("seen");
  });

  it("goes on in the deal when a question was answered whose button is gone", async () => {
    await open("deal-invited");
    await tabTo("Object");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("alertdialog");
    await dialog.waitFor();
    await expect.poll(where).toBe("seen");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await expect.poll(where).toBe("seen");
  });

  it("goes on with the deal that was approved, which stands elsewhere then", async () => {
    await open("deal-review");
    await tabTo("Approve");
    const approved = deal({ answers: [accepted(lumen), accepted(cobalt)], decision: {} });
    await page.evaluate((view) => {
      const shown = window.tandemFake.get("record");
      if (shown) window.tandemFake.set("record", { ...shown, deals: [view] });
    }, approved);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.hasAttribute("data-deal")))
      .toBe(true);
    expect(await where()).toBe("seen");
  });

  it("goes on in the panel when a touchpoint was saved", async () => {
    await open();
    await openFormByKey();
    await expect.poll(where).toBe("seen");
    await page.keyboard.type("Talked to their head of operations.");
    await page.keyboard.press("Control+Enter");
    await form().waitFor({ state: "hidden" });
    await expect.poll(where).toBe("seen");
  });
});
