// Errors of the API: RFC 9457 problem details. `type` is a stable name, `title` and `detail` are for people:
// what is wrong and how to mend it.
import { z } from "zod";

export const problemType = z.enum([
  "bad-request",
  "unauthorised",
  "forbidden",
  "not-found",
  "conflict",
  "too-large",
  "too-many-requests",
  "unknown-protocol",
  "mutation-gap",
  "bad-file",
  "internal",
]);
export type ProblemType = z.infer<typeof problemType>;

export const problem = z.object({
  /** `urn:tandem:problem:` and a `ProblemType`. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Which field, line or column, where the request was at fault. */
  errors: z.array(z.object({ at: z.string(), message: z.string() })).optional(),
  /** The id to quote to the operator; names the log line. */
  requestId: z.string().optional(),
  /** With `mutation-gap`: the id the server expects next. */
  expected: z.int().optional(),
  /** With `unknown-protocol`: what the server speaks. */
  supported: z.array(z.int()).optional(),
});
export type Problem = z.infer<typeof problem>;

export const PROBLEM_PREFIX = "urn:tandem:problem:";
