// What sync asks of the network: one POST with a named outcome. The real one is `api-client.ts`; tests use a server
// in memory. And the outcomes of a step of sync, as the phases name them.
import type { ZodType, z } from "zod";
import { PROBLEM_PREFIX, type ProblemType } from "../contract/problem.ts";
import { PROTOCOL } from "../contract/wire.ts";
import type { WriteFailure } from "../store/write-outcome.ts";
import type { Failure } from "./failure.ts";
import { say } from "./messages/say.ts";

export type SyncApi = {
  post<S extends ZodType>(
    path: string,
    body: unknown,
    schema: S,
  ): Promise<{ ok: true; value: z.infer<S> } | Failure>;
};

export type StepFailure = { outcome: "failed"; phase: "offline" | "error" | "signed_out"; message: string };
export type StepOutcome = { outcome: "done" } | StepFailure;

export const done: StepOutcome = { outcome: "done" };

export function isProblem(failure: Failure, type: ProblemType): boolean {
  return failure.problem?.type === PROBLEM_PREFIX + type;
}

const phaseOf: Record<Failure["kind"], StepFailure["phase"]> = {
  offline: "offline",
  timeout: "offline",
  unauthorised: "signed_out",
  problem: "error",
  bad_answer: "error",
};

/** Where the server does not take what this version sends: which this version is, beside it. */
export function unlikeServer(failure: Failure): "too_old" | "too_new" | null {
  if (!isProblem(failure, "unknown-protocol")) return null;
  const newest = Math.max(...(failure.problem?.supported ?? [PROTOCOL + 1]));
  return newest > PROTOCOL ? "too_old" : "too_new";
}

export function failedCall(failure: Failure): StepFailure {
  const unlike = unlikeServer(failure);
  if (unlike) {
    const message = unlike === "too_old" ? say("sync.tooOld") : say("sync.tooNew");
    return { outcome: "failed", phase: "error", message };
  }
  return { outcome: "failed", phase: phaseOf[failure.kind], message: failure.message };
}

export const failedWrite = (failure: WriteFailure): StepFailure => ({
  outcome: "failed",
  phase: "error",
  message: failure.message,
});
