// How sync stands, in a person's hands: one word that is read at a glance, and what to do one press behind it.
import { describe, expect, it } from "vitest";
import { press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { commands, open } from "./panel-in-hand.ts";

holdPage();

const details = () => page.getByRole("dialog", { name: /^Sync: / });
async function openDetails(screen: string, word: string): Promise<void> {
  await open(screen);
  await press(`Sync: ${word}. Show details`);
  await details().waitFor();
}

describe("the details of sync", () => {
  it("lead to what was refused, and not where it is in view", async () => {
    await openDetails("sync-refused", "Needs you");
    await details().getByRole("button", { name: "Review" }).click();
    await page.getByRole("heading", { level: 1, name: "Refused items" }).waitFor();
    await details().waitFor({ state: "detached" });
    await press("Sync: Needs you. Show details");
    await details().getByText("2 items were refused").waitFor();
    expect(await details().getByRole("button", { name: "Review" }).count()).toBe(0);
  });

  it("sign in where the sign-in has ended, and sync else", async () => {
    await openDetails("sync-signed-out", "Signed out");
    await details().getByRole("button", { name: "Sign in" }).click();
    expect(await commands()).toContain("session.signIn");
    await openDetails("sync-error", "Not syncing");
    await details().getByRole("button", { name: "Sync now" }).click();
    expect(await commands()).toContain("sync.now");
  });

  it("say when it last came through, what waits, and how long it may stay so", async () => {
    await openDetails("sync-offline", "Offline");
    const said = await details().getByRole("listitem").allTextContents();
    expect(said).toEqual([
      "2 items wait to be sent",
      expect.stringMatching(/^Last synced 3 hours ago/),
      "Without the backend what was shared stays in view until 20 Dec",
    ]);
    await openDetails("sync-synced", "Synced");
    expect(await details().getByText("stays in view until").count()).toBe(0);
  });

  it("offer nothing that a lock would refuse", async () => {
    await openDetails("sync-locked", "Locked");
    expect(await details().getByRole("button").count()).toBe(0);
  });
});
