// Row-level security as the roles meet it: a forgotten `where` leaks nothing.
import { expect, test } from "vitest";
import { freshOrganisation, freshPartnership, testDatabase } from "#test/support/database.ts";

test("a member reads its own organisation and its partners, nobody else's", async () => {
  const db = await testDatabase();
  const [ours, theirs, stranger] = [
    await freshOrganisation(db, "Ours"),
    await freshOrganisation(db, "Theirs"),
    await freshOrganisation(db, "Stranger"),
  ];
  await freshPartnership(db, ours, theirs);
  const seen = await db.as(ours, (trx) => trx.selectFrom("organisation").select("name").execute());
  expect(seen.map((row) => row.name).sort()).toEqual(["Ours", "Theirs"]);
  const members = await db.as(ours, (trx) => trx.selectFrom("member").select("organisation_id").execute());
  expect(members).toEqual([{ organisation_id: ours.organisationId }]);
  expect(await db.as(stranger, (trx) => trx.selectFrom("partnership").selectAll().execute())).toEqual([]);
});
