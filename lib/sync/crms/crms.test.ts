// Which CRM is at which host, as this device remembers it.
import { expect, it, vi } from "vitest";
import { createCrms } from "./crms.ts";

function setUp(kept: Record<string, unknown> = {}) {
  const items = new Map(Object.entries(structuredClone(kept)));
  const area = {
    get: async (key: string) => ({ [key]: items.get(key) }),
    set: async (added: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
  };
  const crms = createCrms(area, (error) => {
    throw error;
  });
  const changed = vi.fn();
  crms.changes.listen(changed);
  return { crms, changed, again: () => createCrms(area, () => undefined) };
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

it("takes what is no choice for none", async () => {
  const { crms } = setUp({ "crm-hosts": { "a.example": "<b>" } });
  expect((await crms.view()).chosen).toEqual({});
});
