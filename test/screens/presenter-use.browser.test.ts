// Somebody looks over the shoulder: one key hides amounts, internal notes and the partner's details, and gives them back.
import { describe, expect, it } from "vitest";
import { cobalt, lumen, record, session, touchpoint, us } from "./data.ts";
import { accepted, deal } from "./deal-data.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { form, open, ranWith, show } from "./panel-in-hand.ts";

holdPage();

const text = async () => (await page.locator("body").textContent()) ?? "";
const secret = "They would go down to half.";
const told = "Agenda agreed with everyone.";

async function openWithDeal() {
  await open();
  await show(
    record({
      deals: [deal({ answers: [accepted(lumen), accepted(cobalt)], decision: {} })],
      touchpoints: [
        touchpoint(us, { visibility: "internal" }, { note: "Nobody but us was there." }),
        touchpoint(us, { visibility: "shared" }, { note: secret, sharedWith: [lumen] }),
        touchpoint(lumen, {}, { ours: false, note: told, noteVisibility: "shared" }),
      ],
    }),
  );
  await page.getByText("Lumen Analytics earns").waitFor();
}

describe("presenter mode", () => {
  it("by one key hides amounts and shares, internal notes, and what the partner told us alone", async () => {
    await openWithDeal();
    const before = await text();
    for (const seen of ["$84,000", "US$10,206.00", "27%", secret, told, "priya", "matched on"]) {
      expect(before + (await page.content())).toContain(seen);
    }
    await page.keyboard.press("Alt+KeyH");
    await page.getByText("Presenter mode: amounts").waitFor();
    const after = await text();
    expect(after).not.toMatch(/84,000|10,206|27%|matched on|their customer|Strategic|Not shared with us/);
    expect(await page.content()).not.toContain("priya@lumen.example");
    expect(after).not.toContain(secret);
    expect(after).not.toContain("Nobody but us");
    expect(after).toContain(told);
    expect(after).toContain("1 internal touchpoint hidden");
    expect(after).toContain("•••");

    await page.keyboard.press("Alt+KeyH");
    await page.getByText("US$10,206.00").waitFor();
    expect(await ranWith("presenter.set")).toEqual([{ on: true }, { on: false }]);
  });

  it("hides what a touchpoint ended in, also where it waits for us", async () => {
    await open("brief-next-step");
    await page.getByText("Our next step in").waitFor();
    expect(await text()).toContain("Send the security paper");
    await page.keyboard.press("Alt+KeyH");
    await page.getByText("Presenter mode: amounts").waitFor();
    expect(await text()).toContain("Our next step in");
    expect(await text()).not.toContain("Send the security paper");
  });

  it("keeps what is being written out of sight, and gives it back as it was", async () => {
    await open();
    await page.getByRole("button", { name: "Demo", exact: true }).click();
    await page.getByLabel("Note", { exact: true }).fill(secret);
    await page.keyboard.press("Alt+KeyH");
    await page.getByText("Hidden in presenter mode").waitFor();
    expect(await form().isVisible()).toBe(false);
    await page.getByRole("button", { name: "End presenter mode" }).click();
    await form().waitFor();
    expect(await page.getByLabel("Note", { exact: true }).inputValue()).toBe(secret);
  });

  it("keeps what is being accepted out of sight, so that nobody accepts what they cannot read", async () => {
    await open("deal-invited");
    await page.getByRole("button", { name: "Accept", exact: true }).click();
    const panel = page.getByRole("form", { name: "What you accept" });
    await panel.waitFor();
    await page.keyboard.press("Alt+KeyH");
    await page.getByText("Hidden in presenter mode").waitFor();
    expect(await panel.isVisible()).toBe(false);
    await page.keyboard.press("Alt+KeyH");
    await panel.getByText("Sourcing (20%)").waitFor();
  });

  it("is told by the background, so that it is on in a panel that was opened meanwhile", async () => {
    await open();
    await page.evaluate((data) => window.tandemFake.set("session", data), session({ presenter: true }));
    await page.getByText("Presenter mode: amounts").waitFor();
  });
});
