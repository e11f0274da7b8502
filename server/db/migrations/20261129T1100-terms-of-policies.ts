// One warning of a second outreach per organisation, one reason for a review per revision, and one approval by a policy, whatever
// happens at once. What lies in them is read by the policies of `scope_row`. Decision: docs/decisions/021-terms-not-constants.md.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create unique index scope_row_outreach_setting on scope_row (scope_id) where entity = 'outreach_setting'`,
    `create unique index scope_row_review_reason on scope_row (scope_id, (row ->> 'revisionId'))
       where entity = 'review_reason'`,
    `create unique index scope_row_policy_decision on scope_row (scope_id, (row ->> 'revisionId'))
       where entity = 'registration_decision' and row ->> 'byPolicy' is not null`,
  ]);
}
