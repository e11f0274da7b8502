// Turns whatever a request ran into into RFC 9457 problem details with the request id. What is not the caller's
// fault becomes "internal", logged in full here and told in general there: never a stack trace.
import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Logger } from "pino";
import { PROBLEM_PREFIX, type Problem } from "../../lib/contract/problem.ts";
import { describeError } from "../log.ts";
import { say } from "../messages/say.ts";
import { ProblemError } from "./problem-error.ts";

export function answerProblem(c: HonoContext, error: unknown, requestId: string, log: Logger): Response {
  const known = toProblemError(error);
  if (known.type === "internal") log.error({ err: describeError(error) }, "request failed");
  const { title: _title, wait, ...extras } = known.extras;
  const body: Problem = {
    type: PROBLEM_PREFIX + known.type,
    title: known.title,
    status: known.status,
    detail: known.message,
    requestId,
    ...extras,
  };
  if (wait !== undefined) c.header("retry-after", String(Math.ceil(wait / 1000)));
  if (known.type === "unauthorised") c.header("www-authenticate", "Bearer");
  return c.body(JSON.stringify(body), known.status as ContentfulStatusCode, {
    "content-type": "application/problem+json",
  });
}

export const absentEndpoint = (): ProblemError => new ProblemError("not-found", say("http.absent"));

function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  // Raised by definer functions (migrations).
  if (code === "TD403") return new ProblemError("forbidden", say("http.askSenior"));
  if (code === "TD404") return new ProblemError("not-found", say("http.takenBack"));
  if (code === "TD409") return new ProblemError("conflict", say("http.doneBefore"));
  // Text the database cannot hold, such as a NUL character.
  if (code === "22021" || code === "22P05") {
    return new ProblemError("bad-request", say("http.badCharacters"));
  }
  return new ProblemError("internal", say("http.notFinished"));
}
