// An organisation's own settings in a person's hands: how near a second outreach is warned about.
import { describe, expect, it } from "vitest";
import { lastAct, press } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open } from "./panel-in-hand.ts";

holdPage();
const choice = () => page.getByRole("button", { name: /Warn within/ });

describe("the warning before a second outreach", () => {
  it("is saved as it is chosen, says who changed it, and is taken back with one press", async () => {
    await open("settings-outreach-none");
    await page.getByText("nobody has changed it yet").waitFor();
    await choice().click();
    await page.getByRole("option", { name: "Never warn" }).click();
    await page.getByText("Saved: Never warn").waitFor();
    expect(await lastAct()).toMatchObject({ command: "outreach.set", mutation: { days: 0 } });
    await expect.poll(() => choice().textContent()).toContain("Never warn");
    await press("Undo");
    expect(await lastAct()).toMatchObject({ command: "outreach.set", mutation: { days: 7 } });
    await expect.poll(() => choice().textContent()).toContain("7 days");
  });

  it("is read by a rep, with whom to ask", async () => {
    await open("settings-outreach-rep");
    await page.getByText("Warn within").first().waitFor();
    expect(await page.getByRole("option").count()).toBe(0);
  });
});
