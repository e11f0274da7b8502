// A CRM that an organisation told its members of: the file of one, published by an admin. A row of our organisation alone, in
// `org`. Decision: docs/decisions/032-crm-tables-of-an-organisation.md.
import { z } from "zod";
import { say } from "../messages/say.ts";
import { author } from "../plan.ts";
import { id, time } from "../shapes.ts";
import { crmLabel } from "./adapter-schema.ts";
import { crmFileShape } from "./crm-file-schema.ts";

/** Every member's device holds all of them: a CRM takes a few kilobytes. */
const MOST_KB = 60;
/** Of one organisation. */
export const MOST_PUBLISHED = 20;

export const publishedFile = crmFileShape.refine((file) => JSON.stringify(file).length <= MOST_KB * 1000, {
  error: () => say("crmTable.large", { most: MOST_KB }),
});

/** One per CRM, by the name its table bears. */
export const crmTable = z.object({
  id,
  organisationId: id,
  file: publishedFile,
  published: z.object({ memberId: id, ...author.shape }),
});
export type CrmTable = z.infer<typeof crmTable>;

export const publishCrmArgs = z.object({
  /** Counts only where it is the first of its CRM: what is published again stays the same one. */
  tableId: id,
  file: publishedFile,
  /** When what it takes the place of was published, as it was read; null: none was there. */
  over: time.nullish(),
});
/** `label`: as it was read, so that nothing is retracted that was published under another name meanwhile. */
export const retractCrmArgs = z.object({ tableId: id, label: crmLabel });

export const crmTableMutationArgs = {
  "crm.publish": publishCrmArgs,
  "crm.retract": retractCrmArgs,
} as const;
export type CrmTableCommand = keyof typeof crmTableMutationArgs;
