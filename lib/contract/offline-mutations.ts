// Recording what a partner that does not use Tandem said, with their arguments; `mutations.ts` lists them with all others.
import { z } from "zod";
import { givenWord } from "./offline.ts";
import { id, line, text } from "./shapes.ts";

/** The answer of a placeholder of ours to a revision of a registration. */
export const recordAnswerArgs = z.object({
  dealId: id,
  revisionId: id,
  /** The placeholder. */
  organisationId: id,
  answerId: id,
  /** Of the terms that were shown. */
  termsHash: z.string(),
  answer: z.discriminatedUnion("kind", [
    /** `text`: the words that were shown to whoever recorded it. */
    z.object({ kind: z.literal("accepted"), text: z.string().min(1).max(60_000) }),
    z.object({ kind: z.literal("objected"), reason: text.trim().min(1) }),
  ]),
  given: givenWord,
});

/** That it accepted a version of a credit policy. */
export const recordPolicyArgs = z.object({
  partnershipId: id,
  policyId: id,
  acceptanceId: id,
  text: z.string().min(1).max(60_000),
  given: givenWord,
});

/** The company behind a placeholder of ours joined: it takes its place in one deal, and is asked. */
export const succeedInDealArgs = z.object({
  dealId: id,
  placeholderId: id,
  /** Who it turned out to be. */
  organisationId: id,
  revisionId: id,
  participantId: id,
  /** New versions of what the plan says of the placeholder: used in order. */
  versions: z.array(id).max(200),
});

/** A placeholder of ours bears another name, here too: the one that its owner keeps. `name`: for the history. */
export const renameInDealArgs = z.object({ dealId: id, organisationId: id, before: line, name: line });

export const offlineMutationArgs = {
  "deal.record": recordAnswerArgs,
  "deal.succeed": succeedInDealArgs,
  "deal.rename": renameInDealArgs,
  "policy.record": recordPolicyArgs,
} as const;
