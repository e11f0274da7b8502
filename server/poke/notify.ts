// Pokes between instances that share one PostgreSQL: NOTIFY on a connection of its own, after the commit and never
// inside the writing transaction, batched, organisation ids only. Losing it costs speed, not data: devices also
// ask by themselves. While it is broken, what is to be told waits; when it is back, whoever listens here is told.
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

export type Hearing = {
  /** What other instances told. */
  hear(organisationIds: readonly string[]): void;
  /** The connection is back: what they told meanwhile was not heard. */
  missed(): void;
};

export function createRelay(connectionString: string, { hear, missed }: Hearing, log: Logger): Relay {
  const self = randomUUID();
  const waiting = new Set<string>();
  let client: pg.Client | null = null;
  let timer: NodeJS.Timeout | undefined;
  let retry: NodeJS.Timeout | undefined;
  let closed = false;
  let isAgain = false;

  const reconnect = () => {
    client = null;
    isAgain = true;
    if (closed || retry !== undefined) return;
    retry = setTimeout(() => {
      retry = undefined;
      void connect();
    }, RETRY_MS);
  };

  const connect = async () => {
    const next = new pg.Client({ connectionString, application_name: "tandem-poke", keepAlive: true });
    let isOver = false;
    const over = (error: unknown) => {
      if (isOver) return;
      isOver = true;
      if (!closed)
        log.warn({ err: describeError(error) }, "no connection for pokes; tried again in two seconds");
      next.end().catch(() => undefined);
      reconnect();
    };
    next.on("error", over);
    next.on("end", () => over(new Error("ended")));
    next.on("notification", ({ payload }) => {
      const [from, ...organisationIds] = (payload ?? "").split(",");
      if (from !== self) hear(organisationIds);
    });
    try {
      await next.connect();
      await next.query(`listen ${CHANNEL}`);
      if (isOver) return;
      client = next;
      if (closed) return void (await next.end());
      if (isAgain) missed();
      if (waiting.size > 0) void flush();
    } catch (error) {
      over(error);
    }
  };
  const connecting = connect();

  const flush = async () => {
    timer = undefined;
    // Told once the connection is back.
    if (client === null) return;
    const ids = [...waiting];
    waiting.clear();
    for (let from = 0; from < ids.length; from += IDS_PER_NOTIFY) {
      const batch = ids.slice(from, from + IDS_PER_NOTIFY);
      const payload = [self, ...batch].join(",");
      await client.query("select pg_notify($1, $2)", [CHANNEL, payload]).catch(() => {
        for (const id of batch) waiting.add(id);
      });
      if (client === null) return;
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
