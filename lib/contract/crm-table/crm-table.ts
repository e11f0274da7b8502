// A CRM that an organisation told its members of: the file of one, published by an admin. A row of our organisation alone, in
// `org`. Decision: docs/decisions/032-crm-tables-of-an-organisation.md.
import { z } from "zod";
import { say } from "../messages/say.ts";
import { author } from "../plan.ts";
import { id, time } from "../shapes.ts";
import { crmLabel } from "./adapter-schema.ts";
import { type CrmFile, crmFileShape } from "./crm-file-schema.ts";
import { factsOf } from "./pattern-cost.ts";
import { MOST_TOLD_ADDRESS, MOST_TOLD_WAYS } from "./told-bounds.ts";

/** Every member's device holds all of them: a CRM takes a few kilobytes. */
const MOST_KB = 60;
/** Of a row, whichever version wrote it. */
const MOST_ROW_KB = 500;
/** Of one organisation. */
export const MOST_PUBLISHED = 20;

const isWithin = (file: unknown, kilobytes: number): boolean =>
  JSON.stringify(file).length <= kilobytes * 1000;

const waysOf = ({ table }: CrmFile): number =>
  table.urls.reduce((sum, { pattern }) => sum + (factsOf(pattern, MOST_TOLD_ADDRESS)?.ways ?? Infinity), 0);

/** What may be published. Rows hold what was: they are read by `read-published.ts`. */
export const publishedFile = crmFileShape
  .refine((file) => isWithin(file, MOST_KB), { error: () => say("crmTable.large", { most: MOST_KB }) })
  .superRefine((file, context) => {
    const ways = waysOf(file);
    if (ways <= MOST_TOLD_WAYS) return;
    const message = say("crmTable.addresses", { most: MOST_TOLD_WAYS, found: ways });
    context.addIssue({ code: "custom", path: ["table", "urls"], message });
  });

/**
 * As a row keeps it: only what every version says of a CRM is looked at, in the same places for ever. All else may be of a version
 * before or after this one, and a row that does not parse would end the pulls of all.
 */
const keptFile = z
  .looseObject({
    label: z.string().max(300),
    hosts: z.array(z.string().max(300)).max(300),
    table: z.looseObject({ crm: z.string().max(100) }),
  })
  .refine((file) => isWithin(file, MOST_ROW_KB));

/** One per CRM, by the name its table bears. */
export const crmTable = z.object({
  id,
  organisationId: id,
  file: keptFile,
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
/** As it was read, so that nothing is retracted that was published anew meanwhile; `over`: when it was published. */
export const retractCrmArgs = z.object({ tableId: id, label: crmLabel, over: time.optional() });

export const crmTableMutationArgs = {
  "crm.publish": publishCrmArgs,
  "crm.retract": retractCrmArgs,
} as const;
export type CrmTableCommand = keyof typeof crmTableMutationArgs;
