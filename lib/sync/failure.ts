// How a request to the backend can end badly: named, with words for people. Made by `api-client.ts`, `tokens.ts`
// and `sign-in.ts`; nobody else needs to know what `fetch` throws.
import type { Problem } from "../contract/problem.ts";
import { say } from "./messages/say.ts";

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
  message: say("failure.offline"),
};

export const timeout: Failure = {
  ok: false,
  kind: "timeout",
  message: say("failure.timeout"),
};

export const unauthorised: Failure = {
  ok: false,
  kind: "unauthorised",
  message: say("failure.unauthorised"),
};

export const badAnswer = (what: string): Failure => ({
  ok: false,
  kind: "bad_answer",
  message: say("failure.badAnswer", { what }),
});

/** For what `fetch` or reading a body threw. */
export function networkFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : "";
  return name === "TimeoutError" || name === "AbortError" ? timeout : offline;
}
