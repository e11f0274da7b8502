// The options in a person's hands: one group at a time, led to by its name, its address and the way back; what is half written
// stays written.
import { describe, expect, it } from "vitest";
import { press, tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { goToGroup, open } from "./panel-in-hand.ts";

holdPage({ width: 1000, height: 800 });

const titles = () => page.getByRole("heading", { level: 2 }).allTextContents();
const shown = (title: string) => expect.poll(titles).toEqual([title]);
const link = (title: string) =>
  page.getByRole("navigation", { name: "Groups of options" }).getByRole("link", { name: title, exact: true });
/** The heading that has the keyboard; a link to a group bears the same words. */
const headingInFocus = () => page.evaluate(() => document.querySelector("h2:focus")?.textContent);

describe("the groups of the options", () => {
  it("are shown one at a time, and their contents say which", async () => {
    await open("options");
    await shown("Backend and sign-in");
    expect(await headingInFocus()).not.toBe("Backend and sign-in");
    await goToGroup("Members");
    await shown("Members");
    expect(await link("Members").getAttribute("aria-current")).toBe("page");
    expect(await link("Backend and sign-in").getAttribute("aria-current")).toBeNull();
  });

  it("are led to by their address, and one that is not there shows the first", async () => {
    await open("options-keyboard");
    await shown("Keyboard");
    await open("options-unknown");
    await shown("Backend and sign-in");
  });

  it("take the keyboard along, there and back", async () => {
    await open("options");
    await tabTo("Members");
    await page.keyboard.press("Enter");
    await expect.poll(headingInFocus).toBe("Members");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("section")?.id)).toBe("members");
    await page.goBack();
    await shown("Backend and sign-in");
    await expect.poll(headingInFocus).toBe("Backend and sign-in");
  });

  it("keep what is half written while another is shown", async () => {
    await open("options-quota");
    await page.getByLabel("Accelerator").fill("10");
    await goToGroup("Members");
    await shown("Members");
    await goToGroup("Quota credit");
    await shown("Quota credit");
    expect(await page.getByLabel("Accelerator").inputValue()).toMatch(/^10/);
    await press("Save");
    await expect
      .poll(() =>
        page.evaluate(() => window.tandemFake.log.filter(({ command }) => command === "act").length),
      )
      .toBe(1);
  });

  it("keep what a partner shall see while it is not saved", async () => {
    await open("options-partnerships");
    await page.getByRole("button", { name: "Hide all" }).click();
    await page.getByText("Not saved yet").waitFor();
    await goToGroup("Members");
    await shown("Members");
    await goToGroup("Partnerships");
    await shown("Partnerships");
    await page.getByText("Not saved yet").waitFor();
  });

  it("keep a policy that is being written, and the keyboard stays at the group's name", async () => {
    const rate = page.getByLabel("Usual, Rate in Sell with", { exact: true });
    await open("policies-in-force");
    await press("New version");
    await rate.fill("30");
    await goToGroup("Members");
    await shown("Members");
    await goToGroup("Credit policies");
    await expect.poll(headingInFocus).toBe("Credit policies");
    expect(await rate.inputValue()).toMatch(/^30/);
    expect(await headingInFocus()).toBe("Credit policies");
  });

  it("show what their address means, with the keyboard at it", async () => {
    const place = () => page.evaluate(() => document.activeElement?.closest("[data-place]")?.textContent);
    await open("policies-linked");
    await expect.poll(place).toContain("Accept");
    await open("co-sell-linked");
    await page.getByText("Map accounts and rank the top ten").first().waitFor();
  });

  it("survive an address that nobody can read", async () => {
    await open("options");
    await page.evaluate(() => {
      location.hash = "members=%";
    });
    await shown("Members");
    await open("policies-unreadable");
    await shown("Credit policies");
  });

  it("do not lose the keyboard when somebody signs in and another group is shown", async () => {
    await open("options-signed-out-members");
    await page.getByLabel("Backend address").focus();
    await page.evaluate(() => {
      const session = window.tandemFake.get("session");
      if (session) window.tandemFake.set("session", { ...session, state: "ready" });
    });
    await shown("Members");
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("section")?.id))
      .toBe("members");
  });
});

describe("the members", () => {
  const row = (name: string) => page.getByRole("listitem").filter({ hasText: name });

  it("tell an admin how the devices of each are", async () => {
    await open("options-members");
    await expect.poll(() => row("Dana Ortiz").first().textContent()).toContain("Synced 3 minutes ago");
    expect(await row("Dana Ortiz").first().textContent()).not.toContain("devices");
    expect(await row("Sam Okafor").first().textContent()).toContain(
      "Synced 9 days ago · 2 devices · Has not fetched what came since · 2 acts were refused",
    );
  });

  it("tell nobody else", async () => {
    await open("options-rep-members");
    await expect.poll(() => row("Sam Okafor").first().isVisible()).toBe(true);
    expect(await page.getByText(/Synced|Has not synced/).count()).toBe(0);
    const asked = await page.evaluate(() => JSON.stringify(window.tandemFake.log));
    expect(asked).not.toContain("syncHealth");
  });
});
