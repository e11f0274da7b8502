// The backend of the model: the real application on a database that can die and forget, its clock in the model's hand. One for
// all histories of a worker; each history has companies of its own. Called by the invariants' tests and the trial.
import { sql } from "kysely";
import { v7 as newId } from "uuid";
import { type EndpointName, endpoints } from "#lib/contract/api.ts";
import { partnershipScope } from "#lib/contract/scope.ts";
import type { Context, Database } from "#server/context.ts";
import { parseEnv } from "#server/env.ts";
import { appendFeed } from "#server/feed/append.ts";
import { createApp } from "#server/http/app.ts";
import { listHandlers } from "#server/lists/routes.ts";
import { createLog } from "#server/log.ts";
import { rematchPartnership } from "#server/match/rematch.ts";
import { matchHandlers } from "#server/match/routes.ts";
import { createHub } from "#server/poke/hub.ts";
import { createHandlers } from "#server/routes/registry.ts";
import { PAGE_LIMITS } from "#server/sync/page.ts";
import { ISSUER, type ModelCompany, type ModelMember } from "./companies.ts";
import { type FaultyDatabase, faultyDatabase } from "./faulty-database.ts";
import type { PushOutcomes } from "./network.ts";

const BEGINNING = Date.UTC(2026, 10, 20, 12);

export type ModelBackend = {
  app: { fetch(path: string, init?: RequestInit): Promise<Response> };
  db: FaultyDatabase;
  now(): number;
  /** Rows in one answer of a pull, from now on. */
  pagesOf(rows: number): void;
  pass(milliseconds: number): void;
  /** Whether it was done. */
  ask(who: ModelMember, name: EndpointName, request: object): Promise<boolean>;
  beginPartnership(inviting: ModelCompany, accepting: ModelCompany): Promise<string>;
  compact(organisationId: string): Promise<void>;
  /** What of a client's mutations is there, whoever was told. */
  committed(clientId: string): Promise<PushOutcomes>;
};

export function modelBackend(real: Database, options: { withoutFilters?: boolean } = {}): ModelBackend {
  const db = faultyDatabase(real, options);
  const env = parseEnv({ LOG_LEVEL: "silent", DATA_DIR: ":memory:" });
  let ahead = 0;
  const now = () => BEGINNING + ahead;
  const context: Context = {
    env,
    db,
    log: createLog(env),
    pokes: createHub(),
    mail: { send: async () => undefined },
    webhooks: { send: async () => null },
    now,
  };
  /** Whoever bears a member's subject is that member: tokens are another test's. */
  const authenticate = async (subject: string) => ({
    issuer: ISSUER,
    subject,
    name: "Somebody",
    email: `${subject}@example.com`,
    emailVerified: true,
  });
  const handlers = createHandlers({ ...listHandlers, ...matchHandlers }, rematchPartnership);
  const pages = { ...PAGE_LIMITS };
  const hono = createApp({ context, authenticate, handlers, pages });
  const app = {
    fetch: async (path: string, init?: RequestInit) =>
      await hono.fetch(new Request(`http://tandem.test${path}`, init)),
  };
  return {
    app,
    db,
    now,
    pagesOf(rows) {
      pages.rows = rows;
    },
    pass(milliseconds) {
      ahead += milliseconds;
    },
    async ask(who, name, request) {
      const { method, path } = endpoints[name];
      const values = new Map(Object.entries(request));
      const response = await app.fetch(
        path.replaceAll(/\{(\w+)\}/g, (_, key) => String(values.get(key))),
        {
          method,
          headers: { authorization: `Bearer ${who.subject}`, "content-type": "application/json" },
          body: JSON.stringify(request),
        },
      );
      if (response.status >= 500) throw new Error(`${name}: ${await response.text()}`);
      return response.status === 200;
    },
    async beginPartnership(inviting, accepting) {
      const id = newId();
      await real.owner
        .insertInto("partnership")
        .values({
          id,
          inviting_id: inviting.id,
          accepting_id: accepting.id,
          status: "active",
          started_at: now(),
          ended_at: null,
        })
        .execute();
      await real.as({ organisationId: accepting.id, memberId: accepting.admin.id }, (trx) =>
        appendFeed(trx, [{ op: "enter", scope: partnershipScope(id), to: "both", partnershipId: id }]),
      );
      return id;
    },
    async committed(clientId) {
      const { owner } = real;
      const client = await owner
        .selectFrom("client")
        .select("last_mutation_id")
        .where("id", "=", clientId)
        .executeTakeFirst();
      const last = client?.last_mutation_id ?? 0;
      const refusals = await owner
        .selectFrom("mutation_refusal")
        .select("mutation_id")
        .where("client_id", "=", clientId)
        .execute();
      const refused = new Set(refusals.map(({ mutation_id }) => mutation_id));
      const ids = Array.from({ length: last }, (_, index) => index + 1);
      return {
        lastMutationId: last,
        outcomes: ids.flatMap((id) => (refused.has(id) ? [] : [{ id, outcome: "applied" as const }])),
      };
    },
    async compact(organisationId) {
      await real.owner.deleteFrom("feed").where("organisation_id", "=", organisationId).execute();
      await sql`update feed_counter set floor = last_seq where organisation_id = ${organisationId}`.execute(
        real.owner,
      );
    },
  };
}
