// Row-level security stands alone: the same histories with the application's own filters taken out of everything it reads.
import { expect, test } from "vitest";
import { freshOrganisation, testDatabase } from "#test/support/database.ts";
import { modelBackend } from "./backend.ts";
import { faultyDatabase } from "./faulty-database.ts";
import { holds, type InvariantName } from "./invariants.ts";

const names: readonly InvariantName[] = ["I4", "I10", "I11"];

test("what the application adds to a read is taken out, and the read finds its own rows alone all the same", async () => {
  const db = await testDatabase();
  const [ours, theirs] = [await freshOrganisation(db), await freshOrganisation(db)];
  const unfiltered = faultyDatabase(db, { withoutFilters: true });
  const asked = (trx: Parameters<Parameters<typeof db.as>[1]>[0]) =>
    trx.selectFrom("member").select("organisation_id").where("organisation_id", "=", theirs.organisationId);
  const sql = await unfiltered.as(ours, async (trx) => asked(trx).compile().sql);
  expect(sql).toBe('select "organisation_id" from "member" where true');
  const rows = await unfiltered.as(ours, (trx) => asked(trx).execute());
  expect(rows).toEqual([{ organisation_id: ours.organisationId }]);
});

test.each(names)("%s holds without the application's filters", { timeout: 600_000 }, async (name) => {
  await holds(modelBackend(await testDatabase(), { withoutFilters: true }), name, {
    seeds: 25,
    onlyTold: true,
  });
});
