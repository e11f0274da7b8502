// What a member is shown of each of its sign-ins: on what, since when, last used. On the row of the family itself, so that a
// session is there exactly as long as its tokens hold.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `alter table identity_artifact add column device text, add column made_at int8, add column used_at int8`,
  ]);
}
