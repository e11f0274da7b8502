import { expect, test } from "vitest";
import type { PageRecord } from "./page-record.ts";
import { adapters } from "./registry.ts";
import { unreadFields } from "./unread-fields.ts";

function unreadIn(record: PageRecord) {
  const table = adapters.find(({ crm }) => crm === record.ref.crm);
  if (!table) throw new Error(`There is no table of ${record.ref.crm}`);
  return unreadFields(record, table);
}

const says = (value: string) => ({ value, origin: "dom" as const });
const whole = {
  name: says("Rollout"),
  accountName: says("Zapier"),
  stage: says("Won"),
  amount: says("$84.0K"),
  closeDate: says("Dec 18, 2026"),
};
const page = (fields: PageRecord["fields"], rest: Partial<PageRecord> = {}): PageRecord => ({
  ref: { crm: "atomic", instance: "crm.example", kind: "opportunity", id: "1" },
  fields,
  accountRef: null,
  settled: true,
  ...rest,
});

test("a page that reads fine, and one that may still draw, lacks nothing", () => {
  expect(unreadIn(page(whole))).toBeNull();
  expect(unreadIn(page({}, { settled: false }))).toBeNull();
});

test("what its table promises for this kind and the page did not show is named, and no more", () => {
  const { name, accountName } = whole;
  const left = { fields: ["stage", "amount", "closeDate"], addressOnly: false };
  expect(unreadIn(page({ name, accountName }))).toEqual(left);
});

test("a field or two that may be empty in the CRM is no page that changed; its name or its company is", () => {
  const { stage: _stage, closeDate: _closeDate, ...rest } = whole;
  expect(unreadIn(page(rest))).toBeNull();
  const { name: _name, ...nameless } = whole;
  expect(unreadIn(page(nameless))?.fields).toEqual(["name"]);
  const { accountName: _accountName, ...alone } = whole;
  expect(unreadIn(page(alone))?.fields).toEqual(["accountName"]);
});

test("where nothing was read it says so; around a console's sub-tab the name is all there is", () => {
  expect(unreadIn(page({}))?.addressOnly).toBe(true);
  const ref = { crm: "salesforce", instance: "n", kind: "opportunity", id: "0065g00000AbCdEAAV" } as const;
  expect(unreadIn(page({ name: says("Rollout") }, { ref }))).toBeNull();
});

test("a table that promises no name misses none", () => {
  const kinds = ["opportunity"] as const;
  const alternatives = [{ selector: "b", read: "text", seen: "2026-11" }] as const;
  const table = {
    fields: [
      { field: "stage" as const, kinds, alternatives },
      { field: "amount" as const, kinds, alternatives },
    ],
  };
  expect(unreadFields(page({ stage: says("Won") }), table)).toBeNull();
  expect(unreadFields(page({}), table)?.fields).toEqual(["stage", "amount"]);
});
