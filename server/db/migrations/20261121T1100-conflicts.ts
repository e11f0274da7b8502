// Conflicts between registrations: which of a payer's are to be looked at again, what was told of them, and whom an
// organisation keeps apart. Decision: docs/decisions/011-conflicts.md.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table conflict_subject (
       payer_id uuid not null references organisation,
       deal_id uuid not null,
       -- Of the customer, by the terms in force; written by the payer's own side.
       domain text,
       name_key text not null default '',
       -- To be looked at from then on; null: nothing changes by itself.
       wanted_at int8,
       -- What the participants were told last.
       told jsonb,
       primary key (payer_id, deal_id)
     )`,
    `create index conflict_subject_domain on conflict_subject (payer_id, domain)`,
    `create index conflict_subject_name on conflict_subject (payer_id, name_key)`,
    `create index conflict_subject_wanted on conflict_subject (wanted_at) where wanted_at is not null`,
    `create table competitor_mark (
       organisation_id uuid not null references organisation,
       id uuid not null unique,
       one_id uuid not null references partnership,
       other_id uuid not null references partnership,
       marked_by_name text not null,
       marked_by_title text,
       marked_at int8 not null,
       primary key (organisation_id, id),
       unique (organisation_id, one_id, other_id),
       check (one_id < other_id)
     )`,
    // Every registration there is already.
    `insert into conflict_subject (payer_id, deal_id, wanted_at)
       select distinct (r.row #>> '{terms,payerId}')::uuid, r.scope_id, 0::int8
       from scope_row r
       where r.scope_kind = 'deal' and r.entity = 'registration_revision' and r.row ->> 'submittedAt' is not null`,
  ]);
  await protectTable(db, "conflict_subject", {
    read: "payer_id = app_org()",
    write: "payer_id = app_org()",
  });
  await protectTable(db, "competitor_mark", {
    write: `organisation_id = app_org() and one_id in (select p.id from partnership p)
      and other_id in (select p.id from partnership p)`,
  });

  // Any participant may ask the payer's side to look, and learns nothing by it.
  await defineFunction(db, {
    name: "want_conflict_check",
    args: "p_deal uuid, p_payer uuid, p_now int8",
    returns: "void",
    body: `
      declare
        v_written int;
      begin
        if not exists (select from deal_access where deal_id = p_deal and organisation_id = app_org()
                         and level <> 'left')
           or not exists (select from deal_access where deal_id = p_deal and organisation_id = p_payer) then
          raise exception 'no access to this deal' using errcode = '42501';
        end if;
        insert into conflict_subject (payer_id, deal_id, wanted_at) values (p_payer, p_deal, p_now)
          on conflict (payer_id, deal_id) do update set wanted_at = excluded.wanted_at;
        get diagnostics v_written = row_count;
        if v_written <> 1 then raise exception 'a conflict check was not noted'; end if;
        -- Whoever paid by an earlier revision looks again, too.
        update conflict_subject set wanted_at = p_now where deal_id = p_deal and payer_id <> p_payer;
      end`,
  });
  await defineFunction(db, {
    name: "conflict_checks_wanted",
    args: "p_until int8",
    returns: "table (payer_id uuid)",
    body: `begin
      return query select distinct s.payer_id from conflict_subject s
        where s.wanted_at <= p_until order by 1;
    end`,
  });

  const inDeal = (levels: string) => `exists (
    select from deal_access a
    where a.deal_id = scope_row.scope_id and a.organisation_id = app_org() and a.level in (${levels}))`;
  // A payer that is only invited keeps its conflicts, and its policy speaks for it.
  const may = (ofTheInvited: readonly string[]) => `(audience <> 'own' or organisation_id = app_org()) and (
    scope_kind = 'deal' and (${inDeal("'accepted'")}
      or entity in (${ofTheInvited.map((entity) => `'${entity}'`).join(", ")}) and ${inDeal("'invited'")})
    or scope_kind = 'partnership' and scope_id in (select p.id from partnership p))`;
  const rewritten = ["registration_answer", "deal_participant", "deal_link", "conflict"];
  const added = [...rewritten, "deal_event", "deal_event_own", "conflict_notice"];
  await runAll(db, [
    `alter policy app_insert on scope_row with check (${may(added)})`,
    `alter policy app_update on scope_row using (${may(rewritten)}) with check (${may(rewritten)})`,
    // What the payer told is not taken back.
    `create policy app_update_notice on scope_row as restrictive for update to tandem_app
      using (entity <> 'conflict_notice')`,
    `create policy app_delete_notice on scope_row as restrictive for delete to tandem_app
      using (entity <> 'conflict_notice')`,
  ]);
}
