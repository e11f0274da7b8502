// What waits in a person's hands: a press leads to the very control that closes it, a statement is ticked off.
import { describe, expect, it } from "vitest";
import { bringTo } from "./bring-to.ts";
import { press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open as openScreen, ranWith } from "./panel-in-hand.ts";
import { findScreen } from "./screens.ts";

holdPage();

/** With what is pressed there already. */
async function open(name: string): Promise<void> {
  const screen = await findScreen(name);
  if (!screen) throw new Error(`No screen is called ${name}`);
  await openScreen(name);
  await bringTo(page, screen);
}
const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");

describe("a press on what waits", () => {
  it.each([
    ["inbox-to-dispute", "Credit", "Uphold"],
    ["inbox-to-statement", "Credit", "Issue version 2"],
    ["inbox-to-hand-over", "Credit", "Accept"],
    ["inbox-to-check", "Credit", "Checked"],
    ["inbox-to-news", "Brief", "Seen"],
    ["inbox-to-touchpoint", "Activity", "Confirm"],
  ])("%s opens %s and holds the keyboard at “%s”", async (screen, tab, control) => {
    await open(screen);
    await expect.poll(focused).toBe(control);
    expect(await page.getByRole("tab", { name: tab }).getAttribute("aria-selected")).toBe("true");
  });

  it("leads to a partner's request, which is in no deal", async () => {
    await open("inbox-to-request");
    await expect.poll(focused).toBe("Accept");
  });
});

it("says how long an answer has left, and how long it is overdue", async () => {
  await open("inbox-kinds");
  await page.getByText("3 hours left").waitFor();
  await page.getByText("5 hours overdue").waitFor();
});

it("a policy to accept opens in the options, at its offer", async () => {
  await open("inbox-kinds");
  const link = page.getByRole("link", { name: /credit policy with Lumen Analytics/ });
  expect(await link.getAttribute("href")).toMatch(/#credit-policies=[0-9a-f-]{36}$/);
});

it("a statement that was looked at is ticked off", async () => {
  await open("inbox-to-check");
  await press("Checked");
  expect(await ranWith("notify.seen")).toMatchObject([{ key: expect.stringContaining("statement/") }]);
});

it("what happened to a deal is ticked off in its Brief, one by one", async () => {
  await open("brief-news");
  await page.getByRole("button", { name: /^Seen: Cobalt Services took back how/ }).click();
  await page.getByRole("button", { name: /^Seen: Lumen Analytics reported .* as lost$/ }).click();
  const seen = await ranWith("notify.seen");
  expect(seen).toMatchObject([
    { key: expect.stringContaining("change/") },
    { key: expect.stringContaining("change/") },
  ]);
});

it("what waits after the sale is in the Brief of its deal, too", async () => {
  await open("brief-waits-after");
  await page.getByRole("button", { name: /^Answer: Lumen Analytics contests/ }).click();
  await expect.poll(focused).toBe("Uphold");
});
