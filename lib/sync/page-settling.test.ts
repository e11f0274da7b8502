import { expect, test } from "vitest";
import type { PageRecord } from "../crm/page-record.ts";
import { settlesAt } from "./page-settling.ts";

const page = (fields: PageRecord["fields"], namedAt = 1_000) => ({
  host: "crm.example",
  record: {
    ref: { crm: "atomic", instance: "crm.example", kind: "opportunity" as const, id: "1" },
    fields,
    accountRef: null,
  },
  arrivedAt: 1_000,
  namedAt,
});
const dom = (value: string) => ({ value, origin: "dom" as const });

test("a page that names its company has settled when it says nothing else of it for a while", () => {
  expect(settlesAt(page({ website: dom("zapier.com") }, 1_300))).toBe(2_300);
  // Its website may still come.
  expect(settlesAt(page({ accountName: dom("Zapier") }, 5_000))).toBe(7_000);
});

test("a page that names no company is waited for longer, whatever else it shows", () => {
  expect(settlesAt(page({}))).toBe(5_000);
  expect(settlesAt(page({ name: dom("Renewal"), stage: dom("Won") }))).toBe(5_000);
});
