// What this instance counts and times, in the words of Prometheus. Made once by `start.ts`; the HTTP application reports to it,
// the page of `page.ts` reads it. Names of routes and outcomes only: never an organisation, a person or an address.
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { PushResponse } from "../../lib/contract/wire.ts";
import type { Database } from "../context.ts";
import type { Hub } from "../poke/hub.ts";

/** What the HTTP application tells. */
export type Meter = {
  /** `route`: the pattern of the route, not the address. */
  request(method: string, route: string, status: number, ms: number): void;
  pushed(outcomes: PushResponse["outcomes"]): void;
};

export type Metrics = Meter & { contentType: string; text(): Promise<string> };

/** A push on a busy machine takes some milliseconds, the upload of a list minutes. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60];

export function createMetrics({ hub, db }: { hub: Hub; db: Pick<Database, "connections"> }): Metrics {
  const register = new Registry();
  const registers = [register];
  collectDefaultMetrics({ register });
  const requests = new Histogram({
    name: "tandem_http_request_duration_seconds",
    help: "Time from a request to its answer, by route.",
    labelNames: ["method", "route", "status"],
    buckets: SECONDS,
    registers,
  });
  const mutations = new Counter({
    name: "tandem_mutations_total",
    help: "Acts that devices sent, by what became of them. A refusal is told to the person.",
    labelNames: ["outcome"],
    registers,
  });
  for (const outcome of ["applied", "skipped", "refused"]) mutations.inc({ outcome }, 0);
  new Gauge({
    name: "tandem_listening_devices",
    help: "Devices that hold a poke connection to this instance.",
    registers,
    collect() {
      this.set(hub.size);
    },
  });
  new Gauge({
    name: "tandem_database_connections",
    help: "Connections to PostgreSQL by state. `waiting` is requests that wait for one: above 0 for long means too few.",
    labelNames: ["state"],
    registers,
    collect() {
      for (const [state, count] of Object.entries(db.connections() ?? {})) this.set({ state }, count);
    },
  });
  return {
    request: (method, route, status, ms) => requests.observe({ method, route, status }, ms / 1000),
    pushed: (outcomes) => {
      for (const { outcome } of outcomes) mutations.inc({ outcome });
    },
    contentType: register.contentType,
    text: () => register.metrics(),
  };
}
