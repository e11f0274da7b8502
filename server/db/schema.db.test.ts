// The database tests itself: no table without row-level security and policies, no function that crosses
// organisations without a pinned search_path, the right owner and a test that names it.
import { readdir, readFile } from "node:fs/promises";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "#test/support/database.ts";

/** The migrator's own tables hold no organisation's rows, and no role of ours may touch them. */
const NOT_OURS = /^kysely_migration/;

test("every table has row-level security, enabled and forced, and at least one policy", async () => {
  const db = await testDatabase();
  const { rows } = await sql<{ name: string; enabled: boolean; forced: boolean; policies: number }>`
    select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
           (select count(*) from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    order by 1`.execute(db.owner);
  const ours = rows.filter((row) => !NOT_OURS.test(row.name));
  expect(ours.length).toBeGreaterThan(20);
  const open = ours.filter((row) => !row.enabled || !row.forced || row.policies === 0).map((row) => row.name);
  expect(open, "call protectTable of server/db/migration-kit.ts for it").toEqual([]);
});

test("no role of ours owns a table, bypasses row-level security, or can log in", async () => {
  const db = await testDatabase();
  const { rows } = await sql`
    select rolname from pg_roles r where rolname like 'tandem%' and (rolcanlogin or rolbypassrls or rolsuper
      or exists (select from pg_class c where c.relowner = r.oid))`.execute(db.owner);
  expect(rows).toEqual([]);
});

test("every definer function belongs to the role without login, pins its search_path and is not for everybody", async () => {
  const db = await testDatabase();
  const { rows } = await sql<{ name: string; owner: string; config: string[] | null; public: boolean }>`
    select p.proname as name, r.rolname as owner, p.proconfig as config,
           has_function_privilege('public', p.oid, 'execute') as public
    from pg_proc p join pg_roles r on r.oid = p.proowner
    where p.pronamespace = 'public'::regnamespace and p.prosecdef`.execute(db.owner);
  expect(rows.length).toBeGreaterThan(5);
  for (const row of rows) {
    expect(row, "use defineFunction of server/db/migration-kit.ts").toMatchObject({
      owner: "tandem_definer",
      config: ["search_path=pg_catalog, public, pg_temp"],
      public: false,
    });
  }
});

test("every definer function is named by a test", async () => {
  const db = await testDatabase();
  const { rows } = await sql<{ name: string }>`select proname as name from pg_proc
    where pronamespace = 'public'::regnamespace and prosecdef`.execute(db.owner);
  const folder = new URL("../", import.meta.url);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".db.test.ts"));
  const tests = await Promise.all(files.map((file) => readFile(new URL(file, folder), "utf8")));
  const unnamed = rows.map((row) => row.name).filter((name) => !tests.some((text) => text.includes(name)));
  expect(unnamed, "write a test of what it may return, and name it there").toEqual([]);
});

test("the app role may not touch the migrator's tables", async () => {
  const db = await testDatabase();
  await expect(db.asNobody((trx) => sql`select * from kysely_migration`.execute(trx))).rejects.toThrow(
    "permission denied",
  );
});
