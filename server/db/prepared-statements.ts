// Which statements PostgreSQL keeps parsed and planned for a connection. Planning is most of what a short statement costs under
// row-level security (measured in docs/decisions/037-speed.md). Called by open.ts alone.
import type { PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult } from "kysely";
import type pg from "pg";

/** Texts with lists of changing length are endless, and each is kept on every connection. */
const MOST_TEXTS = 300;
const MOST_PARAMETERS = 20;
/** Where the right plan depends on the values, or on how far the first rows are. */
const BY_VALUES = /\blimit\b|\bbetween\b|\bany\s*\(|<|>/i;
/** Filled at once by an import: a plan from before it would read all of them for each account. */
const FILLED_AT_ONCE = /\b(?:from|join|into|update)\s+"?(?:account|overlap|match)/i;
/** Other columns once a newer version of the backend has migrated, which a kept plan refuses. */
const EVERY_COLUMN = /(?:select|returning|distinct|,|\.)\s*\*/i;

export type Naming = (text: string, parameters: number) => string | undefined;

/** Names what is worth keeping, the same text alike. */
export function createNaming(): Naming {
  const names = new Map<string, string | undefined>();
  return (text, parameters) => {
    if (parameters === 0 || parameters > MOST_PARAMETERS) return undefined;
    if (names.has(text) || names.size >= MOST_TEXTS) return names.get(text);
    const isKept = ![BY_VALUES, FILLED_AT_ONCE, EVERY_COLUMN].some((pattern) => pattern.test(text));
    const name = isKept ? `t${names.size}` : undefined;
    names.set(text, name);
    return name;
  };
}

/** The pool as Kysely sees it, its statements named where that is worth it. */
export function preparing(pool: pg.Pool): PostgresPool {
  const nameOf = createNaming();
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>();

  function wrapped(client: pg.PoolClient): PostgresPoolClient {
    function query<R>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
    function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
    function query<R>(
      text: string | PostgresCursor<R>,
      parameters: readonly unknown[] = [],
    ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
      if (typeof text !== "string") throw new Error("Nothing is read with a cursor here.");
      const name = nameOf(text, parameters.length);
      const asked = { text, values: [...parameters], ...(name === undefined ? {} : { name }) };
      return client.query<R & pg.QueryResultRow>(asked).then(({ command, rowCount, rows }) => ({
        // The driver's own word for what a statement did.
        command: command as PostgresQueryResult<R>["command"],
        rowCount: rowCount ?? 0,
        rows,
      }));
    }
    return { query, release: (destroy) => client.release(destroy) };
  }

  return {
    options: pool.options,
    async connect() {
      const client = await pool.connect();
      const known = clients.get(client) ?? wrapped(client);
      clients.set(client, known);
      return known;
    },
    end: () => pool.end(),
  };
}
