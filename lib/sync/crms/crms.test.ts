// Which CRM is at which host, as this device remembers it.
import { expect, it, vi } from "vitest";
import { writeCrmFile } from "../../crm/crm-file.ts";
import { houseCrm } from "../../domain/house-crm.test-support.ts";
import { createCrms } from "./crms.ts";
import { nothingPublished } from "./nothing-published.test-support.ts";

function setUp(kept: Record<string, unknown> = {}) {
  const items = new Map(Object.entries(structuredClone(kept)));
  const area = {
    get: async (key: string) => ({ [key]: items.get(key) }),
    set: async (added: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
  };
  const session = { get: async () => ({}), set: async () => undefined };
  const nothing = async () => undefined;
  const tabs = { findAt: async () => null, pick: nothing, stop: nothing, read: async () => null };
  const report = (error: unknown) => {
    throw error;
  };
  const make = () => createCrms({ ...nothingPublished, area, session, tabs, now: () => 0, report });
  const crms = make();
  const changed = vi.fn();
  crms.changes.listen(changed);
  return { crms, changed, again: make };
}

const deal = new URL("https://crm.acme.example/#/deals/7/show");

it("remembers what a page's address told, and a worker that starts anew knows it", async () => {
  const { crms, changed, again } = setUp();
  expect((await crms.tableOf(deal))?.crm).toBe("atomic");
  expect((await crms.view()).chosen).toEqual({ "crm.acme.example": "atomic" });
  expect((await again().view()).chosen).toEqual({ "crm.acme.example": "atomic" });
  expect(changed).toHaveBeenCalledTimes(1);
  await crms.tableOf(deal);
  expect(changed).toHaveBeenCalledTimes(1);
});

it("remembers nothing of a page whose address tells nothing, and nothing of hosted CRMs", async () => {
  const { crms } = setUp();
  await crms.tableOf(new URL("https://crm.acme.example/login"));
  await crms.tableOf(new URL("https://acme.lightning.force.com/lightning/r/Account/0015g00000AbCdEAAV/view"));
  expect((await crms.view()).chosen).toEqual({});
});

it("keeps what people choose, all at once, until the host is given back", async () => {
  const { crms } = setUp();
  await Promise.all([crms.choose("a.example", "atomic"), crms.choose("b.example", "atomic")]);
  expect((await crms.view()).chosen).toEqual({ "a.example": "atomic", "b.example": "atomic" });
  await crms.hostsGone(["https://a.example/*"]);
  expect((await crms.view()).chosen).toEqual({ "b.example": "atomic" });
  await crms.choose("b.example", null);
  expect((await crms.view()).chosen).toEqual({});
});

it("knows what reads a record at a host: a CRM of ours, or one that was told and chosen there", async () => {
  const { crms } = setUp();
  const { crm } = await crms.take(writeCrmFile(houseCrm()));
  expect((await crms.tableAt("any.example", "hubspot"))?.crm).toBe("hubspot");
  expect(await crms.tableAt("crm.house.example", crm)).toBeNull();
  await crms.choose("crm.house.example", crm);
  expect((await crms.tableAt("crm.house.example", crm))?.crm).toBe(crm);
  expect(await crms.tableAt("crm.house.example", "own-other")).toBeNull();
});

it("takes what is no choice for none", async () => {
  const { crms } = setUp({ "crm-hosts": { "a.example": "<b>" } });
  expect((await crms.view()).chosen).toEqual({});
});

const house = houseCrm();

it("takes a CRM from a file, offers it, and reads a host by it once that was chosen", async () => {
  const { crms } = setUp();
  expect(await crms.take(JSON.stringify(house))).toEqual({ crm: "house", label: "House CRM" });
  expect((await crms.view()).crms.at(-1)).toEqual({
    crm: "house",
    label: "House CRM",
    matches: ["https://crm.house.example/*"],
    isOwn: true,
  });
  const page = new URL("https://crm.house.example/deals/7");
  expect((await crms.tableOf(page))?.crm).not.toBe("house");
  await crms.choose("crm.house.example", "house");
  expect(await crms.tableOf(page)).toMatchObject({ crm: "house", label: "House CRM" });
  expect(JSON.parse((await crms.text("house")).text)).toEqual(house);
  await crms.choose("a.example", "atomic");
  expect(await crms.remove("house"), "where it was, to bring it back").toEqual(["crm.house.example"]);
  expect((await crms.view()).chosen).toEqual({ "a.example": "atomic" });
  await expect(crms.text("house")).rejects.toThrow("not on this device");
});

it("takes a file whole or not at all: the one of the same name stays", async () => {
  const { crms, changed } = setUp();
  await crms.take(JSON.stringify(house));
  changed.mockClear();
  const broken = { ...house, label: "Other", table: { ...house.table, urls: [] } };
  await expect(crms.take(JSON.stringify(broken))).rejects.toMatchObject({
    failure: { code: "crm_file", errors: [{ message: expect.stringContaining("table.urls") }] },
  });
  expect(changed).not.toHaveBeenCalled();
  expect(JSON.parse((await crms.text("house")).text)).toEqual(house);
});

it("leaves out what was kept and is no CRM any more", async () => {
  const broken = { ...house, table: { ...house.table, crm: "other", urls: [{ pattern: "(a+)+" }] } };
  const { crms } = setUp({ "crm-own": [broken, house] });
  expect((await crms.view()).crms.filter(({ isOwn }) => isOwn).map(({ crm }) => crm)).toEqual(["house"]);
});
