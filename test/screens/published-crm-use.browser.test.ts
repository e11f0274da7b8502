// CRMs that an organisation published, in the hands of its admins and of its other members.
import { describe, expect, it } from "vitest";
import { holdPage, page, visit } from "./page-in-hand.ts";

holdPage({ width: 900, height: 900 });

async function open(screen: string): Promise<void> {
  await visit(screen);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const ran = async (command: string) =>
  (await page.evaluate(() => window.tandemFake.log))
    .filter((entry) => entry.command === command)
    .map(({ args }) => args);
const published = () =>
  page.evaluate(() => window.tandemFake.get("crms")?.published.map(({ label, own }) => `${label}, ${own}`));
const list = () => page.getByRole("list", { name: "CRMs of Northwind Software" });
/** By the keyboard: what is told lies over the end of the page for a while. */
const press = (name: string) => page.getByRole("button", { name, exact: true }).press("Enter");

describe("an admin", () => {
  it("publishes a CRM of this device, told once the backend has said so; undo retracts it", async () => {
    await open("pubcrm-nothing");
    await page.getByRole("button", { name: "Publish to Northwind Software: House CRM" }).press("Enter");
    await page.getByText("House CRM is published: every member of Northwind Software can use it").waitFor();
    expect(await ran("act")).toMatchObject([
      {
        command: "crm.publish",
        mutation: { file: { label: "House CRM", hosts: ["crm.house.example"] }, over: null },
      },
    ]);
    await list()
      .getByText(/^Published by Dana Ortiz, /)
      .waitFor();
    expect(await page.getByRole("button", { name: /^Publish/ }).count()).toBe(0);
    await press("Undo");
    await page.getByText("House CRM is retracted").waitFor();
    expect(await ran("act")).toMatchObject([
      {},
      { command: "crm.retract", mutation: { label: "House CRM", over: expect.any(Number) } },
    ]);
    expect(await published()).toEqual([]);
  });

  it("publishes the new version in the place of the one there is; undo brings that one back", async () => {
    await open("pubcrm-admin");
    await list().getByText("This device has a file of its own of this CRM").waitFor();
    await press("Publish the new version of House CRM");
    await page.getByText("House CRM is published").waitFor();
    expect(await ran("act")).toMatchObject([
      { command: "crm.publish", mutation: { file: { table: { version: 2 } }, over: expect.any(Number) } },
    ]);
    expect(await published()).toContain("House CRM, same");
    expect(await page.getByRole("button", { name: /^Publish/ }).count()).toBe(0);
    await press("Undo");
    await page.getByText("House CRM is as it was published before").waitFor();
    expect(await ran("act")).toMatchObject([{}, { mutation: { file: { table: { version: 1 } } } }]);
    await page.getByRole("button", { name: "Publish the new version of House CRM" }).waitFor();
  });

  it("makes a published one better by pointing at another page of it, and publishes that", async () => {
    await open("pubcrm-point");
    await press("Publish to Northwind Software: House CRM");
    await list().getByText("Published by").waitFor();
    await page.getByLabel("What you call this CRM").fill("House CRM");
    await page.getByLabel("Its address", { exact: true }).fill("https://crm.house.example/companies/9");
    await press("Point at the page");
    await page.getByText("An account", { exact: true }).click();
    await press("Keep it");
    await press("Publish the new version of House CRM");
    await page.getByText("House CRM is published").waitFor();
    await expect.poll(published).toEqual(["House CRM, same"]);
    expect(await ran("act")).toMatchObject([
      {},
      { mutation: { file: { table: { crm: "house", version: 2 } } } },
    ]);
  });

  it("is asked before another CRM of that name takes the place of a colleague's: both hosts, and whose it is", async () => {
    await open("pubcrm-other");
    await press("Publish the new version of House CRM");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("Grace Kim published version 1 of it").waitFor();
    expect(await dialog.getByRole("listitem").allTextContents()).toEqual([
      "crm.house.example",
      "crm.depot.example",
    ]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    expect(await ran("act")).toEqual([]);
    await press("Publish the new version of House CRM");
    await dialog.getByRole("button", { name: "Publish anyway" }).click();
    await page.getByText("House CRM is published").waitFor();
    // Its host was given back meanwhile.
    await press("Undo");
    await page
      .getByText("House CRM is as it was published before: allow crm.house.example once more")
      .waitFor();
  });

  it("puts nothing in the place of what a colleague published meanwhile, until it was seen", async () => {
    await open("pubcrm-newer");
    await press("Publish the new version of House CRM");
    await page.getByText(/^Not published: Ada Admin published “House CRM” \(version 3\)/).waitFor();
    expect(await page.getByText("House CRM is published").count()).toBe(0);
    await press("Publish the new version of House CRM");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("Ada Admin published version 3 of it").waitFor();
    await dialog.getByRole("button", { name: "Publish anyway" }).click();
    await page.getByText("House CRM is published").waitFor();
    expect(await published()).toEqual(["House CRM, same"]);
  });

  it("is asked before one of another version goes, which no undo here would bring back, and told so", async () => {
    await open("pubcrm-over-unread");
    await press("Publish the new version of House CRM");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("you cannot undo it here. To keep it, export it first.").waitFor();
    expect(await ran("act")).toEqual([]);
    await dialog.getByRole("button", { name: "Publish anyway" }).click();
    await page.getByText("House CRM is published").waitFor();
    expect(await page.getByRole("button", { name: "Undo" }).count()).toBe(0);
  });

  it("retracts nothing that a colleague published while it was asked, until that was seen", async () => {
    await open("pubcrm-retract-newer");
    await press("Retract House CRM");
    const dialog = page.getByRole("alertdialog");
    const confirm = dialog.getByRole("button", { name: "Retract" });
    await confirm.click();
    const stays = dialog.getByText(/^Not retracted: Ada Admin published “House CRM” \(version 3\)/);
    await stays.waitFor();
    // Asked of the one before, it stays so.
    await confirm.click();
    await expect.poll(() => ran("act")).toHaveLength(2);
    await stays.waitFor();
    expect(await published()).toEqual(["House CRM, none"]);
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await press("Retract House CRM");
    await confirm.click();
    await page.getByText("House CRM is retracted").waitFor();
    expect(await published()).toEqual([]);
  });

  it("publishes anew what is no longer taken, asked first where the hosts are others", async () => {
    await open("pubcrm-unread-admin");
    await press("Publish the new version of House CRM");
    const dialog = page.getByRole("alertdialog");
    expect(await dialog.getByRole("listitem").allTextContents()).toEqual([
      "crm.yard.example",
      "crm.house.example",
    ]);
    await dialog.getByRole("button", { name: "Publish anyway" }).click();
    await page.getByText("House CRM is published").waitFor();
    expect(await published()).toEqual(["House CRM, same"]);
    expect(await list().getByText("No longer taken").count()).toBe(0);
  });

  it("retracts one after being told what it means to members; Escape keeps it, and undo brings the same one back", async () => {
    await open("pubcrm-admin");
    const before = await published();
    await press("Retract House CRM");
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("Tandem stops reading these hosts and gives them back").waitFor();
    await dialog.getByText("crm.house.example", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await ran("act")).toEqual([]);
    await press("Retract House CRM");
    await dialog.getByRole("button", { name: "Retract" }).click();
    await page.getByText("House CRM is retracted").waitFor();
    await page.getByRole("button", { name: "Publish to Northwind Software: House CRM" }).waitFor();
    await press("Undo");
    await page.getByText("House CRM is published again").waitFor();
    const [retract, publish] = await ran("act");
    expect(retract).toMatchObject({ command: "crm.retract", mutation: { label: "House CRM" } });
    expect(publish).toMatchObject({ command: "crm.publish", mutation: { file: { table: { version: 1 } } } });
    const idOf = (act: unknown) => /"tableId":"[^"]+"/.exec(JSON.stringify(act))?.[0];
    expect(idOf(publish)).toBe(idOf(retract));
    expect([...((await published()) ?? [])].sort()).toEqual([...(before ?? [])].sort());
  });
});

describe("a member who is no admin", () => {
  it("uses a published one here: the browser is asked for its hosts in that click, and only then is it used", async () => {
    await open("pubcrm-member");
    await page.getByText("Published by Grace Kim, ").waitFor();
    await list().getByText("Your browser asks for").waitFor();
    await page.getByRole("button", { name: "Use it here: House CRM on crm.house.example" }).press("Enter");
    await page.getByText("House CRM is read as Northwind Software published it").waitFor();
    expect(await ran("crm.choose")).toEqual([
      { host: "crm.house.example", crm: expect.stringMatching(/^published:/) },
    ]);
    expect(await ran("hosts.changed")).toHaveLength(1);
  });

  it("is told why one of another version is not used, and what helps", async () => {
    await open("pubcrm-unread");
    await list().getByText("Made by a newer version of Tandem: update this extension to use it.").waitFor();
    await list()
      .getByText("No longer taken by this version of Tandem: an admin publishes it anew.")
      .waitFor();
    expect(await list().getByRole("button", { name: /^Use/ }).count()).toBe(0);
    expect(await list().getByText("Your browser asks for").count()).toBe(0);
  });

  it("picks one of another version for no host; where it was chosen it stays, and says why", async () => {
    await open("pubcrm-unread-chosen");
    await page.getByRole("combobox", { name: "Add a CRM" }).click();
    const offered = page.getByRole("option");
    await offered.filter({ hasText: "Odoo" }).waitFor();
    expect(await offered.filter({ hasText: "published" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /Which CRM is at crm.house.example/ }).click();
    await offered.filter({ hasText: "Odoo" }).waitFor();
    expect(await offered.filter({ hasText: "published" }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page
      .getByRole("button", { name: /^Yard \(published; to be published anew\).*at crm.yard.example/ })
      .click();
    expect(await offered.filter({ hasText: "published" }).allTextContents()).toEqual([
      "Yard (published; to be published anew)",
    ]);
  });

  it("is told each host on its own line, and that one is not encrypted; a no leaves what was chosen there", async () => {
    await open("pubcrm-member-refuses");
    await list().getByText("Not encrypted").waitFor();
    expect(
      await list().getByRole("list").getByRole("listitem").allTextContents(),
      "asked for, taken over",
    ).toEqual(["http://crm.office.internal", "archive.office.internal", "crm.house.example"]);
    await page.getByRole("button", { name: /^Use it here/ }).click();
    await page.getByText("answered with no").first().waitFor();
    const chosen = await page.evaluate(() => window.tandemFake.get("crms")?.chosen);
    expect(chosen).toEqual({ "crm.house.example": "odoo" });
  });

  it("uses one whose host a wider permission covers, unasked, and sees that it does", async () => {
    await open("pubcrm-member-wide");
    await list().getByText("Is read in place of the CRM chosen there now at").waitFor();
    await page.getByRole("button", { name: "Use it here: House CRM on crm.house.example" }).click();
    await list().getByText("Used on crm.house.example").waitFor();
  });

  it("exports a published one, and neither publishes nor retracts", async () => {
    await open("pubcrm-member-own");
    await page.getByRole("button", { name: "Export House CRM", exact: true }).waitFor();
    const download = page.waitForEvent("download");
    await press("Export House CRM as it is published");
    expect((await download).suggestedFilename()).toBe("tandem-crm.json");
    expect(await ran("crm.text")).toEqual([{ crm: expect.stringMatching(/^published:/) }]);
    expect(await page.getByRole("button", { name: /^(Publish|Retract)/ }).count()).toBe(0);
  });

  it("goes from a file of one's own to the published one at the host they share, and both stay", async () => {
    await open("pubcrm-member-own");
    await list().getByText("Is read in place of").waitFor();
    await page.getByRole("button", { name: /^House CRM .*Which CRM is at crm.house.example/ }).click();
    await page.getByRole("option", { name: "House CRM (published)" }).click();
    await list().getByText("Used on crm.house.example").waitFor();
    expect(await ran("crm.remove")).toEqual([]);
  });
});
