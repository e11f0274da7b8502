// The list of all corrections in the options: one is taken back there and let stand again; the keyboard goes on in the list.
import { expect, it } from "vitest";
import { lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page, visit } from "./page-in-hand.ts";
import { soon } from "./plan-in-hand.ts";

holdPage({ width: 900, height: 900 });

it("takes one back, goes on at the next, and lets it stand again", async () => {
  await visit("corrections-all");
  const rows = (count: number) =>
    page.getByRole("list", { name: `${count} corrections` }).getByRole("listitem");
  await rows(3).first().waitFor();
  // A colleague's, which this member may not take back, says no more than who said it.
  expect(await page.getByRole("button", { name: /^Take back: / }).count()).toBe(2);
  await press("Take back: Zapier Bakery of Harbor Cloud is not our Zapier");
  await page.getByText("The correction was taken back").waitFor();
  expect(await rows(2).count()).toBe(2);
  expect(await lastAct()).toMatchObject({ command: "overlap.correct.keep", mutation: { stands: false } });
  await soon(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "")).toMatch(
    /^Take back: zapier-holding\.com/,
  );
  await press("Undo");
  await page.getByText("The correction stands again").waitFor();
  expect(await rows(3).count()).toBe(3);
});

it("shows twenty, and the others on a press", async () => {
  await visit("corrections-all-many");
  const rows = page.getByRole("list", { name: "24 corrections" }).getByRole("listitem");
  await rows.first().waitFor();
  expect(await rows.count()).toBe(20);
  await press("Show 4 more");
  await expect.poll(() => rows.count()).toBe(24);
});
