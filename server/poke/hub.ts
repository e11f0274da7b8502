// Which devices listen for which organisation, in this process. Pokes of one turn of the event loop are sent once.
import type { PokeMessage } from "../../lib/contract/wire.ts";

export type Listener = { send(message: PokeMessage): void };

export type Hub = {
  /** The returned function ends it. */
  listen(organisationId: string, listener: Listener): () => void;
  poke(organisationIds: readonly string[]): void;
  /** Whoever listens here: pokes may have been missed. */
  pokeAll(): void;
  readonly size: number;
};

export function createHub(): Hub {
  const listeners = new Map<string, Set<Listener>>();
  const waiting = new Set<string>();

  const deliver = () => {
    const organisationIds = [...waiting];
    waiting.clear();
    for (const organisationId of organisationIds) {
      for (const listener of listeners.get(organisationId) ?? []) listener.send({ type: "poke" });
    }
  };

  const poke = (organisationIds: readonly string[]) => {
    if (waiting.size === 0 && organisationIds.length > 0) setImmediate(deliver);
    for (const organisationId of organisationIds) waiting.add(organisationId);
  };

  return {
    listen(organisationId, listener) {
      const group = listeners.get(organisationId) ?? new Set();
      listeners.set(organisationId, group.add(listener));
      return () => {
        group.delete(listener);
        if (group.size === 0 && listeners.get(organisationId) === group) listeners.delete(organisationId);
      };
    },
    poke,
    pokeAll: () => poke([...listeners.keys()]),
    get size() {
      return [...listeners.values()].reduce((sum, group) => sum + group.size, 0);
    },
  };
}
