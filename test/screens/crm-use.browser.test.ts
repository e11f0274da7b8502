// CRMs in a person's hands: which is at which host, files of others, showing one by pointing.
import { describe, expect, it } from "vitest";
import { holdPage, page, visit } from "./page-in-hand.ts";

holdPage({ width: 900, height: 900 });

async function open(screen: string): Promise<void> {
  await visit(screen);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

const ran = async (command: string) =>
  (await page.evaluate(() => window.tandemFake.log)).filter((entry) => entry.command === command);
const chosen = async () => (await ran("crm.choose")).map(({ args }) => args);

async function pick(crm: string): Promise<void> {
  await page.getByRole("combobox", { name: "Add a CRM" }).click();
  await page.getByRole("option", { name: crm, exact: true }).click();
}

describe("picking the CRM", () => {
  it("asks for that host, tells the background, and gives it back", async () => {
    await open("welcome-crm");
    await pick("Atomic CRM");
    await page.getByLabel("Self-hosted: the address of your CRM").fill("https://crm.northwind.example/deals");
    await page.getByRole("button", { name: "Allow Atomic CRM" }).click();
    await page.getByText("crm.northwind.example").first().waitFor();
    expect(await ran("hosts.changed")).toHaveLength(1);
    expect(await chosen()).toEqual([{ host: "crm.northwind.example", crm: "atomic" }]);
    await page.getByRole("button", { name: "Take back crm.northwind.example" }).click();
    await page
      .getByRole("button", { name: "Take back crm.northwind.example" })
      .waitFor({ state: "detached" });
    expect(await ran("hosts.changed")).toHaveLength(2);
  });
});

describe("which CRM is at a host", () => {
  it("is asked by name among many: typing narrows them down", async () => {
    await open("welcome-crm");
    await page.getByRole("combobox", { name: "Add a CRM" }).fill("esp");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").allTextContents()).toEqual(["EspoCRM"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Allow EspoCRM" }).waitFor();
  });

  it("is told before the browser has answered, and where the answer is no what was there before is there again", async () => {
    await open("welcome-crm-refused");
    await pick("Twenty");
    const refuse = async (address: string) => {
      await page.getByLabel("Self-hosted: the address of your CRM").fill(address);
      await page.getByRole("button", { name: "Allow Twenty" }).click();
      await page.getByText("answered with no").waitFor();
    };
    await refuse("crm.lumen.example");
    await refuse("crm.northwind.example");
    await expect.poll(chosen).toEqual([
      { host: "crm.lumen.example", crm: "twenty" },
      { host: "crm.lumen.example", crm: null },
      { host: "crm.northwind.example", crm: "twenty" },
      { host: "crm.northwind.example", crm: "espo" },
    ]);
    expect(await ran("hosts.changed")).toEqual([]);
  });

  it("asks a hosted CRM's own hosts, and says where it works", async () => {
    await open("welcome-crm");
    await pick("HubSpot");
    await page.getByText("asks for app.hubspot.com, app-eu1.hubspot.com").waitFor();
    await page.getByRole("button", { name: "Allow HubSpot" }).click();
    await page
      .getByRole("list", { name: "Where Tandem works" })
      .getByText("HubSpot", { exact: true })
      .waitFor();
  });

  it("asks for a published one's hosts, each said by itself, and takes one over that is allowed for another CRM", async () => {
    await open("pubcrm-member-refuses");
    await pick("Office CRM (published)");
    const asked = page.getByText("Your browser asks for").first().locator("xpath=..");
    expect(await asked.getByRole("listitem").allTextContents()).toEqual([
      "http://crm.office.internal",
      "archive.office.internal",
    ]);
    await asked.getByText("Not encrypted").waitFor();
    await open("pubcrm-member-wide");
    await pick("House CRM (published)");
    await page.getByRole("button", { name: "Allow House CRM (published)" }).click();
    await expect
      .poll(chosen)
      .toEqual([{ host: "crm.house.example", crm: expect.stringMatching(/^published:/) }]);
  });

  it("is shown and can be changed", async () => {
    await open("options-crms-in-use");
    await page.getByRole("button", { name: /EspoCRM.*Which CRM is at crm.northwind.example/ }).click();
    await page.getByRole("option", { name: "SuiteCRM" }).click();
    await page.getByRole("button", { name: /SuiteCRM.*Which CRM is at crm.northwind.example/ }).waitFor();
    expect(await chosen()).toEqual([{ host: "crm.northwind.example", crm: "suite" }]);
  });
});

describe("a CRM of one's own", () => {
  const choose = (text: string) =>
    page
      .locator("input[type=file]")
      .setInputFiles({ name: "tandem-crm.json", mimeType: "application/json", buffer: Buffer.from(text) });

  it("is refused with all that is wrong with its file", async () => {
    await open("options-crms-own");
    await choose("{}");
    await page.getByText("Nothing was taken from this file").waitFor();
    const problems = page.getByRole("list", { name: "What is wrong with the file" });
    expect(await problems.getByRole("listitem").count()).toBe(2);
  });

  it("is handed on as a file", async () => {
    await open("options-crms-own");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "Export House CRM" }).click();
    expect((await download).suggestedFilename()).toBe("tandem-crm.json");
  });

  it("comes back by one click where it was removed, with the host that the browser took back", async () => {
    await open("options-crms-own");
    const inUse = page.getByRole("list", { name: "Where Tandem works" });
    await inUse.getByText("crm.house.example", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Remove House CRM" }).click();
    await page.getByText("House CRM is removed from this device, and crm.house.example given back").waitFor();
    await inUse.waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Undo" }).click();
    await inUse.getByText("crm.house.example", { exact: true }).waitFor();
    expect((await ran("crm.take")).map(({ args }) => args)).toEqual([{ text: '{ "of": "House CRM" }' }]);
    expect(await chosen()).toEqual([{ host: "crm.house.example", crm: "house" }]);
  });
});

describe("showing a CRM by pointing", () => {
  it("asks for its host within the click, then puts the picker into a tab of it", async () => {
    await open("options-crms-own");
    await page.getByRole("button", { name: "Point at the page" }).click();
    await page.getByText("Give it a name").waitFor();
    await page.getByLabel("What you call this CRM").fill("House CRM");
    await page.getByLabel("Its address", { exact: true }).fill("https://crm.house.example/deals/4711");
    await page.getByRole("button", { name: "Point at the page" }).click();
    await expect
      .poll(async () => (await ran("crm.pick")).map(({ args }) => args))
      .toEqual([{ label: "House CRM", pattern: "https://crm.house.example/*", isNew: false }]);
    expect(await chosen()).toEqual([]);
  });

  it("takes an address of the office's own network, and says that nothing protects it", async () => {
    await open("options-crms-own");
    await page.getByLabel("What you call this CRM").fill("Office CRM");
    await page.getByLabel("Its address", { exact: true }).fill("192.168.1.5:8069");
    await page.getByRole("button", { name: "Point at the page" }).click();
    await page.getByText("Begin with http:// or https://").waitFor();
    await page.getByLabel("Its address", { exact: true }).fill("http://192.168.1.5:8069/deals/7");
    await page.getByText("Not encrypted").waitFor();
    await page.getByRole("button", { name: "Point at the page" }).click();
    await expect
      .poll(async () => (await ran("crm.pick")).map(({ args }) => args))
      .toEqual([{ label: "Office CRM", pattern: "http://192.168.1.5/*", isNew: true }]);
  });

  it("says before it asks that a known CRM needs no pointing, and offers a report of it", async () => {
    await open("options-crms-in-use");
    await page.getByLabel("Its address", { exact: true }).fill("https://app.hubspot.com/contacts/1");
    await page.getByText("Pick HubSpot above").waitFor();
    expect(await page.getByRole("button", { name: "Point at the page" }).count()).toBe(0);
    await page
      .getByLabel("Its address", { exact: true })
      .fill("https://acme.lightning.force.com/lightning/page/home");
    await page.getByText("Tandem reads Salesforce by itself").waitFor();
    await page.getByRole("button", { name: "Make a report" }).click();
    await expect
      .poll(async () => (await ran("crm.reportAt")).map(({ args }) => args))
      .toEqual([{ pattern: "https://acme.lightning.force.com/*" }]);
  });

  it("says where it goes on, and can be given up", async () => {
    await open("options-crms-pointing");
    await page.getByText("a tab of crm.house.example waits for you").waitFor();
    const inUse = page.getByRole("list", { name: "Where Tandem works" });
    await inUse.waitFor();
    await page.getByRole("button", { name: "Give up" }).click();
    await page.getByRole("button", { name: "Point at the page" }).waitFor();
    await inUse.waitFor({ state: "detached" });
  });

  it("shows what was pointed at, and is tried and kept as the person says it", async () => {
    await open("options-crms-picked");
    await page.getByText("An account", { exact: true }).click();
    await page.getByRole("button", { name: "Try it live" }).click();
    await page.getByText("Read on the page now: record 4711").waitFor();
    await page.getByText("Stage: not found in the part of the page that is read").waitFor();
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByText("House CRM is read from now on").waitFor();
    expect((await ran("crm.save")).map(({ args }) => args)).toEqual([{ kind: "account", part: 0 }]);
  });
});

describe("a CRM this build was made with", () => {
  it("is allowed and cannot be given back", async () => {
    await open("welcome-crm-required");
    await page.getByRole("button", { name: "Your CRM" }).click();
    await page.getByText("Allowed", { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: /Take back/ }).count()).toBe(0);
  });
});
