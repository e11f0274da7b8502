// The server's log: one JSON line per event on standard output. No personal data, no tokens, no bodies:
// callers log ids, counts, durations and names of things, and `redact` removes what slips through.
import { type Logger, pino } from "pino";
import type { Env } from "./env.ts";

export type { Logger };

const PRIVATE = [
  "email",
  "name",
  "token",
  "accessToken",
  "authorization",
  "cookie",
  "password",
  "text",
  "args",
];

export function createLog(env: Pick<Env, "LOG_LEVEL">): Logger {
  return pino({
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PRIVATE.flatMap((key) => [key, `*.${key}`]), censor: "[private]" },
    serializers: { err: describeError },
  });
}

/** Name, code and stack; never `detail` or parameters of a database error, which quote rows. */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? error.code : undefined;
  const isDatabase = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code);
  return {
    kind: error.name,
    code,
    // A database message may quote a value ("invalid input syntax … \"…\""), so its code has to do.
    message: isDatabase ? undefined : error.message,
    stack: error.stack
      ?.split("\n")
      .filter((row) => row.trimStart().startsWith("at "))
      .join("\n"),
  };
}
