// The mutations of evidence in a deal, with their arguments; `mutations.ts` lists them with all others.
import { z } from "zod";
import { id, text } from "./shapes.ts";
import { attribution } from "./words.ts";

const reason = text.trim().min(1);

export const judgeEvidenceArgs = z.object({
  dealId: id,
  /** Used where our organisation has not judged this touchpoint yet. */
  verdictId: id,
  dealTouchpointId: id,
  judgement: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("confirmed") }),
    z.object({ kind: z.literal("contested"), reason }),
  ]),
});

export const overruleAttributionArgs = z.object({
  dealId: id,
  rulingId: id,
  partnerId: id,
  /** null: lets what the evidence says stand again. */
  outcome: attribution.nullable(),
  reason,
});

export const evidenceMutationArgs = {
  "evidence.judge": judgeEvidenceArgs,
  "attribution.overrule": overruleAttributionArgs,
} as const;
export type EvidenceCommand = keyof typeof evidenceMutationArgs;
