// A published CRM that this version of the server would not take: of a newer one beside it during a roll-out, or of one before a
// check became stricter. It ends no pull, no import and no publishing of its organisation.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { crmTable } from "#lib/contract/crm-table/crm-table.ts";
import { houseCrm } from "#lib/domain/house-crm.test-support.ts";
import { applied } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { listApp } from "#test/support/list-app.ts";

const csv = "Company,Account URL\nAcme,https://crm.house.example/companies/42\n";
const runs = [{ kind: "account" as const, pattern: "^/companies/(?<id>([0-9]+)+)$", on: "path" as const }];

test.each([
  ["of a newer version", { ...houseCrm(), format: 2, table: { crm: "house", tabs: [{ urls: [] }] } }],
  ["that is taken no longer", houseCrm({ table: { urls: runs } })],
])(
  "one %s reaches devices whole, is left out of imports, and is published anew in its place",
  async (_, file) => {
    const app = await listApp();
    const { id: organisationId, people, memberIds } = await app.company("Harbor & Pine");
    const [admin, rep] = [new Device(app, people.admin), new Device(app, people.rep)];
    const tableId = uuid();
    await applied(admin, "crm.publish", { tableId, file: houseCrm() });
    // As a server beside this one writes it.
    const { numAffectedRows } = await app.context.db.as(
      { organisationId, memberId: memberIds.admin },
      (trx) =>
        sql`update scope_row set row = jsonb_set(row, '{file}', ${JSON.stringify(file)}::jsonb)
        where id = ${tableId}`.execute(trx),
    );
    expect(numAffectedRows).toBe(1n);

    await rep.pull();
    const [row] = rep.rows("crm_table");
    expect(row).toMatchObject({ id: tableId, file });
    const { published } = crmTable.parse(row);
    const refs = async () => {
      const found = await app.context.db.owner
        .selectFrom("account")
        .select("record_refs")
        .where("organisation_id", "=", organisationId)
        .execute();
      return found.flatMap(({ record_refs }) => record_refs);
    };
    expect(await app.importList(people.rep, csv)).toMatchObject({ state: "done" });
    expect(await refs()).toEqual([]);

    await applied(admin, "crm.publish", { tableId: uuid(), file: houseCrm(), over: published.at });
    await rep.pull();
    expect(rep.rows("crm_table")).toMatchObject([{ id: tableId, file: houseCrm() }]);
    await app.importList(people.rep, csv);
    expect(await refs()).toEqual(["house/https%3A%2F%2Fcrm.house.example/account/42"]);
  },
);
