// How a partner that did not use Tandem joins: an invitation names its placeholder, an admin of the company says "that is
// us", an admin of the owner confirms. Decision: docs/decisions/012-offline-partners.md.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

/** Raises unless an active member in action has one of these roles. */
const requires = (roles: string) => `
  if not exists (
    select from member m where m.organisation_id = v_me and m.id = app_member()
      and m.status = 'active' and m.role in (${roles})
  ) then raise exception 'not allowed' using errcode = 'TD403'; end if;`;

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `alter table partnership_invitation add column placeholder_id uuid references organisation`,
    `create table placeholder_claim (
       -- Whose placeholder it is.
       organisation_id uuid not null references organisation,
       -- The invitation's.
       id uuid not null unique,
       placeholder_id uuid not null references organisation,
       claimed_by uuid not null references organisation,
       company_name text not null,
       claimed_by_name text not null,
       claimed_at int8 not null,
       outcome text check (outcome in ('confirmed', 'refused')),
       answered_at int8,
       primary key (organisation_id, id),
       check ((outcome is null) = (answered_at is null))
     )`,
    `create index placeholder_claim_by on placeholder_claim (claimed_by) where outcome is null`,
  ]);
  await protectTable(db, "placeholder_claim", { write: null });

  // Of the open invitations to that address, which ask "are you this one?".
  await defineFunction(db, {
    name: "placeholder_invitations_for",
    args: "p_verified_email text, p_now int8",
    returns: "table (id uuid, placeholder_name text)",
    body: `begin
      return query select i.id, o.name
        from partnership_invitation i join organisation o on o.id = i.placeholder_id
        where i.email = lower(p_verified_email) and i.closed_at is null and i.expires_at > p_now
          and i.organisation_id is distinct from app_org();
    end`,
  });
  await defineFunction(db, {
    name: "claim_placeholder",
    args: "p_invitation uuid, p_verified_email text, p_now int8",
    returns: "void",
    body: `declare
      v_me uuid := app_org();
      v_invitation partnership_invitation;
    begin
      ${requires("'admin'")}
      select * into v_invitation from partnership_invitation i
        where i.id = p_invitation and i.email = lower(p_verified_email)
          and i.closed_at is null and i.expires_at > p_now and i.organisation_id <> v_me
          and exists (select from offline_partner o where o.id = i.placeholder_id
            and o.organisation_id = i.organisation_id and o.joined_as is null)
        for update;
      if not found or ended_since(v_invitation.organisation_id, v_me, v_invitation.created_at) then
        raise exception 'no such invitation' using errcode = 'TD404';
      end if;
      update partnership_invitation i set closed_at = p_now where i.id = p_invitation;
      insert into placeholder_claim
        (organisation_id, id, placeholder_id, claimed_by, company_name, claimed_by_name, claimed_at)
        select v_invitation.organisation_id, p_invitation, v_invitation.placeholder_id, v_me, o.name, m.name, p_now
        from organisation o join member m on m.organisation_id = o.id and m.id = app_member()
        where o.id = v_me;
    end`,
  });
  // What we said of ourselves and waits for the other side.
  await defineFunction(db, {
    name: "own_claims",
    args: "",
    returns:
      "table (id uuid, organisation_id uuid, organisation_name text, placeholder_name text, claimed_at int8)",
    body: `begin
      return query select c.id, o.id, o.name, p.name, c.claimed_at
        from placeholder_claim c join organisation o on o.id = c.organisation_id
          join organisation p on p.id = c.placeholder_id
        where c.claimed_by = app_org() and c.outcome is null
        order by c.claimed_at;
    end`,
  });
  await defineFunction(db, {
    name: "answer_placeholder_claim",
    args: "p_claim uuid, p_confirmed boolean, p_partnership uuid, p_now int8",
    // Both partnerships, the placeholder's and the newcomer's; of a refusal nothing.
    returns:
      "table (placeholder_id uuid, placeholder_partnership_id uuid, newcomer_id uuid, partnership_id uuid)",
    body: `declare
      v_me uuid := app_org();
      v_claim placeholder_claim;
      v_before uuid;
      v_after uuid;
    begin
      ${requires("'admin'")}
      select * into v_claim from placeholder_claim c
        where c.id = p_claim and c.organisation_id = v_me and c.outcome is null for update;
      if not found then raise exception 'no such claim' using errcode = 'TD404'; end if;
      update placeholder_claim c set outcome = case when p_confirmed then 'confirmed' else 'refused' end,
          answered_at = p_now where c.id = p_claim;
      if not p_confirmed then return; end if;
      -- Two claims of one placeholder wait for each other here.
      perform from offline_partner o
        where o.id = v_claim.placeholder_id and o.organisation_id = v_me and o.joined_as is null for update;
      if not found or ended_since(v_me, v_claim.claimed_by, v_claim.claimed_at) then
        raise exception 'no such claim' using errcode = 'TD404';
      end if;
      update offline_partner o set joined_as = v_claim.claimed_by, joined_at = p_now
        where o.id = v_claim.placeholder_id;
      update partnership p set status = 'ended', ended_at = p_now
        where p.inviting_id = v_me and p.accepting_id = v_claim.placeholder_id and p.status = 'active';
      select p.id into v_before from partnership p
        where p.inviting_id = v_me and p.accepting_id = v_claim.placeholder_id
        order by p.started_at desc limit 1;
      -- The two may have become partners meanwhile in the ordinary way.
      select p.id into v_after from partnership p where p.status = 'active'
        and least(p.inviting_id, p.accepting_id) = least(v_me, v_claim.claimed_by)
        and greatest(p.inviting_id, p.accepting_id) = greatest(v_me, v_claim.claimed_by);
      if v_after is null then
        v_after := p_partnership;
        insert into partnership (id, inviting_id, accepting_id, status, started_at, ended_at)
          values (p_partnership, v_me, v_claim.claimed_by, 'active', p_now, null);
      end if;
      return query select v_claim.placeholder_id, v_before, v_claim.claimed_by, v_after;
    exception when unique_violation then
      raise exception 'already partners' using errcode = 'TD409';
    end`,
  });

  // As before; an invitation that names a placeholder is answered by a claim.
  await defineFunction(db, {
    name: "accept_partnership",
    args: "p_invitation uuid, p_verified_email text, p_partnership uuid, p_now int8",
    returns: "void",
    body: `declare
      v_me uuid := app_org();
      v_invitation partnership_invitation;
    begin
      ${requires("'partner_manager', 'admin'")}
      select * into v_invitation from partnership_invitation i
        where i.id = p_invitation and i.email = lower(p_verified_email) and i.placeholder_id is null
          and i.closed_at is null and i.expires_at > p_now and i.organisation_id <> v_me
        for update;
      if not found then raise exception 'no such invitation' using errcode = 'TD404'; end if;
      update partnership_invitation i set closed_at = p_now where i.id = p_invitation;
      insert into partnership (id, inviting_id, accepting_id, status, started_at, ended_at)
        values (p_partnership, v_invitation.organisation_id, v_me, 'active', p_now, null);
      -- After the insert, which waits for an ending under way.
      if ended_since(v_invitation.organisation_id, v_me, v_invitation.created_at) then
        raise exception 'no such invitation' using errcode = 'TD404';
      end if;
    exception when unique_violation then
      raise exception 'already partners' using errcode = 'TD409';
    end`,
  });
}
