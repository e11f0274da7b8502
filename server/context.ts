// What every route and job is given. Made once in `main.ts`, never global.
import type { Kysely, Transaction } from "kysely";
import type { Logger } from "pino";
import type { Tables } from "./db/tables.ts";
import type { Webhooks } from "./digest/webhook.ts";
import type { Env } from "./env.ts";

/** A member in action: what row-level security and the mutators need to know. */
export type ServerActor = { organisationId: string; memberId: string };

/** Every statement of a request runs inside one of these; there is no other way to the tables. */
export type Database = {
  /** Under the role `tandem_app`, with `app.org` and `app.member` set: row-level security holds. */
  as<T>(
    actor: ServerActor,
    work: (trx: Transaction<Tables>) => Promise<T>,
    /** `snapshot`: every statement sees the same moment (repeatable read); for reading only. */
    options?: { snapshot?: boolean },
  ): Promise<T>;
  /** Under the role `tandem_app` with no organisation: sees no rows, may call the definer functions for sign-in. */
  asNobody<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** Under the role `tandem_issuer`: the identity tables and nothing else. */
  asIssuer<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
  /** The owner, for migrations and for tests that look behind the curtain. Never in a route. */
  owner: Kysely<Tables>;
  kind: "pglite" | "postgres";
  /** How many connections there are and what waits for one; null for the embedded database. */
  connections(): { busy: number; idle: number; waiting: number } | null;
  /** Called after each commit with the organisations whose feeds it wrote (`server/feed/append.ts`). */
  onFeed(listener: (organisationIds: readonly string[]) => void): void;
  close(): Promise<void>;
};

/** Tells devices of an organisation that something is waiting. Carries no data. */
export type Pokes = { poke(organisationIds: readonly string[]): void };

/** Letters: SMTP where configured, else files in the data folder. */
export type Mail = { send(letter: { to: string; subject: string; text: string }): Promise<void> };

export type Context = {
  env: Env;
  db: Database;
  log: Logger;
  pokes: Pokes;
  mail: Mail;
  /** Messages to channels that members named. */
  webhooks: Webhooks;
  /** Milliseconds UTC. */
  now(): number;
};

/** Whom an access token names, by the issuer's word. Not yet a member of anything. */
export type SignedIn = {
  issuer: string;
  subject: string;
  name: string;
  email: string;
  emailVerified: boolean;
};
/** Null for any token that does not hold now. */
export type Authenticate = (accessToken: string) => Promise<SignedIn | null>;
