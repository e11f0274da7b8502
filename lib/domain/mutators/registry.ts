// Every mutator by name. The device's replay and the server's push both run mutations through `prepareMutation`.
import type { z } from "zod";
import { type MutationName, mutationArgs, mutationName } from "../../contract/mutations.ts";
import { answerDeal } from "./deal-answer.ts";
import { decideDeal } from "./deal-decide.ts";
import { discardDeal } from "./deal-discard.ts";
import { draftDeal } from "./deal-draft.ts";
import { leaveDeal } from "./deal-leave.ts";
import { linkDeal } from "./deal-link.ts";
import { submitDeal } from "./deal-submit.ts";
import { withdrawDeal } from "./deal-withdraw.ts";
import type { Mutator, MutatorContext, MutatorResult, MutatorState, Needs } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { acceptPolicy } from "./policy-accept.ts";
import { publishPolicy } from "./policy-publish.ts";
import { recordTouchpoint } from "./touchpoint-record.ts";
import { removeTouchpoint } from "./touchpoint-remove.ts";

/** A mutation with its arguments parsed: what to load, then how to run. */
export type PreparedMutation = {
  outcome: "prepared";
  needs: Needs;
  run(state: MutatorState, context: MutatorContext): MutatorResult;
};
export type Refusal = Extract<MutatorResult, { outcome: "refused" }>;
type Prepare = (args: unknown) => PreparedMutation | Refusal;

function prepareWith<Schema extends z.ZodType>(
  schema: Schema,
  mutator: {
    needs(args: z.infer<Schema>): Needs;
    run(state: MutatorState, args: z.infer<Schema>, context: MutatorContext): MutatorResult;
  },
): Prepare {
  return (unparsed) => {
    const parsed = schema.safeParse(unparsed);
    if (!parsed.success) {
      const where = parsed.error.issues
        .map((issue) => `${issue.path.join(".")}: ${issue.message}`)
        .join("; ");
      return refused("bad_arguments", `This could not be read: ${where}`);
    }
    const args = parsed.data;
    return {
      outcome: "prepared",
      needs: mutator.needs(args),
      run: (state, context) => mutator.run(state, args, context),
    };
  };
}

const mutators: { [N in MutationName]: Mutator<N> } = {
  "touchpoint.record": recordTouchpoint,
  "touchpoint.remove": removeTouchpoint,
  "deal.draft": draftDeal,
  "deal.discard": discardDeal,
  "deal.submit": submitDeal,
  "deal.answer": answerDeal,
  "deal.decide": decideDeal,
  "deal.withdraw": withdrawDeal,
  "deal.leave": leaveDeal,
  "deal.link": linkDeal,
  "policy.publish": publishPolicy,
  "policy.accept": acceptPolicy,
};

const prepare: Record<MutationName, Prepare> = {
  "touchpoint.record": prepareWith(mutationArgs["touchpoint.record"], mutators["touchpoint.record"]),
  "touchpoint.remove": prepareWith(mutationArgs["touchpoint.remove"], mutators["touchpoint.remove"]),
  "deal.draft": prepareWith(mutationArgs["deal.draft"], mutators["deal.draft"]),
  "deal.discard": prepareWith(mutationArgs["deal.discard"], mutators["deal.discard"]),
  "deal.submit": prepareWith(mutationArgs["deal.submit"], mutators["deal.submit"]),
  "deal.answer": prepareWith(mutationArgs["deal.answer"], mutators["deal.answer"]),
  "deal.decide": prepareWith(mutationArgs["deal.decide"], mutators["deal.decide"]),
  "deal.withdraw": prepareWith(mutationArgs["deal.withdraw"], mutators["deal.withdraw"]),
  "deal.leave": prepareWith(mutationArgs["deal.leave"], mutators["deal.leave"]),
  "deal.link": prepareWith(mutationArgs["deal.link"], mutators["deal.link"]),
  "policy.publish": prepareWith(mutationArgs["policy.publish"], mutators["policy.publish"]),
  "policy.accept": prepareWith(mutationArgs["policy.accept"], mutators["policy.accept"]),
};

/** Parses name and arguments; answers what to load and how to run, or the refusal. */
export function prepareMutation(name: string, args: unknown): PreparedMutation | Refusal {
  const known = mutationName.safeParse(name);
  if (!known.success) {
    return refused("unknown_mutation", "The server does not know this action yet: it must be updated first.");
  }
  return prepare[known.data](args);
}
