// A CRM published to all members, by an admin alone: their devices read pages by it. Published again it takes the place of the
// one of that name, which must be the one that was read. What is wrong with its file is refused before this runs, by its schema.
// Its inverse is publishing the file before, or `crm.retract` where there was none.
import { type CrmTable, MOST_PUBLISHED } from "../../contract/crm-table/crm-table.ts";
import { orgScope } from "../../contract/scope.ts";
import { hostTakenBy, tableOfCrm } from "../crm-tables.ts";
import { sameValue } from "../deal/field.ts";
import { say } from "../messages/say.ts";
import { urlTables } from "../record-url.ts";
import type { Actor, Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

export const mayPublishCrms = ({ role }: Pick<Actor, "role">): boolean => role === "admin";

/** Who published what when, for whoever would have taken its place, or retracted it, unseen. */
export const toldOf = ({ file: { label, table }, published: { person, at } }: CrmTable) => ({
  person: person.name,
  label,
  // Of a file that another version may have written.
  version: typeof table.version === "number" ? table.version : "?",
  at: `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`,
});

export const publishCrm: Mutator<"crm.publish"> = {
  needs: () => ({ crmTables: true }),
  run(state, { tableId, file, over }, context) {
    const { actor } = context;
    if (!mayPublishCrms(actor)) return refused("not_allowed", say("crmTable.whoPublishes"));
    const { crm } = file.table;
    if (urlTables.some((known) => known.crm === crm)) {
      return refused("already_exists", say("crmTable.known", { crm }));
    }
    const held = state.crmTables();
    // Sent at once, so decided by the server, which knows them all.
    const tables = typeof held === "object" ? held : [];
    const known = tableOfCrm(tables, crm);
    if (known && sameValue(known.file, file)) return { outcome: "changes", changes: [] };
    if ((known?.published.at ?? null) !== (over ?? null)) {
      const { label } = file;
      const told = known ? say("crmTable.newerThere", toldOf(known)) : say("crmTable.retracted", { label });
      return refused("terms_changed", told);
    }
    if (!known && tables.some(({ id }) => id === tableId)) {
      return refused("already_exists", say("row.idTaken"));
    }
    if (!known && tables.length >= MOST_PUBLISHED) {
      return refused("not_allowed", say("crmTable.tooMany", { most: MOST_PUBLISHED }));
    }
    const taken = hostTakenBy(tables, file);
    if (taken) return refused("already_exists", say("crmTable.hostTaken", taken));
    const row: CrmTable = {
      id: known?.id ?? tableId,
      organisationId: actor.organisationId,
      file,
      published: { memberId: actor.memberId, ...authorOf(context) },
    };
    return { outcome: "changes", changes: [{ op: "put", entity: "crm_table", row, scopes: [orgScope] }] };
  },
  // What it was, not how its pages are read.
  history: ({ tableId, file: { label, hosts } }) => ({ tableId, label, hosts }),
};
