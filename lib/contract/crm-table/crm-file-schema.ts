// A CRM that Tandem does not know, as its file holds it: its name, where it is, and its table. The file that people hand on
// (`lib/crm/crm-file.ts`) and what an organisation publishes to its members (`crm-table.ts`) are this.
import { z } from "zod";
import { say } from "../messages/say.ts";
import { crmLabel, tableShape } from "./adapter-schema.ts";
import { isHost, isTooWide } from "./host-check.ts";

export const CRM_FORMAT = 1;

const host = z
  .string()
  .max(255)
  .refine(isHost, { error: () => say("host.wrong"), abort: true })
  .refine((text) => !isTooWide(text), { error: ({ input }) => say("host.wide", { host: String(input) }) });

/** Also with a name that Tandem has taken since for a CRM it knows: what was published can still be read. */
export const crmFileShape = z.strictObject({
  format: z.literal(CRM_FORMAT),
  label: crmLabel,
  hosts: z.array(host).min(1).max(30),
  table: z.strictObject({
    ...tableShape,
    host: z.null({ error: () => say("file.host") }),
  }),
});
export type CrmFile = z.infer<typeof crmFileShape>;
