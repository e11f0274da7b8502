// The roles without login that every statement runs under. Made before the migrations, because roles belong to
// the whole PostgreSQL cluster: several instances, or several databases of one cluster, may do it at once.
import { type Kysely, sql } from "kysely";

export const ROLES = ["tandem_app", "tandem_issuer", "tandem_definer"] as const;

/**
 * Idempotent. Whoever creates a role is its member with the right to administer it alone (PostgreSQL 16 and later),
 * so it must be granted once more to act as it. The login needs CREATEROLE the first time only.
 */
export async function ensureRoles(db: Kysely<unknown>): Promise<void> {
  for (const role of ROLES) await retrying(() => ensureRole(db, role));
}

async function ensureRole(db: Kysely<unknown>, role: string): Promise<void> {
  await sql
    .raw(
      `do $do$ begin
         if not exists (select from pg_catalog.pg_roles where rolname = '${role}') then
           create role ${role} nologin;
         end if;
         if not pg_catalog.pg_has_role(current_user, '${role}', 'usage') then
           execute format('grant ${role} to %I', current_user);
         end if;
       exception when duplicate_object or unique_violation then null;
       end $do$`,
    )
    .execute(db);
}

/** Another instance may touch the same catalog row at the same instant; PostgreSQL then asks to try again. */
async function retrying(work: () => Promise<void>, attempts = 5): Promise<void> {
  try {
    await work();
  } catch (error) {
    const collided = error instanceof Error && /concurrently|already exists/.test(error.message);
    if (!collided || attempts <= 1) throw error;
    await retrying(work, attempts - 1);
  }
}
