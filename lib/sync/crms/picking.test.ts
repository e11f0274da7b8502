// A person shows Tandem a CRM: what is heard of the picker, tried and kept.
import { describe, expect, it, vi } from "vitest";
import { houseCrm } from "../../domain/house-crm.test-support.ts";
import type { Picked } from "../../messaging/picked.ts";
import { type Crms, createCrms } from "./crms.ts";
import type { Area } from "./kept-value.ts";
import { nothingPublished } from "./nothing-published.test-support.ts";
import { type Published, publishedOf } from "./published-crms.ts";

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

type Given = { isNew?: boolean; tab?: number | null; published?: readonly Published[] };

async function setUp({ isNew = false, tab = 7, published = [] }: Given = {}) {
  const read = vi.fn(async (): Promise<unknown> => null);
  const nothing = async () => undefined;
  const tabs = { findAt: vi.fn(async () => tab), pick: vi.fn(nothing), stop: vi.fn(nothing), read };
  const giveBack = vi.fn(nothing);
  const local = area();
  const make = (session: Area) =>
    createCrms({
      ...nothingPublished,
      published: {
        all: async () => [...published],
        find: async (key) => published.find((each) => each.key === key) ?? null,
      },
      area: local,
      session,
      tabs,
      giveBack,
      now: () => 0,
      report: () => undefined,
    });
  const crms = make(area());
  const started = await crms.pick("House CRM", `${origin}/*`, isNew).catch((error: unknown) => error);
  return { crms, tabs, read, giveBack, started, browserOpenedAgain: () => make(area()) };
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
  await crms.pick("House CRM", `${origin}/*`, false);
  await crms.picked(7, origin, { ...brought, href: `${origin}/companies/9` });
  expect(await crms.save({ kind: "account", part: 0 })).toEqual({ crm: "own-house-crm", label: "House CRM" });
  const table = await crms.tableOf(new URL(`${origin}/deals/1`));
  expect(table?.urls.map(({ kind }) => kind)).toEqual(["account", "opportunity"]);
  expect(table).toMatchObject({ crm: "own-house-crm", version: 2, matches: [`${origin}/*`] });
});

it("gives a second CRM of the same label a name of its own, and leaves the first as it was", async () => {
  const { crms } = await setUp();
  await crms.picked(7, origin, brought);
  await crms.save({ kind: "opportunity", part: 0 });
  const other = "https://crm.lumen.example";
  await crms.pick("House CRM", `${other}/*`, false);
  await crms.picked(7, other, { ...brought, href: `${other}/opps/12` });
  expect((await crms.save({ kind: "opportunity", part: 0 })).crm).toBe("own-house-crm-2");
  expect((await crms.tableOf(new URL(`${origin}/deals/1`)))?.crm).toBe("own-house-crm");
  expect((await crms.tableOf(new URL(`${other}/opps/12`)))?.crm).toBe("own-house-crm-2");
});

describe("a CRM that the organisation published", () => {
  const tableId = "0190a6f2-0000-7000-8000-000000000400";
  const publishing = (file = houseCrm()): Published[] => [
    publishedOf({
      id: tableId,
      organisationId: tableId,
      file,
      published: {
        memberId: tableId,
        organisationId: tableId,
        person: { name: "Grace Kim", title: null },
        at: 0,
      },
    }),
  ];
  const account = { ...brought, href: `${origin}/firms/9` };
  const savedAt = async (crms: Crms) => {
    await crms.picked(7, origin, account);
    const { crm } = await crms.save({ kind: "account", part: 0 });
    return JSON.parse((await crms.text(crm)).text);
  };

  it("gets what was pointed at, as this device's own file of the same name: addresses and fields stay", async () => {
    const fields = [
      {
        field: "stage" as const,
        kinds: ["opportunity" as const],
        alternatives: [{ selector: "h2", read: "text" as const, seen: "2026-11" }],
      },
    ];
    const file = houseCrm({ table: { version: 4, fields } });
    for (const choose of [true, false]) {
      const { crms } = await setUp({ published: publishing(file) });
      if (choose) await crms.choose("crm.house.example", `published:${tableId}`);
      const saved = await savedAt(crms);
      expect(saved).toMatchObject({ hosts: file.hosts, table: { crm: "house", version: 5 } });
      expect(saved.table.urls).toEqual(
        expect.arrayContaining(file.table.urls.filter(({ kind }) => kind === "opportunity")),
      );
      expect(saved.table.fields).toEqual([
        fields[0],
        expect.objectContaining({ field: "name", kinds: ["account"] }),
      ]);
      expect((await crms.view()).published).toMatchObject([{ crm: "house", own: "differs" }]);
    }
  });

  it("takes the place of an older file of one's own, and goes on from a later one", async () => {
    for (const [mine, made] of [
      [1, 4],
      [7, 8],
    ]) {
      const { crms } = await setUp({ published: publishing(houseCrm({ table: { version: 3 } })) });
      await crms.take(JSON.stringify(houseCrm({ table: { version: mine ?? 0 } })));
      await crms.choose("crm.house.example", `published:${tableId}`);
      expect((await savedAt(crms)).table.version).toBe(made);
    }
  });

  it("never takes the place of one's own CRM elsewhere that bears the same name", async () => {
    for (const version of [1, 7]) {
      const { crms } = await setUp({ published: publishing(houseCrm({ table: { version: 3 } })) });
      const mine = houseCrm({ hosts: ["crm.lumen.example"], table: { version } });
      await crms.take(JSON.stringify(mine));
      await crms.choose("crm.house.example", `published:${tableId}`);
      await expect(savedAt(crms)).rejects.toThrow("another CRM of the same name");
      expect(JSON.parse((await crms.text(mine.table.crm)).text)).toEqual(mine);
    }
  });

  it("keeps its name: another CRM of the same label gets one of its own", async () => {
    const other = houseCrm({ hosts: ["crm.lumen.example"], table: { crm: "own-house-crm" } });
    const { crms } = await setUp({ published: publishing(other) });
    expect((await savedAt(crms)).table.crm).toBe("own-house-crm-2");
  });
});

it("says what is missing where nothing was pointed at", async () => {
  const { crms } = await setUp();
  await expect(crms.save({ kind: "account", part: 0 })).rejects.toThrow("Nothing was pointed at");
});

it("says where a person points, until they are done or give up", async () => {
  const { crms, tabs } = await setUp();
  expect((await crms.view()).pointing).toEqual({ label: "House CRM", host: "crm.house.example" });
  await crms.unpick();
  expect(await crms.view()).toMatchObject({ pointing: null, picked: null });
  expect(tabs.stop).toHaveBeenCalledWith(7);
});

it("points into the table that was chosen for a host, whatever hosts its file names", async () => {
  const { crms } = await setUp();
  await crms.picked(7, origin, brought);
  await crms.save({ kind: "opportunity", part: 0 });
  const other = "http://192.168.1.5:8069";
  await crms.choose("192.168.1.5", "own-house-crm");
  await crms.pick("House CRM", "http://192.168.1.5/*", false);
  await crms.picked(7, other, { ...brought, href: `${other}/companies/12` });
  expect((await crms.save({ kind: "account", part: 0 })).crm).toBe("own-house-crm");
  const table = await crms.tableOf(new URL(`${other}/companies/12`));
  expect(table?.matches).toEqual([`${origin}/*`, "http://192.168.1.5/*"]);
});

it("says of a CRM that it reads by itself that there is nothing to point at, and starts nothing", async () => {
  const { crms, tabs, giveBack } = await setUp();
  await expect(crms.pick("Ours", "https://app.hubspot.com/*", true)).rejects.toThrow(
    "reads HubSpot by itself",
  );
  expect(tabs.pick).toHaveBeenCalledTimes(1);
  expect(giveBack).toHaveBeenCalledWith("https://app.hubspot.com/*");
});

describe("a host that was asked for only to point there", () => {
  const heard = (giveBack: ReturnType<typeof vi.fn>) => giveBack.mock.calls;

  it("is given back where the person gives up in the tab, in the options, or closes the tab", async () => {
    const givesUp = [
      (crms: Crms) => crms.picked(7, origin, null),
      (crms: Crms) => crms.picked(7, origin, { ...brought, picks: [] }),
      (crms: Crms) => crms.unpick(),
      (crms: Crms) => crms.tabGone(7),
    ];
    for (const giveUp of givesUp) {
      const { crms, giveBack } = await setUp({ isNew: true });
      await crms.tabGone(8);
      expect(heard(giveBack)).toEqual([]);
      await giveUp(crms);
      expect(heard(giveBack), String(giveUp)).toEqual([[`${origin}/*`]]);
      expect((await crms.view()).pointing).toBeNull();
    }
  });

  it("is given back where no tab shows it, or another host is pointed at instead", async () => {
    const none = await setUp({ isNew: true, tab: null });
    expect(none.started).toMatchObject({ failure: { code: "no_tab" } });
    expect(heard(none.giveBack)).toEqual([[`${origin}/*`]]);
    const { crms, giveBack } = await setUp({ isNew: true });
    await crms.pick("Other", "https://crm.lumen.example/*", false);
    expect(heard(giveBack)).toEqual([[`${origin}/*`]]);
  });

  it("is given back when the browser is opened again, which forgot what was pointed at", async () => {
    const { crms, giveBack, browserOpenedAgain } = await setUp({ isNew: true });
    await crms.started();
    expect(heard(giveBack)).toEqual([]);
    await browserOpenedAgain().started();
    await browserOpenedAgain().started();
    expect(heard(giveBack)).toEqual([[`${origin}/*`]]);
  });

  it("stays where a CRM came of it, or a person allowed it meanwhile", async () => {
    const kept = await setUp({ isNew: true });
    await kept.crms.picked(7, origin, brought);
    await kept.crms.tabGone(7);
    await kept.crms.save({ kind: "opportunity", part: 0 });
    await kept.crms.unpick();
    expect(heard(kept.giveBack)).toEqual([]);
    const allowed = await setUp({ isNew: true });
    await allowed.crms.choose("crm.house.example", "odoo");
    await allowed.crms.unpick();
    expect(heard(allowed.giveBack)).toEqual([]);
  });

  it("stays, asked for twice, until that is over; and one that was allowed before stays", async () => {
    const { crms, giveBack } = await setUp({ isNew: true });
    await crms.pick("House CRM", `${origin}/*`, false);
    expect(heard(giveBack)).toEqual([]);
    await crms.unpick();
    expect(heard(giveBack)).toEqual([[`${origin}/*`]]);
    const before = await setUp();
    await before.crms.unpick();
    expect(heard(before.giveBack)).toEqual([]);
  });
});
