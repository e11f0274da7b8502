// Asking for an account that the device does not hold, and the answer. Called by `api.ts`.
import { z } from "zod";
import { account, overlap } from "./records.ts";

export const lookUpRequest = z.object({
  recordRef: z.string().max(500).nullable(),
  domain: z.string().max(253).nullable(),
  nameKey: z.string().max(300).nullable(),
});
export const lookUpAnswer = z.object({
  account: account.nullable(),
  overlaps: z.array(overlap),
  /** Left out: no others fit as well. Else all that do, and a person chooses. */
  candidates: z.array(account).max(20).exactOptional(),
});
