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

const PORT = { error: "must be a number from 0 to 65535" };

/** Loudest first; README lists the same. */
export const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** An address, or a name with an address in angle brackets. */
const SENDER = /^(?:[^<>\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;

const port = z.coerce.number(PORT).int(PORT).min(0, PORT).max(65_535, PORT);

/** Whole seconds; a load balancer that asks less often than that is none. */
const SECONDS = { error: "must be a number of seconds from 0 to 300" };

/** The descriptions are what `npm run serve -- --help` prints. */
const schema = z.object({
  HOST: z.string().min(1).default("127.0.0.1").describe("where to listen; 0.0.0.0 for every network"),
  PORT: port.default(8787).describe("the port to listen on; 0 takes any that is free"),
  PUBLIC_URL: url(["http:", "https:"], "https://tandem.example.com")
    .optional()
    .describe(
      "the address people's browsers reach, without a path; put TLS in front; http://HOST:PORT without it",
    ),
  DATABASE_URL: url(["postgres:", "postgresql:"], "postgres://user@host:5432/tandem")
    .optional()
    .describe("PostgreSQL, shared by any number of instances; the embedded database in DATA_DIR without it"),
  DATA_DIR: z
    .string()
    .min(1)
    .default("./.data")
    .describe(
      "folder of the embedded database, of uploads being imported and of letters without SMTP; `:memory:` keeps the database in memory; several instances need one DATA_DIR/uploads that all of them share",
    ),
  SMTP_URL: url(["smtp:", "smtps:"], "smtps://user:password@mail.example.com")
    .optional()
    .describe("how letters leave; each becomes a file in DATA_DIR/mail without it"),
  MAIL_FROM: z
    .string()
    .regex(SENDER, { error: "must be an address like Tandem <tandem@example.com>" })
    .default("Tandem <tandem@localhost>")
    .describe("who letters are from"),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(", ")}` })
    .default("info")
    .describe(`how much is logged: ${LOG_LEVELS.join(", ")}`),
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
    })
    .describe("redirect addresses of extensions you packed yourselves, separated by commas"),
  TRUST_PROXY: flag(false).describe(
    "true: X-Forwarded-* and X-Request-Id are believed, as the proxy in front says them; only behind one",
  ),
  METRICS_PORT: port
    .optional()
    .describe("a port of its own where Prometheus reads /metrics; none without it"),
  METRICS_HOST: z.string().min(1).default("127.0.0.1").describe("where to listen for METRICS_PORT"),
  DRAIN_SECONDS: z.coerce
    .number(SECONDS)
    .min(0, SECONDS)
    .max(300, SECONDS)
    .default(0)
    .describe(
      "how long a server that is told to stop still answers while /ready says 503; for load balancers",
    ),
});

/** Every variable with its meaning and what it is without one; null: nothing. In the order of the schema. */
export function describeEnv(): { name: string; meaning: string; fallback: string | null }[] {
  return Object.entries(schema.shape).map(([name, field]) => {
    const missing = field.safeParse(undefined).data;
    const isSet = missing !== undefined && !(Array.isArray(missing) && missing.length === 0);
    return { name, meaning: field.description ?? "", fallback: isSet ? String(missing) : null };
  });
}

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
