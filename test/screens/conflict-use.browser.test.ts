// Conflicts in a person's hands: checked while a registration is written, decided with a reason, and partners kept apart.
import { describe, expect, it } from "vitest";
import { conflictId, side } from "./conflict-data.ts";
import { cobalt, harbor, lumen, withCobalt, withHarbor, withLumen } from "./data.ts";
import { dealId } from "./deal-data.ts";
import { acts, field, give, lastAct, press, registration, tabTo } from "./deal-in-hand.ts";
import { holdPage, page } from "./page-in-hand.ts";
import { open, ranWith } from "./panel-in-hand.ts";

holdPage();
const dialog = () => page.getByRole("alertdialog", { name: "Which one goes ahead?" });

describe("the check before submitting", () => {
  const asked = async () => (await ranWith("api.call")) as { endpoint: string; request: unknown }[];

  it("asks the backend about customer and partners, once they rest, and again when they change", async () => {
    await open("conflict-check-found");
    await press("Register a co-sell deal");
    await registration().getByText("With Harbor Cloud").waitFor();
    expect(await asked()).toMatchObject([
      {
        endpoint: "checkConflicts",
        request: { customer: { name: "Zapier", domain: "zapier.com" }, partnerIds: [lumen.id] },
      },
    ]);
    await registration().getByText("Cobalt Services", { exact: true }).click();
    await expect.poll(async () => (await asked()).length).toBe(2);
    expect((await asked()).at(-1)).toMatchObject({
      request: { partnerIds: [lumen.id, cobalt.id].toSorted() },
    });
  });

  it("stands in nobody's way: what it finds, even protected, is submitted all the same", async () => {
    await open("conflict-check-protected");
    await press("Register a co-sell deal");
    await page.getByText("One of them is protected").waitFor();
    await page.getByText("protected until 16 Feb 2027").waitFor();
    await give("Selling", "Northwind Software (us)");
    await press("Submit");
    await expect.poll(async () => (await lastAct())?.command).toBe("deal.submit");
  });

  it("asks again after it failed, and what was typed stays", async () => {
    await open("conflict-check-failed");
    await press("Register a co-sell deal");
    await page.getByText("The check did not work: Something answered").waitFor();
    await field("Deal name").fill("Renewal");
    await press("Check again");
    await expect.poll(async () => (await asked()).length).toBe(2);
    expect(await field("Deal name").inputValue()).toBe("Renewal");
  });

  it("is against what this device holds while offline", async () => {
    await open("conflict-check-offline");
    await press("Register a co-sell deal");
    await page.getByText("against what you can see on this device").waitFor();
    await page.getByText("With Harbor Cloud").waitFor();
    await page.evaluate(
      (found) => window.tandemFake.set("conflicts", { conflicts: found }),
      [side({ name: "Another programme" })],
    );
    await page.getByText("Another programme").waitFor();
  });

  it("asks nothing where a partner pays: its policy says what is told after submitting", async () => {
    await open("conflict-check-theirs");
    await press("Continue");
    await page.getByText("whether another registration is there").waitFor();
    expect(await asked()).toEqual([]);
  });
});

describe("a conflict on a deal", () => {
  it("is decided by keyboard: which one, with a reason; then waits for the server", async () => {
    await open("conflict-protected");
    await tabTo("Decide the conflict with Automation programme");
    await page.keyboard.press("Enter");
    await dialog().waitFor();
    await dialog().getByRole("button", { name: "Decide" }).click();
    await dialog().getByText("Give a reason: it stays with the decision").waitFor();
    await dialog().getByLabel("Reason").fill("Lumen brought us in.");
    await dialog().getByRole("button", { name: "Decide" }).click();
    await dialog().getByText("Choose which one goes ahead.").waitFor();
    expect(await acts()).toEqual([]);
    await dialog().getByText("This deal: Platform expansion").click();
    await dialog().getByRole("button", { name: "Decide" }).click();
    await dialog().waitFor({ state: "detached" });
    expect(await lastAct()).toMatchObject({
      command: "conflict.resolve",
      mutation: { dealId, conflictId, outcome: "this", reason: "Lumen brought us in." },
    });
  });

  it("comes first where somebody would approve against it", async () => {
    await open("conflict-protected");
    await press("Approve");
    await dialog().waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    expect(await acts()).toEqual([]);
  });

  it("offers no approval of what was decided against, and to those who may not decide no decision", async () => {
    await open("conflict-decided-other");
    await page.getByText("It cannot be approved: “Automation programme” goes ahead").waitFor();
    expect(await page.getByRole("button", { name: "Approve", exact: true }).count()).toBe(0);
    await open("conflict-protected-rep");
    await page.getByText("A manager or an admin of ours decides it").waitFor();
    expect(await page.getByRole("button", { name: /Decide/ }).count()).toBe(0);
  });

  it("tells a partner one sentence, or nothing, and never a name", async () => {
    await open("conflict-told-exists");
    await page.getByText("Another registration is on this customer, says Lumen Analytics").waitFor();
    expect(await page.getByText("Automation programme").count()).toBe(0);
    await open("conflict-told-nothing");
    await page.getByText("Lumen Analytics approves or rejects").waitFor();
    expect(await page.getByText(/registration is on this customer/).count()).toBe(0);
  });

  it("is out of sight while a customer looks on", async () => {
    await open("conflict-protected");
    await page.getByRole("region", { name: "Another registration on this customer" }).waitFor();
    await page.keyboard.press("Alt+KeyH");
    await page.getByText("Presenter mode").first().waitFor();
    expect(await page.getByText("Automation programme").count()).toBe(0);
  });
});

describe("partners kept apart", () => {
  it("are chosen two by two, and let go again", async () => {
    await open("apart-list");
    await page.getByText("Nobody is told of this list").waitFor();
    await page.getByText("These two are kept apart already.").waitFor();
    await page.getByRole("button", { name: /apart from$/ }).click();
    await page.getByRole("option", { name: lumen.name }).click();
    await page.getByText("These two are kept apart already.").waitFor();
    await press(`Let them meet: ${cobalt.name} and ${harbor.name}`);
    expect(await lastAct()).toMatchObject({
      command: "partners.compete",
      mutation: { partnershipIds: [withCobalt.id, withHarbor.id].toSorted(), competing: false },
    });
  });

  it("are marked from an empty list", async () => {
    await open("apart-none");
    await page.getByRole("button", { name: /apart from$/ }).click();
    await page.getByRole("option", { name: lumen.name }).click();
    await press("Keep apart");
    expect(await lastAct()).toMatchObject({
      command: "partners.compete",
      mutation: { partnershipIds: [withCobalt.id, withLumen.id], competing: true },
    });
  });

  it("are read by a rep, who may not change them", async () => {
    await open("apart-rep");
    await page.getByText("Cobalt Services and Harbor Cloud").waitFor();
    expect(await page.getByRole("button", { name: "Keep apart", exact: true }).count()).toBe(0);
  });
});

describe("what a policy tells of conflicts", () => {
  it("is chosen in the editor and is one of the changes an executive accepts", async () => {
    await open("policies-in-force");
    await press("New version");
    await page.getByText("that it is there and until when it is protected").click();
    await page.getByText("1 change to version 3").waitFor();
    await press("Publish");
    expect(await lastAct()).toMatchObject({
      command: "policy.publish",
      mutation: { terms: { conflictDisclosure: "exists_until" } },
    });
  });
});
