// CRMs that an organisation publishes to its members: by admins alone, one per name, bounded, told to us without how their pages
// are read.
import { expect, it } from "vitest";
import type { CrmTable, CrmTableCommand } from "../../contract/crm-table/crm-table.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { MemberRole } from "../../contract/words.ts";
import { crmTablesAfter } from "../crm-tables-after.test-support.ts";
import { houseCrm } from "../house-crm.test-support.ts";
import { DealWorld, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const ADMIN = uuid(880);
const TABLE = uuid(73);

function ours() {
  let tables: CrmTable[] = [];
  let now = START;
  const run = <C extends CrmTableCommand>(
    command: C,
    given: MutationArgs<C>,
    role: MemberRole = "admin",
    memberId = ADMIN,
  ): MutatorResult => {
    const prepared = prepareMutation(command, given);
    if (prepared.outcome === "refused") return prepared;
    const actor = { ...new DealWorld().actor("harbor", role), memberId };
    const state = { ...nothingThere, crmTables: () => tables };
    const event = { id: uuid(90), surface: "options" as const, madeAt: START };
    now += 1;
    const result = prepared.run(state, { actor, now, skew: 0, onServer: true, event });
    if (result.outcome === "changes") tables = result.changes.reduce(crmTablesAfter, tables);
    return result;
  };
  return { run, held: () => tables };
}

it("is published by an admin, told to us alone, with its name and hosts and not its table", () => {
  const { run, held } = ours();
  expect(run("crm.publish", { tableId: TABLE, file: houseCrm() })).toMatchObject({
    changes: [
      {
        entity: "crm_table",
        scopes: ["org"],
        row: { id: TABLE, published: { memberId: ADMIN, at: START + 1 } },
      },
      {
        entity: "own_event",
        scopes: ["org"],
        row: {
          command: "crm.publish",
          args: { tableId: TABLE, label: "House CRM", hosts: ["crm.house.example"] },
        },
      },
    ],
  });
  expect(held()).toMatchObject([{ file: houseCrm() }]);
});

it("published again takes the place of the one of its name, whoever publishes it; the same changes nothing", () => {
  const { run, held } = ours();
  run("crm.publish", { tableId: TABLE, file: houseCrm() });
  expect(run("crm.publish", { tableId: uuid(74), file: houseCrm() })).toEqual({
    outcome: "changes",
    changes: [],
  });
  const second = { tableId: uuid(74), file: houseCrm({ table: { version: 2 } }), over: START + 1 };
  run("crm.publish", second, "admin", uuid(881));
  expect(held()).toMatchObject([
    { id: TABLE, file: { table: { version: 2 } }, published: { memberId: uuid(881) } },
  ]);
});

it("takes the place of what was read and of nothing newer: who published what is told, and how to go on", () => {
  const { run, held } = ours();
  const version = (at: number) => houseCrm({ table: { version: at } });
  run("crm.publish", { tableId: TABLE, file: version(1), over: null });
  run("crm.publish", { tableId: TABLE, file: version(2), over: START + 1 });
  for (const over of [START + 1, null]) {
    expect(run("crm.publish", { tableId: TABLE, file: version(3), over })).toMatchObject({
      code: "terms_changed",
      message: expect.stringMatching(/ published “House CRM” \(version 2\) on .* UTC.*publish again/),
    });
  }
  expect(held()).toMatchObject([{ file: version(2) }]);
  // Seen, it is published anyway; the same once more changes nothing, whatever it was made over.
  run("crm.publish", { tableId: TABLE, file: version(3), over: START + 2 });
  expect(held()).toMatchObject([{ file: version(3) }]);
  expect(run("crm.publish", { tableId: TABLE, file: version(3), over: START })).toMatchObject({
    changes: [],
  });
});

it("retracted, the file that was there comes back by the same id", () => {
  const { run, held } = ours();
  run("crm.publish", { tableId: TABLE, file: houseCrm() });
  run("crm.retract", { tableId: TABLE, label: "House CRM" });
  run("crm.publish", { tableId: TABLE, file: houseCrm(), over: null });
  expect(held()).toMatchObject([{ id: TABLE, file: houseCrm() }]);
});

it("is retracted by its name: one that was published under another meanwhile stays", () => {
  const { run, held } = ours();
  run("crm.publish", { tableId: TABLE, file: houseCrm({ label: "Haus" }) });
  expect(run("crm.retract", { tableId: TABLE, label: "House CRM" })).toMatchObject({ code: "not_found" });
  expect(run("crm.retract", { tableId: TABLE, label: "Haus" }, "manager")).toMatchObject({
    code: "not_allowed",
  });
  expect(held()).toHaveLength(1);
  expect(run("crm.retract", { tableId: TABLE, label: "Haus" })).toMatchObject({
    changes: [{ op: "remove" }, { row: { command: "crm.retract", args: { label: "Haus" } } }],
  });
  expect(held()).toEqual([]);
  expect(run("crm.retract", { tableId: TABLE, label: "Haus" })).toEqual({ outcome: "changes", changes: [] });
});

it("is retracted as it was read: what a colleague published over it meanwhile stays, and whose it is is told", () => {
  const { run, held } = ours();
  run("crm.publish", { tableId: TABLE, file: houseCrm() });
  const newer = houseCrm({ table: { version: 2 } });
  run("crm.publish", { tableId: TABLE, file: newer, over: START + 1 }, "admin", uuid(881));
  const retract = { tableId: TABLE, label: "House CRM" };
  expect(run("crm.retract", { ...retract, over: START + 1 })).toMatchObject({
    code: "terms_changed",
    message: expect.stringMatching(/^Not retracted: .* published “House CRM” \(version 2\) on .* UTC/),
  });
  expect(held()).toMatchObject([{ file: newer }]);
  run("crm.retract", { ...retract, over: START + 2 });
  expect(held()).toEqual([]);
});

it("takes no place that a colleague emptied meanwhile; as the first of its name it is published again", () => {
  const { run, held } = ours();
  run("crm.publish", { tableId: TABLE, file: houseCrm() });
  run("crm.retract", { tableId: TABLE, label: "House CRM", over: START + 1 });
  const anew = { tableId: TABLE, file: houseCrm({ table: { version: 2 } }) };
  expect(run("crm.publish", { ...anew, over: START + 1 })).toMatchObject({
    code: "terms_changed",
    message: expect.stringContaining("“House CRM” was retracted meanwhile"),
  });
  expect(held()).toEqual([]);
  run("crm.publish", { ...anew, over: null });
  expect(held()).toMatchObject([{ id: TABLE, file: anew.file }]);
});

it("is published for no host that another one names", () => {
  const { run, held } = ours();
  run("crm.publish", { tableId: TABLE, file: houseCrm() });
  const other = houseCrm({ label: "Other", table: { crm: "other" } });
  expect(run("crm.publish", { tableId: uuid(74), file: other })).toMatchObject({
    code: "already_exists",
    message: expect.stringContaining("“House CRM” is published for crm.house.example already"),
  });
  const elsewhere = houseCrm({ hosts: ["*.house.example"], table: { crm: "other" } });
  expect(run("crm.publish", { tableId: uuid(74), file: elsewhere })).toMatchObject({ outcome: "changes" });
  expect(held()).toHaveLength(2);
});

it("is no CRM that Tandem knows, bears an id of its own, and there are not too many", () => {
  const { run } = ours();
  const odoo = houseCrm({ table: { crm: "odoo" } });
  expect(run("crm.publish", { tableId: TABLE, file: odoo })).toMatchObject({ code: "already_exists" });
  for (let at = 0; at < 20; at += 1) {
    const file = houseCrm({ hosts: [`crm-${at}.house.example`], table: { crm: `house-${at}` } });
    expect(run("crm.publish", { tableId: uuid(100 + at), file })).toMatchObject({ outcome: "changes" });
  }
  const other = houseCrm({ table: { crm: "other" } });
  expect(run("crm.publish", { tableId: uuid(100), file: other })).toMatchObject({ code: "already_exists" });
  expect(run("crm.publish", { tableId: TABLE, file: other })).toMatchObject({ code: "not_allowed" });
});

it("is refused where its file is: what may run away, selectors nobody knows, parts nobody knows, more than fits", () => {
  const { run, held } = ours();
  const urls = [{ kind: "account" as const, pattern: "^/(?<id>(a+)+)$", on: "path" as const }];
  const visible = [{ selector: "main:unheard-of", kinds: ["account" as const], seen: "2026-11" }];
  const titles = Array.from({ length: 30 }, () => ({
    kind: "account" as const,
    pattern: `^(?<name>${"a".repeat(1_980)})$`,
  }));
  const all = [
    houseCrm({ table: { urls } }),
    houseCrm({ table: { visible } }),
    houseCrm({ table: { titles: [...titles, ...titles].slice(0, 30), urls: houseCrm().table.urls } }),
    { ...houseCrm(), hosts: ["https://crm.house.example/"] },
    { ...houseCrm(), code: "alert(1)" },
  ];
  for (const file of all) {
    expect(run("crm.publish", { tableId: TABLE, file }), JSON.stringify(file).slice(0, 200)).toMatchObject({
      outcome: "refused",
      code: "bad_arguments",
    });
  }
  expect(held()).toEqual([]);
});
