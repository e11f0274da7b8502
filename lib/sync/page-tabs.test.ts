import { expect, test } from "vitest";
import type { PageRecord } from "../crm/page-record.ts";
import { formatRecordRef } from "../domain/record-ref.ts";
import { createPageTabs } from "./page-tabs.ts";

function memoryArea() {
  const items = new Map<string, unknown>();
  return {
    items,
    get: async () => Object.fromEntries(items),
    set: async (added: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(added)) items.set(key, value);
    },
    remove: async (key: string) => void items.delete(key),
  };
}

const clock = { now: 1_000 };
const tabsOf = (area: ReturnType<typeof memoryArea>) => createPageTabs(area, () => clock.now);
const ref = { crm: "atomic", instance: "crm.example", kind: "account", id: "1" } as const;

test("a worker that starts again knows what each tab shows", async () => {
  const area = memoryArea();
  const page = { host: "crm.example", record: { ref, fields: {}, accountRef: null } };
  await (await tabsOf(area).set(7, page)).keep();
  expect(await tabsOf(area).get(7)).toMatchObject(page);
});

test("what is kept late is what the tab shows by then, and nothing of a tab that is gone", async () => {
  const area = memoryArea();
  const tabs = tabsOf(area);
  const at = (id: string) => ({
    host: "crm.example",
    record: { ref: { ...ref, id }, fields: {}, accountRef: null },
  });
  const first = await tabs.set(7, at("1"));
  const second = await tabs.set(7, at("2"));
  await second.keep();
  await first.keep();
  expect(await tabsOf(area).get(7)).toMatchObject(at("2"));
  const third = await tabs.set(7, at("3"));
  await tabs.remove(7);
  await third.keep();
  expect(await tabsOf(area).get(7)).toBeNull();
});

test("a closed tab is forgotten, and what does not read as a tab is left out", async () => {
  const area = memoryArea();
  const tabs = tabsOf(area);
  await tabs.set(7, { host: "crm.example", record: null });
  await tabs.remove(7);
  await area.set({ "tab:8": "nonsense", access: { token: "secret" } });
  expect([...(await tabsOf(area).all()).keys()]).toEqual([]);
});

test("it keeps when a record came into view and when the page last named its company anew", async () => {
  const tabs = tabsOf(memoryArea());
  const show = async (at: number, id: string, fields: PageRecord["fields"] = {}) => {
    clock.now = at;
    await tabs.set(7, { host: "crm.example", record: { ref: { ...ref, id }, fields, accountRef: null } });
    const page = await tabs.get(7);
    return [page?.arrivedAt, page?.namedAt];
  };
  const name = { value: "Zapier", origin: "dom" as const };
  expect(await show(1_000, "1")).toEqual([1_000, 1_000]);
  expect(await show(2_000, "1", { name })).toEqual([1_000, 2_000]);
  // Another field says nothing of the company.
  expect(await show(3_000, "1", { name, owner: name })).toEqual([1_000, 2_000]);
  expect(await show(4_000, "2", { name })).toEqual([4_000, 4_000]);
});

test("whether the panel is open is a tab's own, over a reload and a killed worker, until it is closed", async () => {
  const area = memoryArea();
  await tabsOf(area).setOpen(7, true);
  const tabs = tabsOf(area);
  await tabs.remove(7);
  expect([await tabs.isOpen(7), await tabs.isOpen(8)]).toEqual([true, false]);
  await tabs.setOpen(7, false);
  expect(await tabsOf(area).isOpen(7)).toBe(false);
});

test("a pinned record is known to a worker that starts again, until it is let go", async () => {
  const area = memoryArea();
  const page = { host: "crm.example", record: { ref, fields: {}, accountRef: null } };
  const tabs = tabsOf(area);
  await tabs.set(7, page);
  await tabs.setPin(7, formatRecordRef(ref));
  await tabs.set(7, { host: "crm.example", record: null });
  expect(await tabsOf(area).pinOf(7)).toMatchObject(page);
  expect(await tabs.pinOf(8)).toBeNull();
  await tabs.setPin(7, null);
  expect(await tabsOf(area).pinOf(7)).toBeNull();
});

test("a record that was pinned while its page still drew is kept as it was drawn", async () => {
  const area = memoryArea();
  const tabs = tabsOf(area);
  const drawn = { ref, fields: { name: { value: "Fabrikam", origin: "dom" } }, accountRef: null } as const;
  await tabs.set(7, { host: "crm.example", record: { ref, fields: {}, accountRef: null } });
  await tabs.setPin(7, formatRecordRef(ref));
  await (await tabs.set(7, { host: "crm.example", record: drawn })).keep();
  await tabs.set(7, { host: "crm.example", record: null });
  expect((await tabsOf(area).pinOf(7))?.record).toEqual(drawn);
});

test("where the page has gone on by then, nothing is pinned", async () => {
  const tabs = tabsOf(memoryArea());
  const other = { ...ref, id: "2" };
  await tabs.set(7, { host: "crm.example", record: { ref: other, fields: {}, accountRef: null } });
  await tabs.setPin(7, formatRecordRef(ref));
  expect(await tabs.pinOf(7)).toBeNull();
});

test("where a tab shows no record there is nothing to pin", async () => {
  const tabs = tabsOf(memoryArea());
  await tabs.set(7, { host: "crm.example", record: null });
  await tabs.setPin(7, formatRecordRef(ref));
  await tabs.setPin(9, formatRecordRef(ref));
  expect(await tabs.pinOf(7)).toBeNull();
  expect(await tabs.pinOf(9)).toBeNull();
});
