// Which of our accounts a record of our CRM is, said by one of us because the page alone does not tell or tells it wrongly. A
// row of our organisation alone, in `org`; it comes before every other match. Decision: docs/decisions/031-which-account.md.
import { z } from "zod";
import { author } from "./plan.ts";
import { customer, id, line } from "./shapes.ts";

/** A canonical reference (`formatRecordRef`): CRM, installation, kind and id. */
const recordRef = z.string().min(1).max(1_000);

/** As it was then: imported anew it has another id, and is found again by its website, else its name. */
const ourAccount = z.object({ id, ...customer.shape });
export type LinkedAccount = z.infer<typeof ourAccount>;

/** One per record. */
export const accountLink = z.object({
  id,
  organisationId: id,
  recordRef,
  /** What the page called itself, for those who read the history. */
  shown: line.nullable(),
  /** null: none of ours. */
  account: ourAccount.nullable(),
  said: z.object({ memberId: id, ...author.shape }),
});
export type AccountLink = z.infer<typeof accountLink>;

export const linkAccountArgs = z.object({
  /** Counts only where it is the first of its record. */
  linkId: id,
  recordRef,
  shown: line.nullable(),
  account: ourAccount.nullable(),
});
export const unlinkAccountArgs = z.object({ linkId: id });

export const accountLinkMutationArgs = {
  "account.link": linkAccountArgs,
  "account.unlink": unlinkAccountArgs,
} as const;
export type AccountLinkCommand = keyof typeof accountLinkMutationArgs;
