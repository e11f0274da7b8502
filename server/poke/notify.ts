// Pokes between instances that share one PostgreSQL: NOTIFY on a connection of its own, after the commit and never
// inside the writing transaction, batched, organisation ids only. Losing it costs speed, not data: devices also
// ask by themselves.
import { randomUUID } from "node:crypto";
import pg from "pg";
import { describeError, type Logger } from "../log.ts";

const CHANNEL = "tandem_poke";
const BATCH_MS = 25;
const RETRY_MS = 2000;
/** A payload holds 8,000 bytes. */
const IDS_PER_NOTIFY = 150;

export type Relay = {
  /** The first attempt to connect is over, whether it succeeded or will be repeated. */
  ready: Promise<void>;
  tell(organisationIds: readonly string[]): void;
  close(): Promise<void>;
};

/** `hear` is called with what other instances told. */
export function createRelay(
  connectionString: string,
  hear: (organisationIds: readonly string[]) => void,
  log: Logger,
): Relay {
  const self = randomUUID();
  const waiting = new Set<string>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;

  const reconnect = () => {
    client = null;
    if (closed || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, RETRY_MS);
  };

  const connect = async () => {
    const next = new pg.Client({ connectionString, application_name: "tandem-poke" });
    next.on("error", (error) => {
      log.warn({ err: describeError(error) }, "the poke connection broke");
      next.end().catch(() => undefined);
      reconnect();
    });
    next.on("notification", ({ payload }) => {
      const [from, ...organisationIds] = (payload ?? "").split(",");
      if (from !== self) hear(organisationIds);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      client = next;
      if (closed) await next.end();
    } catch (error) {
      log.warn({ err: describeError(error) }, "the poke connection could not be made");
      next.end().catch(() => undefined);
      reconnect();
    }
  };
  const connecting = connect();

  const flush = async () => {
    timer = undefined;
    const ids = [...waiting];
    waiting.clear();
    for (let from = 0; from < ids.length; from += IDS_PER_NOTIFY) {
      const payload = [self, ...ids.slice(from, from + IDS_PER_NOTIFY)].join(",");
      await client?.query("select pg_notify($1, $2)", [CHANNEL, payload]).catch(reconnect);
    }
  };

  return {
    ready: connecting,
    tell(organisationIds) {
      for (const organisationId of organisationIds) waiting.add(organisationId);
      timer ??= setTimeout(() => void flush(), BATCH_MS);
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      clearTimeout(retry);
      await connecting;
      await client?.end().catch(() => undefined);
    },
  };
}
