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
const list = () => page.getByRole("list", { name: "CRMs of Northwind Software" });

describe("an admin", () => {
  it("publishes a CRM of this device: who, when, and that it waits to be sent", async () => {
    await open("pubcrm-nothing");
    await page.getByRole("button", { name: "Publish to Northwind Software: House CRM" }).press("Enter");
    await page.getByText("House CRM is published: every member of Northwind Software can use it").waitFor();
    expect(await ran("act")).toMatchObject([
      { command: "crm.publish", mutation: { file: { label: "House CRM", hosts: ["crm.house.example"] } } },
    ]);
    await list()
      .getByText(/^Published by Dana Ortiz, .*, waits on this device to be sent$/)
      .waitFor();
    expect(await page.getByRole("button", { name: /^Publish/ }).count()).toBe(0);
    expect(await list().getByRole("button", { name: /^Use/ }).count()).toBe(0);
  });

  it("publishes the new version in the place of the one there is", async () => {
    await open("pubcrm-admin");
    await list().getByText("This device has a file of its own of this CRM").waitFor();
    await page.getByRole("button", { name: "Publish the new version of House CRM" }).click();
    await page.getByText("House CRM is published").waitFor();
    const sent = await ran("act");
    expect(sent).toMatchObject([{ command: "crm.publish", mutation: { file: { table: { version: 2 } } } }]);
    await list()
      .getByText(/^Published by Dana Ortiz, .*, waits on this device/)
      .first()
      .waitFor();
    expect(await page.getByRole("button", { name: /^Publish/ }).count()).toBe(0);
  });

  it("retracts one after being told what it means to members; Escape keeps it", async () => {
    await open("pubcrm-admin");
    await page.getByRole("button", { name: "Retract House CRM" }).click();
    const dialog = page.getByRole("alertdialog");
    await dialog.getByText("Tandem stops reading crm.house.example and gives the hosts back").waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await ran("act")).toEqual([]);
    await page.getByRole("button", { name: "Retract House CRM" }).click();
    await dialog.getByRole("button", { name: "Retract" }).click();
    await page.getByText("House CRM is retracted").waitFor();
    expect(await ran("act")).toMatchObject([{ command: "crm.retract", mutation: { label: "House CRM" } }]);
    await page.getByRole("button", { name: "Publish to Northwind Software: House CRM" }).waitFor();
  });
});

describe("a member who is no admin", () => {
  it("uses a published one here: the browser is asked for its hosts in that click, and only then is it used", async () => {
    await open("pubcrm-member");
    await page.getByText("Published by Grace Kim, ").waitFor();
    await list().getByText("Your browser asks for crm.house.example").waitFor();
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

  it("neither publishes nor retracts", async () => {
    await open("pubcrm-member-own");
    await page.getByRole("button", { name: "Export House CRM" }).waitFor();
    expect(await page.getByRole("button", { name: /^(Publish|Retract)/ }).count()).toBe(0);
  });

  it("goes from a file of one's own to the published one at the host they share, and both stay", async () => {
    await open("pubcrm-member-own");
    await list().getByText("Is read at crm.house.example in place of").waitFor();
    await page.getByRole("button", { name: /^House CRM .*Which CRM is at crm.house.example/ }).click();
    await page.getByRole("option", { name: "House CRM (published)" }).click();
    await list().getByText("Used on crm.house.example").waitFor();
    expect(await ran("crm.remove")).toEqual([]);
  });
});
