// `Pokes` of the context: devices of this process at once, those of other instances through PostgreSQL.
import type { Pokes } from "../context.ts";
import type { Env } from "../env.ts";
import type { Logger } from "../log.ts";
import { createHub, type Hub } from "./hub.ts";
import { createRelay } from "./notify.ts";

export type PokeService = {
  pokes: Pokes;
  hub: Hub;
  /** Other instances are heard from now on, or their database could not be reached yet. */
  ready: Promise<void>;
  close(): Promise<void>;
};

export function createPokes(env: Pick<Env, "DATABASE_URL">, log: Logger): PokeService {
  const hub = createHub();
  const relay =
    env.DATABASE_URL === undefined
      ? null
      : createRelay(env.DATABASE_URL, { hear: hub.poke, missed: hub.pokeAll }, log);
  return {
    hub,
    pokes: {
      poke(organisationIds) {
        hub.poke(organisationIds);
        relay?.tell(organisationIds);
      },
    },
    ready: relay?.ready ?? Promise.resolve(),
    close: async () => await relay?.close(),
  };
}
