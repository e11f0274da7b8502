// The environment, read once at start by `main.ts` and by tests. A wrong value refuses the start with the
// variable's name and how to mend it; nothing else in the server reads `process.env`.
import { z } from "zod";

const flag = (fallback: boolean) =>
  z
    .enum(["true", "false", "1", "0"], { error: "must be true or false" })
    .optional()
    .transform((value) => (value === undefined ? fallback : value === "true" || value === "1"));

const url = (schemes: readonly string[], example: string) =>
  z.string().refine((value) => URL.canParse(value) && schemes.includes(new URL(value).protocol), {
    error: `must be an address like ${example}`,
  });

const RATE = { error: "must be a number of requests a minute, or 0 for no limit" };
const PORT = { error: "must be a number from 0 to 65535" };

/** Loudest first; README lists the same. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** An address, or a name with an address in angle brackets. */
const SENDER = /^(?:[^<>\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;

const schema = z.object({
  /** Where to listen. 127.0.0.1 unless the server sits behind a proxy on another machine. */
  HOST: z.string().min(1).default("127.0.0.1"),
  /** 0 takes any free port. */
  PORT: z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT).default(8787),
  /** The address people's browsers reach, without a path; the issuer's name is made of it. */
  PUBLIC_URL: url(["http:", "https:"], "https://tandem.example.com").optional(),
  /** PostgreSQL; without it the embedded database in DATA_DIR. */
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user@host:5432/tandem").optional(),
  /** Files of this server: embedded database, keys, letters without SMTP. `:memory:` keeps the database in memory. */
  DATA_DIR: z.string().min(1).default("./.data"),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example.com").optional(),
  MAIL_FROM: z
    .string()
    .regex(SENDER, { error: "must be an address like Tandem <tandem@example.com>" })
    .default("Tandem <tandem@localhost>"),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` }).default("info"),
  /** Further redirect addresses of extensions, separated by commas. */
  EXTENSION_REDIRECTS: z
    .string()
    .default("")
    .transform((value) =>
      value
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== ""),
    )
    .refine((list) => list.every((part) => URL.canParse(part)), {
      error: "must be addresses separated by commas",
    }),
  /** Requests a minute of one member; 0: no limits. */
  RATE_LIMIT: z.coerce.number(RATE).int(RATE).min(0, RATE).max(1_000_000, RATE).default(1_200),
  /** Whether `X-Forwarded-*` of the proxy in front is believed. */
  TRUST_PROXY: flag(false),
});

export type Env = Omit<z.infer<typeof schema>, "PUBLIC_URL"> & {
  /** Without a slash at the end. With port 0 it is filled in once the port is known. */
  PUBLIC_URL: string;
};

/** Names every variable that is wrong, and why. */
export class EnvError extends Error {
  override name = "EnvError";
}

/** Throws `EnvError`. Empty variables count as unset. */
export function parseEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
    throw new EnvError(`The server cannot start, its environment is wrong:\n${wrong.join("\n")}`);
  }
  const { PUBLIC_URL, ...rest } = parsed.data;
  return { ...rest, PUBLIC_URL: (PUBLIC_URL ?? localUrl(rest.HOST, rest.PORT)).replace(/\/+$/, "") };
}

/** The address of a server on this machine. */
export function localUrl(host: string, port: number): string {
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
