// The trust line of every request: a schema, or a problem that names each field at fault.
import type { z } from "zod";
import { say } from "../messages/say.ts";
import { ProblemError } from "./problem-error.ts";

/** Throws `ProblemError`. */
export function parseRequest<S extends z.ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.slice(0, 20).map((issue) => ({
    at: issue.path.join(".") || "content",
    message: issue.message,
  }));
  throw fieldsAtFault(errors);
}

/** For what a schema cannot see but a rule does: the same answer, with the fields the rule names. */
export function fieldsAtFault(errors: { at: string; message: string }[]): ProblemError {
  const named = [...new Set(errors.map((error) => error.at))].join(", ");
  return new ProblemError("bad-request", say("http.correct", { fields: named }), { errors });
}
