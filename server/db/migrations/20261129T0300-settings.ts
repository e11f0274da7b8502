// Rows of one organisation alone lie in `scope_row`, too: what it set for itself. Decision: docs/decisions/014-settings.md.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  const own = `scope_kind = 'org' and scope_id = app_org() and organisation_id = app_org() and audience = 'own'`;
  await runAll(db, [
    `alter table scope_row drop constraint scope_row_scope_kind_check`,
    `alter table scope_row add constraint scope_row_scope_kind_check
       check (scope_kind in ('deal', 'partnership', 'org'))`,
    // Beside those of deals and partnerships, which stay as they are.
    `create policy app_own_rows on scope_row for all to tandem_app using (${own}) with check (${own})`,
    // One per organisation, and one per deal and organisation, whatever devices make at once.
    `create unique index scope_row_check_settings on scope_row (scope_id) where entity = 'check_settings'`,
    `create unique index scope_row_deal_checks on scope_row (scope_id, organisation_id) where entity = 'deal_checks'`,
  ]);
}
