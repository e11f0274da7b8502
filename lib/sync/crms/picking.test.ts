// A person shows Tandem a CRM: what is heard of the picker, tried and kept.
import { expect, it, vi } from "vitest";
import type { Picked } from "../../messaging/picked.ts";
import { createCrms } from "./crms.ts";
import type { Area } from "./kept-value.ts";
import { nothingPublished } from "./nothing-published.test-support.ts";

function area(): Area {
  const items = new Map<string, unknown>();
  return {
    get: async (key) => ({ [key]: items.get(key) }),
    set: async (added) => {
      for (const [key, value] of Object.entries(added)) items.set(key, structuredClone(value));
    },
  };
}

const origin = "https://crm.house.example";
const brought: Picked = {
  href: `${origin}/deals/4711`,
  picks: [{ field: "name", value: "Acme", proposals: [{ selector: "h1", read: "text" }] }],
};

async function setUp() {
  const read = vi.fn(async (): Promise<unknown> => null);
  const tabs = { findAt: async () => 7, pick: vi.fn(async () => undefined), read };
  const kept = { area: area(), session: area() };
  const crms = createCrms({ ...nothingPublished, ...kept, tabs, now: () => 0, report: () => undefined });
  await crms.pick("House CRM", `${origin}/*`);
  return { crms, tabs, read };
}

it("hears the tab and the host that were asked, and no other", async () => {
  const { crms, tabs } = await setUp();
  expect(tabs.pick).toHaveBeenCalledWith(7);
  await crms.picked(8, origin, brought);
  await crms.picked(7, "https://evil.example", brought);
  await crms.picked(7, origin, { ...brought, href: "https://evil.example/deals/1" });
  expect((await crms.view()).picked).toBeNull();
  await crms.picked(7, origin, brought);
  expect((await crms.view()).picked).toMatchObject({ label: "House CRM", parts: ["4711", "deals"] });
});

it("tells what the page gives, parsed, and nothing where the page gives nonsense", async () => {
  const { crms, read } = await setUp();
  await crms.picked(7, origin, brought);
  const ref = { crm: "own-house-crm", instance: origin, kind: "opportunity", id: "4711" };
  const fields = { name: { value: "Acme", origin: "dom" } };
  read.mockResolvedValueOnce({ ref, fields, accountRef: null });
  expect(await crms.attempt({ kind: "opportunity", part: 0 })).toEqual({
    id: "4711",
    fields: [{ field: "name", value: "Acme" }],
  });
  read.mockResolvedValueOnce({ ref: "x" });
  expect(await crms.attempt({ kind: "opportunity", part: 0 })).toEqual({ id: null, fields: [] });
});

it("keeps it as the CRM of that host, and adds the other kind to it", async () => {
  const { crms } = await setUp();
  await crms.picked(7, origin, brought);
  await crms.save({ kind: "opportunity", part: 0 });
  expect((await crms.view()).picked).toBeNull();
  await crms.pick("House CRM", `${origin}/*`);
  await crms.picked(7, origin, { ...brought, href: `${origin}/companies/9` });
  expect(await crms.save({ kind: "account", part: 0 })).toEqual({ crm: "own-house-crm", label: "House CRM" });
  const table = await crms.tableOf(new URL(`${origin}/deals/1`));
  expect(table?.urls.map(({ kind }) => kind)).toEqual(["opportunity", "account"]);
  expect(table).toMatchObject({ crm: "own-house-crm", version: 2, matches: [`${origin}/*`] });
});

it("gives a second CRM of the same label a name of its own, and leaves the first as it was", async () => {
  const { crms } = await setUp();
  await crms.picked(7, origin, brought);
  await crms.save({ kind: "opportunity", part: 0 });
  const other = "https://crm.lumen.example";
  await crms.pick("House CRM", `${other}/*`);
  await crms.picked(7, other, { ...brought, href: `${other}/opps/12` });
  expect((await crms.save({ kind: "opportunity", part: 0 })).crm).toBe("own-house-crm-2");
  expect((await crms.tableOf(new URL(`${origin}/deals/1`)))?.crm).toBe("own-house-crm");
  expect((await crms.tableOf(new URL(`${other}/opps/12`)))?.crm).toBe("own-house-crm-2");
});

it("says what is missing where nothing was pointed at", async () => {
  const { crms } = await setUp();
  await expect(crms.save({ kind: "account", part: 0 })).rejects.toThrow("Nothing was pointed at");
});
