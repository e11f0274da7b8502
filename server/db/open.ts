// Opens the database that the environment names, migrated and ready: PostgreSQL, or the embedded PGlite.
// The only place that knows which of the two it is; both give the same values for the same statements.
import { join } from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { Kysely, PGliteDialect, sql, type Transaction } from "kysely";
import pg from "pg";
import type { Database, ServerActor } from "../context.ts";
import type { Env } from "../env.ts";
import { touchedBy } from "../feed/append.ts";
import { ActingPostgresDialect, type ActingSettings, beginningAs, begun } from "./acting-postgres.ts";
import { lockFolder } from "./folder-lock.ts";
import { migrate } from "./migrate.ts";
import { preparing } from "./prepared-statements.ts";
import type { Tables } from "./tables.ts";

const INT8 = 20;
const IN_MEMORY = ":memory:";

/** Whole numbers only; ours stay far below 2^53. */
const readInt8 = (value: string): number => Number(value);

/** Migrates, so the first call on an empty database takes a second or two. Throws with words for people. */
export async function openDatabase(env: Pick<Env, "DATABASE_URL" | "DATA_DIR">): Promise<Database> {
  const opened =
    env.DATABASE_URL === undefined ? await openEmbedded(env.DATA_DIR) : openPostgres(env.DATABASE_URL);
  try {
    await migrate(opened.owner);
  } catch (error) {
    await opened.close();
    throw explain(error);
  }
  return createDatabase(opened);
}

type Opened = Pick<Database, "owner" | "kind" | "connections" | "close">;

async function openEmbedded(dataDir: string): Promise<Opened> {
  const inMemory = dataDir === IN_MEMORY;
  const unlock = inMemory ? async () => undefined : await lockFolder(dataDir);
  const options = { parsers: { [INT8]: readInt8 } };
  const pglite = inMemory
    ? new PGlite(options)
    : new PGlite({ ...options, dataDir: join(dataDir, "database") });
  await pglite.waitReady;
  const owner = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  const close = async () => {
    await owner.destroy();
    await unlock();
  };
  return { owner, kind: "pglite", connections: () => null, close };
}

function openPostgres(connectionString: string): Opened {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    application_name: "tandem",
    types: {
      getTypeParser: (oid: number, format?: "text" | "binary") =>
        oid === INT8 ? readInt8 : pg.types.getTypeParser(oid, format),
    },
  });
  // A connection that breaks would otherwise end the process: an idle one, which the pool replaces by itself, and one in the
  // middle of a transaction, whose next statement then fails.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  const owner = new Kysely<Tables>({ dialect: new ActingPostgresDialect({ pool: preparing(pool) }) });
  const connections = () => ({
    busy: pool.totalCount - pool.idleCount,
    idle: pool.idleCount,
    waiting: pool.waitingCount,
  });
  return { owner, kind: "postgres", connections, close: () => owner.destroy() };
}

/** What an operator can mend is said so; the address itself, which holds a password, is not repeated. */
function explain(error: unknown): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  const said = typeof code === "string" ? CONNECTION_ERRORS[code] : undefined;
  return said === undefined ? error : new Error(`The database of DATABASE_URL ${said}`, { cause: error });
}

const CONNECTION_ERRORS: Partial<Record<string, string>> = {
  ECONNREFUSED: "does not answer. Is it running, and is the port right?",
  ENOTFOUND: "cannot be found. Is the host name right?",
  ETIMEDOUT: "does not answer in time. Is it reachable from here?",
  "28P01": "refuses the user name or password.",
  "28000": "refuses this user.",
  "3D000": "does not exist. Create it first.",
  "42501": "lets this user do too little: it must own the database and may create roles (CREATEROLE).",
};

async function set(trx: Transaction<Tables>, settings: ActingSettings): Promise<void> {
  await sql`select set_config('role', ${settings.role}, true),
    set_config('app.org', ${settings["app.org"]}, true),
    set_config('app.member', ${settings["app.member"]}, true)`.execute(trx);
}

function createDatabase({ owner, kind, connections, close }: Opened): Database {
  const listeners: ((organisationIds: readonly string[]) => void)[] = [];
  const under = async <T>(
    role: string,
    actor: ServerActor | null,
    work: (trx: Transaction<Tables>) => Promise<T>,
    snapshot = false,
  ): Promise<T> => {
    const settings = { role, "app.org": actor?.organisationId ?? "", "app.member": actor?.memberId ?? "" };
    const start = owner.transaction();
    let touched: string[] = [];
    const transact = (before: (trx: Transaction<Tables>) => Promise<void>) =>
      (snapshot ? start.setIsolationLevel("repeatable read") : start).execute(async (trx) => {
        await before(trx);
        const value = await begun(() => work(trx));
        touched = touchedBy(trx);
        return value;
      });
    const result = await (kind === "postgres"
      ? beginningAs(settings, () => transact(async () => undefined))
      : transact((trx) => set(trx, settings)));
    if (touched.length > 0) for (const listener of listeners) listener(touched);
    return result;
  };
  return {
    owner,
    kind,
    connections,
    as: (actor, work, options) => under("tandem_app", actor, work, options?.snapshot),
    asNobody: (work) => under("tandem_app", null, work),
    asIssuer: (work) => under("tandem_issuer", null, work),
    onFeed: (listener) => void listeners.push(listener),
    close,
  };
}
