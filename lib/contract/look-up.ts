// Asking for an account that the device does not hold, and the answer. Called by `api.ts`.
import { z } from "zod";
import { account, overlap } from "./records.ts";
import { id } from "./shapes.ts";

/** By what of the page; `domain_name`: of several of one website the only one of that name. */
export const matchedBy = z.enum(["record_ref", "domain", "domain_name", "name"]);
export type MatchedBy = z.infer<typeof matchedBy>;

export const lookUpRequest = z.object({
  /** Of ours: this very account. Where it is no more, what the rest of the question fits. */
  accountId: id.exactOptional(),
  recordRef: z.string().max(500).nullable(),
  domain: z.string().max(253).nullable(),
  nameKey: z.string().max(300).nullable(),
});
export const lookUpAnswer = z.object({
  account: account.nullable(),
  overlaps: z.array(overlap),
  /** Left out: nothing fits, or it is the account whose id was given. */
  by: matchedBy.exactOptional(),
  /** Left out: no others fit as well. Else all that do, and a person chooses. */
  candidates: z.array(account).max(20).exactOptional(),
});
