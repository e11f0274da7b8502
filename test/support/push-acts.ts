// What a person does in the extension, as its device sends it: acts by name, one after the other. Called by the demo and by
// end-to-end tests for what is there before anybody opens a browser.
import { v7 as newId } from "uuid";
import type { MutationName } from "#lib/contract/mutations.ts";
import type { HttpPerson } from "./http-person.ts";

export type SentAct = { name: MutationName; args: unknown };

/** Rejects with what the server said where it takes one of them not. */
export async function pushActs(person: HttpPerson, acts: readonly SentAct[]): Promise<void> {
  const mutations = acts.map((act, index) => ({
    id: index + 1,
    ...act,
    at: Date.now(),
    surface: null,
    eventId: null,
  }));
  const { outcomes } = await person.api.push({ clientId: newId(), mutations });
  const refused = outcomes.filter(({ outcome }) => outcome !== "applied");
  if (refused.length > 0) throw new Error(`${person.name}: ${JSON.stringify(refused)}`);
}
