// How a request to the backend can end badly: named, with words for people. Made by `api-client.ts`, `tokens.ts`
// and `sign-in.ts`; nobody else needs to know what `fetch` throws.
import type { Problem } from "../contract/problem.ts";

export type Failure = {
  ok: false;
  /**
   * `offline` no answer at all · `timeout` none in time · `unauthorised` signed out · `problem` the backend says
   * what is wrong · `bad_answer` something answered that is not our backend in good health.
   */
  kind: "offline" | "timeout" | "unauthorised" | "problem" | "bad_answer";
  /** What is wrong and how to mend it. */
  message: string;
  /** With `problem`. */
  problem?: Problem;
};

export const offline: Failure = {
  ok: false,
  kind: "offline",
  message:
    "The backend cannot be reached. Check the connection; what you write is saved here and sent later.",
};

export const timeout: Failure = {
  ok: false,
  kind: "timeout",
  message: "The backend did not answer in time. We try again by ourselves; what you write is saved here.",
};

export const unauthorised: Failure = {
  ok: false,
  kind: "unauthorised",
  message: "You are signed out. Sign in again; what you wrote is kept on this device.",
};

export const badAnswer = (what: string): Failure => ({
  ok: false,
  kind: "bad_answer",
  message: `${what} We try again by ourselves; if it stays so, tell whoever runs the backend.`,
});

/** For what `fetch` or reading a body threw. */
export function networkFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : "";
  return name === "TimeoutError" || name === "AbortError" ? timeout : offline;
}
