// Publishing a CRM to one's organisation, and retracting it, in words. Called by `summarise.ts`.
import { z } from "zod";
import { crmLabel } from "../../contract/crm-table/adapter-schema.ts";
import type { CrmTableCommand } from "../../contract/crm-table/crm-table.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import { say } from "../messages/say.ts";
import type { Deed, Names } from "./told.ts";

export const crmTableTellers: {
  [N in CrmTableCommand]: (args: MutationArgs<N>, names: Names) => Deed;
} = {
  "crm.publish": ({ file: { label, hosts } }) => ({
    line: say("crm.publish.line", { label }),
    did: say("crm.publish.did", { label }),
    more: [hosts.join(", ")],
  }),
  "crm.retract": ({ label }) => ({
    line: say("crm.retract.line", { label }),
    did: say("crm.retract.did", { label }),
  }),
};

const told = z.object({ label: crmLabel, hosts: z.array(z.string()) });

/** As its history tells it, which holds of what was published its name and hosts alone. */
export function describePublished(command: string, args: unknown): { did: string; more: string[] } | null {
  const { data } = told.safeParse(args);
  if (command !== "crm.publish" || !data) return null;
  return { did: say("crm.publish.did", { label: data.label }), more: [data.hosts.join(", ")] };
}
