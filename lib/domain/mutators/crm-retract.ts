// Takes back a CRM that was published: members' devices read no page by it any more. By an admin alone, and nothing newer than
// what was read. Its inverse is `crm.publish` of the file that was there, with the same id.
import { orgScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import { mayPublishCrms, toldOf } from "./crm-publish.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const retractCrm: Mutator<"crm.retract"> = {
  needs: () => ({ crmTables: true }),
  run(state, { tableId, label, over }, { actor }) {
    if (!mayPublishCrms(actor)) return refused("not_allowed", say("crmTable.whoPublishes"));
    const held = state.crmTables();
    const known = typeof held === "object" ? held.find(({ id }) => id === tableId) : undefined;
    if (!known) return { outcome: "changes", changes: [] };
    if (known.file.label !== label) {
      return refused("not_found", say("crmTable.renamed", { label, now: known.file.label }));
    }
    if (over !== undefined && known.published.at !== over) {
      return refused("terms_changed", say("crmTable.newerStays", toldOf(known)));
    }
    const gone = { op: "remove", entity: "crm_table", id: tableId, scopes: [orgScope] } as const;
    return { outcome: "changes", changes: [gone] };
  },
};
