// Programmes and co-sell plans: rows of an organisation alone and of a partnership, in `scope_row` like others. What the database
// holds of them: one of each, by whom, and that no company is named that both do not show each other. Decision:
// docs/decisions/017-co-sell-plans.md.
import type { Kysely } from "kysely";
import { defineFunction, runAll } from "../migration-kit.ts";

const ofCoSell = `(entity like 'co\\_sell\\_%' or entity like 'programme%')`;
/** Those who run partnerships; the same as in `lib/domain/co-sell/may.ts`. */
const isPartnering = `exists (
  select from member m where m.organisation_id = app_org() and m.id = app_member()
    and m.status = 'active' and m.role in ('partner_manager', 'admin'))`;
const isTheirsToSay = `(entity <> 'co_sell_owner'
  or row ->> 'organisationId' = app_org()::text or may_speak_for((row ->> 'organisationId')::uuid))`;
const isWritable = `(not ${ofCoSell} or ${isPartnering} and ${isTheirsToSay})`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    // One each, whatever devices make at once.
    `create unique index scope_row_programme on scope_row (scope_id) where entity = 'programme'`,
    `create unique index scope_row_co_sell_plan on scope_row (scope_id) where entity = 'co_sell_plan'`,
    `create unique index scope_row_co_sell_owner on scope_row (scope_id, (row ->> 'organisationId'))
       where entity = 'co_sell_owner'`,
    `create policy app_insert_co_sell on scope_row as restrictive for insert to tandem_app with check (${isWritable})`,
    `create policy app_update_co_sell on scope_row as restrictive for update to tandem_app
       using (true) with check (${isWritable})`,
    // A removed row stays, with who removed it.
    `create policy app_delete_co_sell on scope_row as restrictive for delete to tandem_app using (not ${ofCoSell})`,
  ]);
  await defineFunction(db, {
    name: "co_sell_customer",
    args: "p_partnership uuid, p_account uuid",
    returns: "table (name text, domain text)",
    body: `
      declare
        v_me uuid := app_org();
        v_partner uuid;
      begin
        if v_me is null then raise exception 'co_sell_customer needs an organisation' using errcode = '42501'; end if;
        select case when p.inviting_id = v_me then p.accepting_id else p.inviting_id end into v_partner
          from partnership p
          where p.id = p_partnership and p.status = 'active' and v_me in (p.inviting_id, p.accepting_id);
        if v_partner is null then return; end if;
        return query
          select a.name, a.domain from account a
          where a.organisation_id = v_me and a.id = p_account
            and (exists (select from offline_partner o where o.organisation_id = v_me and o.id = v_partner)
              or exists (
                select from overlap ours
                join overlap theirs on theirs.organisation_id = v_partner
                  and theirs.partnership_id = p_partnership
                  and theirs.account_id = ours.their_account_id and theirs.their_account_id = ours.account_id
                where ours.organisation_id = v_me and ours.partnership_id = p_partnership
                  and ours.account_id = p_account));
      end`,
  });
}
