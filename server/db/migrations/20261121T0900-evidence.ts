// Touchpoints as evidence: their details, and the deal that everyone in it sees them in.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `alter table touchpoint add column details jsonb not null default '{}'`,
    // The deal may be gone, or left, while the touchpoint is still ours.
    `alter table touchpoint_subject
       add column deal_id uuid,
       add column deal_row_id uuid,
       add check ((deal_id is null) = (deal_row_id is null))`,
  ]);
}
