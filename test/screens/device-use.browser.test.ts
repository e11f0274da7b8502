// Leaving a device, in a person's hands: what would be lost is said and can be taken along, and the end says what to do next.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { commands, open, ranWith } from "./panel-in-hand.ts";

holdPage({ width: 900, height: 800 });

const dialog = () => page.getByRole("alertdialog");
async function savedFile() {
  const download = page.waitForEvent("download");
  await dialog().getByRole("button", { name: "Save as a file" }).click();
  const file = await download;
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

describe("signing out with something unsent", () => {
  it("says so, saves it as a file, and deletes it only when told to", async () => {
    await open("device-sign-out");
    await press("More");
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await dialog().getByText("They exist on this device only").waitFor();
    expect(await savedFile()).toEqual({
      name: "tandem-unsent-2026-11-20.json",
      text: '{ "waiting": [] }\n',
    });
    await page.getByText("Saved in your downloads").waitFor();
    expect(await ranWith("session.signOut")).toEqual([{ discardUnsent: false }]);
    await press("Discard and sign out");
    await page.getByRole("button", { name: "Sign in", exact: true }).waitFor();
    expect(await ranWith("session.signOut")).toEqual([{ discardUnsent: false }, { discardUnsent: true }]);
  });
});

describe("forgetting a device", () => {
  it("asks, says what nobody else has, saves it, and ends with what to do next", async () => {
    await open("device-forget-unsent");
    await press("Forget this device");
    expect(await commands()).not.toContain("session.forgetDevice");
    await press("Delete everything here");
    await dialog().getByText("2 items are on this device only").waitFor();
    expect((await savedFile()).name).toMatch(/\.json$/);
    await press("Delete it all the same");
    await page.getByText("This device holds nothing of Tandem any more").waitFor();
    await page.getByText("remove it from the browser’s list of extensions").waitFor();
    expect(await ranWith("session.forgetDevice")).toEqual([
      { discardUnsent: false },
      { discardUnsent: true },
    ]);
  });

  it("does nothing where the person thinks better of it", async () => {
    await open("device-forget-unsent");
    await press("Forget this device");
    await press("Delete everything here");
    await dialog().getByText("2 items").waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(await ranWith("session.forgetDevice")).toEqual([{ discardUnsent: false }]);
    await press("Forget this device");
    await dialog().getByText("You can sign in again at any time").waitFor();
  });
});

describe("a device that locks", () => {
  it("is chosen in the options, and told that it is used while it is", async () => {
    await open("device-options");
    await page.getByText("15 minutes").click();
    await expect.poll(() => ranWith("session.lockAfter")).toEqual([{ minutes: 15 }]);
    await page.keyboard.press("Tab");
    await expect.poll(() => ranWith("session.used")).toEqual([{}]);
    await page.getByText("Never", { exact: true }).click();
    await expect.poll(() => ranWith("session.lockAfter")).toEqual([{ minutes: 15 }, { minutes: null }]);
  });

  it("tells nobody that it is used where it never locks", async () => {
    await open("device-options");
    await page.keyboard.press("Tab");
    await page.getByText("Forget this device").first().click();
    expect(await commands()).not.toContain("session.used");
  });

  it("opens again by the one button its screen has", async () => {
    await open("device-panel-lease");
    await press("Connect and unlock");
    expect(await commands()).toContain("sync.now");
    await open("device-panel-idle");
    await press("Sign in and unlock");
    expect(await commands()).toContain("session.signIn");
  });
});
