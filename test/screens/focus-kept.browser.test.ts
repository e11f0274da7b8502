// The keyboard goes on somewhere, and can be seen to, when what it was at is gone: a form that was sent, a question that was
// answered, a form that was left.
import { describe, expect, it } from "vitest";
import { tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { form, open } from "./panel-in-hand.ts";

holdPage();

/** Where the keyboard is: nowhere, or at something that shows it. */
const where = () =>
  page.evaluate(() => {
    const at = document.activeElement;
    if (!at || at === document.body) return "nowhere";
    return at.matches(":focus-visible") && getComputedStyle(at).outlineStyle !== "none" ? "seen" : "unseen";
  });

describe("the keyboard", () => {
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

  it("goes on in the panel when a touchpoint was saved", async () => {
    await open();
    await page.keyboard.press("Alt+KeyT");
    await form().waitFor();
    await page.keyboard.type("Talked to their head of operations.");
    await page.keyboard.press("Control+Enter");
    await form().waitFor({ state: "hidden" });
    await expect.poll(where).toBe("seen");
  });
});
