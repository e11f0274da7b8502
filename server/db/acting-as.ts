// A part of a transaction run as another organisation, under its row-level security: what a company's own rules do when
// somebody else's act sets them off. Called by `server/guards/` alone, for rules that no person commands. What is read so never
// goes back to whoever acted.
import { sql, type Transaction } from "kysely";
import type { ServerActor } from "../context.ts";
import type { Tables } from "./tables.ts";

/** For rules that act for no person. */
export const NO_MEMBER = "00000000-0000-0000-0000-000000000000";

/** Not nested. Where `work` throws the transaction is over, and nobody needs to be set back. */
export async function actingAs<T>(
  trx: Transaction<Tables>,
  organisationId: string,
  work: (actor: ServerActor) => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ org: string; member: string }>`
    select current_setting('app.org') as org, current_setting('app.member') as member`.execute(trx);
  const [before] = rows;
  if (!before) throw new Error("A transaction says whose it is.");
  await become(trx, organisationId, NO_MEMBER);
  const result = await work({ organisationId, memberId: NO_MEMBER });
  await become(trx, before.org, before.member);
  return result;
}

async function become(trx: Transaction<Tables>, org: string, member: string): Promise<void> {
  await sql`select set_config('app.org', ${org}, true), set_config('app.member', ${member}, true)`.execute(
    trx,
  );
}
