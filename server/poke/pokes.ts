// `Pokes` of the context: devices of this process at once, those of other instances through PostgreSQL.
import type { Pokes } from "../context.ts";
import type { Env } from "../env.ts";
import type { Logger } from "../log.ts";
import { createHub, type Hub } from "./hub.ts";
import { createRelay } from "./notify.ts";

export type PokeService = { pokes: Pokes; hub: Hub; close(): Promise<void> };

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
    close: async () => await relay?.close(),
  };
}
