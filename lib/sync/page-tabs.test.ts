import { expect, test } from "vitest";
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

const ref = { crm: "atomic", instance: "crm.example", kind: "account", id: "1" } as const;

test("a worker that starts again knows what each tab shows", async () => {
  const area = memoryArea();
  const page = { host: "crm.example", record: { ref, fields: {}, accountRef: null } };
  await createPageTabs(area).set(7, page);
  expect(await createPageTabs(area).get(7)).toEqual(page);
});

test("a closed tab is forgotten, and what does not read as a tab is left out", async () => {
  const area = memoryArea();
  const tabs = createPageTabs(area);
  await tabs.set(7, { host: "crm.example", record: null });
  await tabs.remove(7);
  await area.set({ "tab:8": "nonsense", access: { token: "secret" } });
  expect([...(await createPageTabs(area).all()).keys()]).toEqual([]);
});
