// Partnerships whose overlaps no longer fit what is shared: written with the change itself, so that a server that
// dies before matching leaves a note for the next one. Nothing that was taken back stays visible for long.
import type { Kysely } from "kysely";
import { defineFunction, protectTable, runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, [
    `create table rematch_wanted (
       organisation_id uuid not null references organisation,
       partnership_id uuid not null references partnership,
       -- Another each time it is wanted: matching forgets the wish it read before it began, not one made meanwhile.
       id uuid not null default gen_random_uuid(),
       wanted_at int8 not null,
       primary key (organisation_id, partnership_id)
     )`,
  ]);
  await protectTable(db, "rematch_wanted", {
    write: "organisation_id = app_org() and partnership_id in (select p.id from partnership p)",
  });
  await defineFunction(db, {
    name: "rematches_wanted",
    args: "p_before int8",
    returns: "table (organisation_id uuid, partnership_id uuid, wanted_at int8)",
    body: `begin
      return query select w.organisation_id, w.partnership_id, w.wanted_at from rematch_wanted w
        where w.wanted_at <= p_before order by w.wanted_at;
    end`,
  });
}
