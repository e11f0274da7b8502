// Everything that the database holds of the strangers, as one hash for each table: to see that nobody else changed it.
// Reads as the owner.
import { sql } from "kysely";
import type { Database } from "#server/context.ts";
import type { Strangers } from "./world.ts";

/** Columns that say whose a row is; others may name anything. */
const OWNERS = ["organisation_id", "inviting_id", "accepting_id", "recipient_id", "payer_id"];
const SHARED = ["partnership_id", "deal_id", "scope_id"];

export async function stateOf(db: Database, strangers: Strangers): Promise<Record<string, string>> {
  const owners = strangers.companies.map(({ id }) => id);
  const { rows: columns } = await sql<{ table_name: string; column_name: string }>`
    select table_name, column_name from information_schema.columns
    where table_schema = 'public' and data_type = 'uuid' order by 1, 2`.execute(db.owner);
  const state: Record<string, string> = {};
  for (const [table, its] of Map.groupBy(columns, ({ table_name }) => table_name)) {
    const theirs = its.flatMap(({ column_name: column }) => {
      const ids = OWNERS.includes(column) ? owners : SHARED.includes(column) ? strangers.shared : null;
      return ids ? [sql`${sql.ref(column)} = any (${ids}::uuid[])`] : [];
    });
    if (theirs.length === 0) continue;
    const { rows } = await sql<{ hash: string }>`
      select count(*) || ' ' || coalesce(md5(string_agg(md5(row(t.*)::text), '' order by row(t.*)::text)), '') as hash
      from ${sql.table(table)} t where ${sql.join(theirs, sql` or `)}`.execute(db.owner);
    state[table] = rows[0]?.hash ?? "";
  }
  return state;
}
