// What a person may do before being a member of anything, and what two organisations agree: each a definer
// function, because the reader or writer is not (yet) the organisation whose rows they are.
// Refusals are raised with SQLSTATE TD404 (not found), TD403 (not allowed) or TD409 (conflict).
import type { Kysely } from "kysely";
import { defineFunction, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await defineFunction(db, {
    name: "member_of",
    args: "p_issuer text, p_subject text",
    returns: `table (organisation_id uuid, organisation_name text, id uuid, name text, email text, title text,
      role text, status text)`,
    body: `begin
      return query select o.id, o.name, m.id, m.name, m.email, m.title, m.role, m.status
        from member m join organisation o on o.id = m.organisation_id
        where m.issuer = p_issuer and m.subject = p_subject;
    end`,
  });

  await defineFunction(db, {
    name: "create_organisation",
    args: `p_organisation uuid, p_organisation_name text, p_member uuid, p_issuer text, p_subject text,
           p_name text, p_email text, p_now int8`,
    returns: "void",
    body: `begin
      insert into organisation (id, name, created_at) values (p_organisation, p_organisation_name, p_now);
      insert into feed_counter (organisation_id, last_seq) values (p_organisation, 0);
      insert into member (organisation_id, id, issuer, subject, name, email, title, role, status, created_at)
        values (p_organisation, p_member, p_issuer, p_subject, p_name, p_email, null, 'admin', 'active', p_now);
    exception when unique_violation then
      raise exception 'already a member' using errcode = 'TD409';
    end`,
  });

  await defineFunction(db, {
    name: "member_invitations_for",
    args: "p_verified_email text, p_now int8",
    returns: "table (id uuid, organisation_id uuid, organisation_name text, role text, invited_by_name text)",
    body: `begin
      return query select i.id, o.id, o.name, i.role, i.invited_by_name
        from member_invitation i join organisation o on o.id = i.organisation_id
        where i.email = lower(p_verified_email) and i.closed_at is null and i.expires_at > p_now
        order by i.created_at;
    end`,
  });

  await defineFunction(db, {
    name: "redeem_member_invitation",
    args: `p_invitation uuid, p_verified_email text, p_member uuid, p_issuer text, p_subject text,
           p_name text, p_now int8`,
    returns: "uuid",
    body: `declare
      v_invitation member_invitation;
    begin
      select * into v_invitation from member_invitation i
        where i.id = p_invitation and i.email = lower(p_verified_email)
          and i.closed_at is null and i.expires_at > p_now
        for update;
      if not found then raise exception 'no such invitation' using errcode = 'TD404'; end if;
      update member_invitation i set closed_at = p_now where i.id = p_invitation;
      insert into member (organisation_id, id, issuer, subject, name, email, title, role, status, created_at)
        values (v_invitation.organisation_id, p_member, p_issuer, p_subject, p_name, lower(p_verified_email),
                null, v_invitation.role, 'active', p_now);
      -- From here on the transaction acts as the member it made.
      perform set_config('app.org', v_invitation.organisation_id::text, true);
      perform set_config('app.member', p_member::text, true);
      return v_invitation.organisation_id;
    exception when unique_violation then
      raise exception 'already a member' using errcode = 'TD409';
    end`,
  });

  // An invitation from before an ending is void, whoever it was addressed to: who ended must be asked anew.
  await runAll(db, [
    `create function ended_since(p_one uuid, p_other uuid, p_since int8) returns boolean language sql stable
       set search_path = pg_catalog, public, pg_temp
       as $$ select exists (
         select from partnership p
         where least(p.inviting_id, p.accepting_id) = least(p_one, p_other)
           and greatest(p.inviting_id, p.accepting_id) = greatest(p_one, p_other)
           and p.ended_at > p_since) $$`,
  ]);

  await defineFunction(db, {
    name: "partnership_invitations_for",
    args: "p_verified_email text, p_now int8",
    returns: "table (id uuid, organisation_id uuid, organisation_name text, invited_by_name text)",
    body: `begin
      return query select i.id, o.id, o.name, i.invited_by_name
        from partnership_invitation i join organisation o on o.id = i.organisation_id
        where i.email = lower(p_verified_email) and i.closed_at is null and i.expires_at > p_now
          and i.organisation_id is distinct from app_org()
          and not ended_since(i.organisation_id, app_org(), i.created_at)
        order by i.created_at;
    end`,
  });

  // How many invitations, each of them a letter, went to an address (from anybody) and from the caller's
  // organisation. The locks hold to the end of the transaction: parallel invitations are counted one by one.
  await runAll(db, [
    `create index member_invitation_sent on member_invitation (email, created_at)`,
    `create index partnership_invitation_sent on partnership_invitation (email, created_at)`,
  ]);
  await defineFunction(db, {
    name: "count_invitation_letters",
    args: "p_email text, p_since int8",
    returns: "table (to_address int4, from_us int4)",
    body: `begin
      perform pg_advisory_xact_lock(hashtextextended('letters from:' || app_org(), 0));
      perform pg_advisory_xact_lock(hashtextextended('letters to:' || lower(p_email), 0));
      return query
        with sent as (
          select i.organisation_id, i.email from member_invitation i
            where i.created_at > p_since and (i.email = lower(p_email) or i.organisation_id = app_org())
          union all
          select i.organisation_id, i.email from partnership_invitation i
            where i.created_at > p_since and (i.email = lower(p_email) or i.organisation_id = app_org())
        )
        select count(*) filter (where s.email = lower(p_email))::int4,
               count(*) filter (where s.organisation_id = app_org())::int4
        from sent s;
    end`,
  });

  await defineFunction(db, {
    name: "accept_partnership",
    args: "p_invitation uuid, p_verified_email text, p_partnership uuid, p_now int8",
    returns: "void",
    body: `declare
      v_me uuid := app_org();
      v_invitation partnership_invitation;
    begin
      if not exists (
        select from member m where m.organisation_id = v_me and m.id = app_member()
          and m.status = 'active' and m.role in ('partner_manager', 'admin')
      ) then raise exception 'not allowed' using errcode = 'TD403'; end if;
      select * into v_invitation from partnership_invitation i
        where i.id = p_invitation and i.email = lower(p_verified_email)
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

  await defineFunction(db, {
    name: "end_partnership",
    args: "p_partnership uuid, p_now int8",
    // The buckets of accounts that lost their last overlap, per side.
    returns: "table (side text, bucket int2)",
    body: `declare
      v_me uuid := app_org();
      v_partnership partnership;
    begin
      if not exists (
        select from member m where m.organisation_id = v_me and m.id = app_member()
          and m.status = 'active' and m.role in ('partner_manager', 'admin')
      ) then raise exception 'not allowed' using errcode = 'TD403'; end if;
      select * into v_partnership from partnership p
        where p.id = p_partnership and p.status = 'active' and v_me in (p.inviting_id, p.accepting_id)
        for update;
      if not found then raise exception 'no such partnership' using errcode = 'TD404'; end if;
      -- Before the partnership's own row: whoever accepts holds the invitation and waits for that row.
      update partnership_invitation i set closed_at = p_now
        from member m
        where i.closed_at is null and i.email = lower(m.email)
          and (i.organisation_id, m.organisation_id) in (
            (v_partnership.inviting_id, v_partnership.accepting_id),
            (v_partnership.accepting_id, v_partnership.inviting_id));
      update partnership p set status = 'ended', ended_at = p_now where p.id = p_partnership;
      delete from sharing s where s.partnership_id = p_partnership
        and s.organisation_id in (v_partnership.inviting_id, v_partnership.accepting_id);
      delete from sharing_fields s where s.partnership_id = p_partnership
        and s.organisation_id in (v_partnership.inviting_id, v_partnership.accepting_id);
      delete from overlap_matrix x where x.partnership_id = p_partnership
        and x.organisation_id in (v_partnership.inviting_id, v_partnership.accepting_id);
      return query
        with gone as (
          delete from overlap v where v.partnership_id = p_partnership
            and v.organisation_id in (v_partnership.inviting_id, v_partnership.accepting_id)
          returning v.organisation_id, v.account_id
        ), cleared as (
          update account a set has_overlap = false
          from (select distinct g.organisation_id, g.account_id from gone g) g
          where a.organisation_id = g.organisation_id and a.id = g.account_id
            and not exists (
              select from overlap o where o.organisation_id = a.organisation_id and o.account_id = a.id
                and o.partnership_id <> p_partnership)
          returning a.organisation_id, a.bucket
        )
        select distinct case when c.organisation_id = v_me then 'ours' else 'theirs' end, c.bucket
        from cleared c;
    end`,
  });
}
