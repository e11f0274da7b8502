// Turns whatever a request ran into into RFC 9457 problem details with the request id. What is not the caller's
// fault becomes "internal", logged in full here and told in general there: never a stack trace.
import type { Context as HonoContext } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Logger } from "pino";
import { PROBLEM_PREFIX, type Problem } from "../../lib/contract/problem.ts";
import { describeError } from "../log.ts";
import { ProblemError } from "./problem-error.ts";

const ABSENT = "There is no such address here. Check the server's address in the settings, or update Tandem.";

export function answerProblem(c: HonoContext, error: unknown, requestId: string, log: Logger): Response {
  const known = toProblemError(error);
  if (known.type === "internal") log.error({ err: describeError(error) }, "request failed");
  const { title: _title, ...extras } = known.extras;
  const body: Problem = {
    type: PROBLEM_PREFIX + known.type,
    title: known.title,
    status: known.status,
    detail: known.message,
    requestId,
    ...extras,
  };
  if (known.type === "unauthorised") c.header("www-authenticate", "Bearer");
  return c.body(JSON.stringify(body), known.status as ContentfulStatusCode, {
    "content-type": "application/problem+json",
  });
}

export const absentEndpoint = (): ProblemError => new ProblemError("not-found", ABSENT);

function toProblemError(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  // Raised by definer functions (migrations).
  if (code === "TD403") return new ProblemError("forbidden", "Ask an admin or partner manager to do this.");
  if (code === "TD404") return new ProblemError("not-found", "It was taken back, answered or has expired.");
  if (code === "TD409") return new ProblemError("conflict", "This was done before. Reload to see it.");
  // Text the database cannot hold, such as a NUL character.
  if (code === "22021" || code === "22P05") {
    return new ProblemError("bad-request", "The text contains characters that cannot be kept.");
  }
  return new ProblemError(
    "internal",
    "The server could not finish this. Try again; if it stays, give the operator the request id.",
  );
}
