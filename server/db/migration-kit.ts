// What every migration uses: run statements, protect a table, define a function that crosses organisations.
// Committed migrations depend on these as they are: add beside them, never change what they do.
import { type Kysely, sql } from "kysely";

/** One statement each: PGlite takes no several at once. */
export async function runAll(db: Kysely<unknown>, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

export type TableAccess = {
  /** SQL condition for reading under `tandem_app`; `app_org()` is the organisation in action. */
  read: string;
  /** SQL condition for writing; null: only definer functions write. */
  write: string | null;
};

const OWN: TableAccess = { read: "organisation_id = app_org()", write: "organisation_id = app_org()" };

/** Row-level security, forced, with policies and grants for `tandem_app` and `tandem_definer`. */
export async function protectTable(
  db: Kysely<unknown>,
  table: string,
  access: Partial<TableAccess> = {},
): Promise<void> {
  const { read, write } = { ...OWN, ...access };
  await runAll(db, [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `grant select, insert, update, delete on ${table} to tandem_definer`,
    `create policy definer_all on ${table} to tandem_definer using (true) with check (true)`,
    `grant select on ${table} to tandem_app`,
    `create policy app_read on ${table} for select to tandem_app using (${read})`,
  ]);
  if (write === null) return;
  await runAll(db, [
    `grant insert, update, delete on ${table} to tandem_app`,
    `create policy app_insert on ${table} for insert to tandem_app with check (${write})`,
    `create policy app_update on ${table} for update to tandem_app using (${write}) with check (${write})`,
    `create policy app_delete on ${table} for delete to tandem_app using (${write})`,
  ]);
}

/**
 * A SECURITY DEFINER function owned by the role without login, `search_path` pinned, callable by `tandem_app`
 * (or `to`). `args` is the argument list with names and types, `body` PL/pgSQL from `declare` or `begin` on.
 * The name must be unique: no overloads.
 */
export async function defineFunction(
  db: Kysely<unknown>,
  definition: { name: string; args: string; returns: string; body: string; to?: string },
): Promise<void> {
  const { name, args, returns, body, to = "tandem_app" } = definition;
  await runAll(db, [
    `create or replace function ${name}(${args}) returns ${returns}
     language plpgsql security definer set search_path = pg_catalog, public, pg_temp
     as $tandem$ ${body} $tandem$`,
    `grant create on schema public to tandem_definer`,
    `alter function ${name} owner to tandem_definer`,
    `revoke create on schema public from tandem_definer`,
    `revoke all on function ${name} from public`,
    `grant execute on function ${name} to ${to}`,
  ]);
}
