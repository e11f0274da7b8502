// The audit log of an organisation: one entry for each act that its history tells, chained by hashes, written at the commit of the
// act itself and by nobody else. Decision: docs/decisions/034-sessions-limits-audit.md.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table audit_entry (
       organisation_id uuid not null references organisation,
       seq int8 not null,
       event_id uuid not null,
       entry text not null,
       previous text not null,
       hash text not null,
       primary key (organisation_id, seq),
       unique (organisation_id, event_id)
     )`,
  ]);
  await protectTable(db, "audit_entry", {
    // Looks at `member` under the reader's own policies.
    read: `organisation_id = app_org() and exists (
      select from member m
      where m.organisation_id = app_org() and m.id = app_member() and m.role = 'admin' and m.status = 'active')`,
    write: null,
  });
  await runAll(db, [`revoke update, delete on audit_entry from tandem_definer`]);
  await defineFunction(db, {
    name: "audit_event",
    args: "",
    returns: "trigger",
    body: `
      declare
        v_seq int8;
        v_previous text;
        v_entry text;
      begin
        -- Held already by whoever appended to the feed: two acts are never chained to the same entry.
        perform from feed_counter c where c.organisation_id = new.organisation_id for update;
        -- A draft that is brought back brings its history along: it was chained when it happened.
        if exists (select from audit_entry a
                   where a.organisation_id = new.organisation_id and a.event_id = new.id) then
          return null;
        end if;
        select a.seq, a.hash into v_seq, v_previous from audit_entry a
          where a.organisation_id = new.organisation_id order by a.seq desc limit 1;
        v_seq := coalesce(v_seq, 0) + 1;
        v_previous := coalesce(v_previous, repeat('0', 64));
        v_entry := jsonb_build_object(
          'seq', v_seq, 'id', new.id, 'scope', new.scope_kind, 'scopeId', new.scope_id,
          'at', new.row -> 'at', 'madeAt', new.row -> 'madeAt',
          'memberId', nullif(current_setting('app.member', true), ''), 'person', new.row -> 'person',
          'surface', new.row -> 'surface', 'act', new.row -> 'command', 'args', new.row -> 'args',
          'rowIds', new.row -> 'rowIds')::text;
        insert into audit_entry (organisation_id, seq, event_id, entry, previous, hash)
          values (new.organisation_id, v_seq, new.id, v_entry, v_previous,
            encode(sha256(convert_to(v_previous || chr(10) || v_entry, 'UTF8')), 'hex'));
        return null;
      end`,
  });
  await runAll(db, [
    // At the commit, when the feed counters are locked in their order: before, two acts could wait for each other.
    `create constraint trigger audit_event after insert on scope_row
       deferrable initially deferred for each row
       when (new.entity in ('deal_event', 'deal_event_own', 'partnership_event', 'own_event'))
       execute function audit_event()`,
  ]);
}
