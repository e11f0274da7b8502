// The server's log: one JSON line per event on standard output. No personal data, no tokens, no bodies:
// callers log ids, counts, durations and names of things, and `redact` removes what slips through.
import { type DestinationStream, type Logger, type LoggerOptions, pino } from "pino";
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

/** `to`: where the lines go, for tests. */
export function createLog(env: Pick<Env, "LOG_LEVEL">, to?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level: env.LOG_LEVEL,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: { paths: PRIVATE.flatMap((key) => [key, `*.${key}`]), censor: "[private]" },
    serializers: { err: describeError },
  };
  return to === undefined ? pino(options) : pino(options, to);
}

/** An address in a message of somebody else's server or library. */
const ADDRESS = /[^\s<>"'`()[\]{},;:/\\]+@[^\s<>"'`()[\]{},;:/\\]+/g;

/** What `describeError` made: the serializer is given it again. */
const described = new WeakSet<object>();

/** Name, code and stack; never `detail` or parameters of a database error, which quote rows, nor an address. */
export function describeError(error: unknown): Record<string, unknown> {
  const told = isDescribed(error) ? error : describe(error);
  described.add(told);
  return told;
}

function isDescribed(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && described.has(value);
}

function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code = "code" in error ? error.code : undefined;
  const isDatabase = typeof code === "string" && /^[0-9A-Z]{5}$/.test(code);
  return {
    kind: error.name,
    code,
    // A database message may quote a value ("invalid input syntax … \"…\""), so its code has to do.
    message: isDatabase ? undefined : error.message.replaceAll(ADDRESS, "[private]"),
    stack: error.stack
      ?.split("\n")
      .filter((row) => row.trimStart().startsWith("at "))
      .join("\n"),
  };
}
