// Every mutator by name. The device's replay and the server's push both run mutations through `runMutation`.
import { type MutationName, mutationArgs, mutationName } from "../../contract/mutations.ts";
import {
  type Mutator,
  type MutatorContext,
  type MutatorResult,
  type MutatorState,
  type Needs,
  refused,
} from "./mutator.ts";
import { recordTouchpoint } from "./touchpoint-record.ts";
import { removeTouchpoint } from "./touchpoint-remove.ts";

const mutators: { [N in MutationName]: Mutator<N> } = {
  "touchpoint.record": recordTouchpoint,
  "touchpoint.remove": removeTouchpoint,
};

export type PreparedMutation = {
  needs: Needs;
  run(state: MutatorState, context: MutatorContext): MutatorResult;
};

function prepare<N extends MutationName>(name: N, args: unknown): PreparedMutation | MutatorResult {
  const parsed = mutationArgs[name].safeParse(args);
  if (!parsed.success) {
    const where = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    return refused("bad_arguments", `This could not be read: ${where}`);
  }
  const mutator: Mutator<N> = mutators[name];
  // The schema of `name` parsed it, so it is that mutation's arguments; TypeScript cannot follow the index.
  const typed = parsed.data as Parameters<Mutator<N>["run"]>[1];
  return { needs: mutator.needs(typed), run: (state, context) => mutator.run(state, typed, context) };
}

/** Parses name and arguments; answers what to load and how to run, or the refusal. */
export function prepareMutation(
  name: string,
  args: unknown,
): PreparedMutation | (MutatorResult & { outcome: "refused" }) {
  const known = mutationName.safeParse(name);
  if (!known.success) {
    return {
      outcome: "refused",
      code: "unknown_mutation",
      message: "The server does not know this action: update it.",
    };
  }
  return prepare(known.data, args) as PreparedMutation | (MutatorResult & { outcome: "refused" });
}
