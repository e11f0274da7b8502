// A refused item in a person's hands: written anew where it belongs, put away meanwhile, and nothing half written lost for it.
import { describe, expect, it } from "vitest";
import { field, press, registration } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { form, lastDraft, note, open, ranWith } from "./panel-in-hand.ts";

holdPage();

async function openRefused(screen: string): Promise<void> {
  await open(screen);
  await page.getByRole("button", { name: "Review" }).first().click();
  await page.getByText("The backend did not take these").waitFor();
}

describe("a refused touchpoint", () => {
  it("opens as it was written, and is another touchpoint when it is saved", async () => {
    await openRefused("refused-touchpoint");
    await press("Correct");
    await form().waitFor();
    expect(await note().inputValue()).toBe("Asked for a reference.");
    expect(await ranWith("outbox.discard")).toEqual([{ mutationId: 4 }]);
    await note().fill("Asked for a reference in writing.");
    await form().getByRole("button", { name: "Save", exact: true }).click();
    await expect.poll(async () => (await lastDraft())?.note?.text).toBe("Asked for a reference in writing.");
    const saved = await lastDraft();
    expect(saved?.type).toBe("call");
    // Not with the partner whose partnership ended.
    expect(saved?.partnershipIds.length).toBe(1);
    expect(saved?.touchpointId).not.toMatch(/3001$/);
  });

  it("opens on the record in view where no account is known", async () => {
    await openRefused("refused-on-record");
    await press("Correct");
    await form().waitFor();
    expect(await note().inputValue()).toBe("Asked for a reference.");
  });

  it("stays refused while something else is half written there", async () => {
    await openRefused("refused-touchpoint");
    await page.evaluate(() => {
      const values = {
        type: "demo",
        person: "Dana",
        occurredAt: null,
        note: "Half",
        noteVisibility: "internal",
        partnershipIds: [],
      };
      const account = window.tandemFake.get("record")?.match;
      const key = account?.state === "matched" ? `draft:${account.account.id}` : "";
      const touchpointId = "018f0000-0000-7000-8000-000000000001";
      sessionStorage.setItem(key, JSON.stringify({ touchpointId, open: false, values }));
    });
    await press("Correct");
    await page.getByText("Something half written is there already").waitFor();
    expect(await ranWith("outbox.discard")).toEqual([]);
  });
});

describe("what else was refused", () => {
  it("is a draft of a registration again", async () => {
    await openRefused("refused-draft");
    await press("Correct");
    await registration().waitFor();
    expect(await field("Deal name").inputValue()).toBe("Platform renewal");
    expect(await ranWith("outbox.discard")).toEqual([{ mutationId: 5 }]);
  });

  it("is back in the plan's text, to be written on", async () => {
    await openRefused("refused-plan");
    await press("Correct");
    await expect
      .poll(() =>
        page.locator("textarea").evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value)),
      )
      .toContainEqual(expect.stringContaining("Audit-ready books by March."));
    expect(await ranWith("outbox.discard")).toEqual([{ mutationId: 6 }]);
  });

  it("is done again in its deal, and stays until it is discarded", async () => {
    await openRefused("refused-deal");
    await press("Open the deal");
    await page.getByText("The backend did not take these").waitFor({ state: "detached" });
    expect(await ranWith("outbox.discard")).toEqual([]);
  });
});
