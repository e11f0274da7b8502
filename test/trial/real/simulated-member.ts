// A member of the trial who works over HTTP alone, as fast as the backend takes it: an outbox of one, sent again under the same
// number until it is answered. Called by the trial; independent of the extension's own client.
import { v7 as newId } from "uuid";
import type { Change } from "#lib/contract/wire.ts";
import { touchpointArgs } from "#test/support/device.ts";
import type { Credentials, HttpPerson } from "#test/support/http-person.ts";
import type { Ledger } from "./ledger.ts";

/** Milliseconds until what keeps failing is a fault of its own. */
const PATIENCE = 60_000;

export type SimulatedMember = {
  name: string;
  organisation: string;
  /** Works until it is told to stop; then finishes what it has begun. */
  work(): Promise<void>;
  stop(): void;
  pull(): Promise<Change[]>;
};

export function simulatedMember(options: {
  who: Credentials;
  organisation: string;
  partnershipId: string;
  ledger: Ledger;
  /** Signs in; throws while the backend is away. */
  enter(who: Credentials): Promise<HttpPerson>;
  /** Milliseconds between two touchpoints. */
  pause: number;
}): SimulatedMember {
  const { who, organisation, partnershipId, ledger, pause } = options;
  const clientId = newId();
  let person: HttpPerson | null = null;
  let working = true;
  let next = 1;

  /** Again and again: backend or database may be gone at any moment, and the token runs out. */
  async function surely<T>(ask: (person: HttpPerson) => Promise<T>): Promise<T> {
    const deadline = Date.now() + PATIENCE;
    for (;;) {
      try {
        person ??= await options.enter(who);
        return await ask(person);
      } catch (error) {
        if (Date.now() > deadline) throw error;
        if (error instanceof Error && /answered 401/.test(error.message)) person = null;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  async function record(): Promise<void> {
    const shared = next % 2 === 0;
    const text = `${who.name} ${next} ${newId()}`;
    const entry = ledger.begin({ text, by: who.name, organisation, shared });
    const args = touchpointArgs({
      touchpointId: newId(),
      sharedWith: shared ? [{ shareId: newId(), partnershipId }] : [],
      note: { noteId: newId(), text, visibility: shared ? "shared" : "internal" },
    });
    const mutation = {
      id: next,
      name: "touchpoint.record",
      args,
      at: Date.now(),
      surface: null,
      eventId: null,
    };
    const { outcomes } = await surely(({ api }) => api.push({ clientId, mutations: [mutation] }));
    const [outcome] = outcomes;
    if (outcome?.outcome === "refused") throw new Error(`${who.name} was refused: ${outcome.message}`);
    entry.acknowledged = true;
    next++;
  }

  return {
    name: who.name,
    organisation,
    async work() {
      while (working) {
        await record();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    stop() {
      working = false;
    },
    pull: () => surely(({ api }) => api.pullAll()),
  };
}
