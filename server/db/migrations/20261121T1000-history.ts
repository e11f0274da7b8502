// The history of a deal: added to, never rewritten; a draft that nobody else was ever asked into is thrown away with it.
// Decision: docs/decisions/008-history.md.
import type { Kysely } from "kysely";
import { defineFunction, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await defineFunction(db, {
    name: "is_alone_in_deal",
    args: "p_deal uuid",
    returns: "boolean",
    body: `
      begin
        return exists (select from deal_access where deal_id = p_deal and organisation_id = app_org())
          and not exists (select from deal_access where deal_id = p_deal and organisation_id <> app_org());
      end`,
  });
  const events = `entity in ('deal_event', 'deal_event_own')`;
  const inDeal = (levels: string) => `exists (
    select from deal_access a
    where a.deal_id = scope_row.scope_id and a.organisation_id = app_org() and a.level in (${levels}))`;
  // As before, and what those who are only invited do is told, too.
  const ofTheInvited = `entity in ('registration_answer', 'deal_participant', 'deal_link', 'deal_event', 'deal_event_own')`;
  await runAll(db, [
    `alter policy app_insert on scope_row with check ((audience <> 'own' or organisation_id = app_org()) and (
      scope_kind = 'deal' and (${inDeal("'accepted'")} or ${ofTheInvited} and ${inDeal("'invited'")})
      or scope_kind = 'partnership' and scope_id in (select p.id from partnership p)))`,
    `create policy app_insert_event on scope_row as restrictive for insert to tandem_app
      with check (not ${events} or organisation_id = app_org())`,
    `create policy app_update_event on scope_row as restrictive for update to tandem_app using (not ${events})`,
    `create policy app_delete_event on scope_row as restrictive for delete to tandem_app
      using (not ${events} or is_alone_in_deal(scope_id))`,
  ]);
}
