// "This page is that account": what a person chose where several accounts fitted by name. Kept on this device.
import type { Store } from "./store.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

export async function choose(
  store: Store,
  recordRef: string,
  accountId: string,
): Promise<WriteOutcome<null>> {
  const outcome = await attemptWrite(async () => {
    await store.durable.choices.put({ recordRef, accountId });
    return null;
  });
  if (outcome.ok) store.committed({ choices: true });
  return outcome;
}

type Choices = ReadonlyMap<string, string>;
const kept = new WeakMap<Store, { version: number; choices: Promise<Choices> }>();

/** All of them, they are few: each page that comes into view asks, and most have none. */
function choicesOf(store: Store): Promise<Choices> {
  const known = kept.get(store);
  if (known?.version === store.version()) return known.choices;
  const read = async () =>
    new Map((await store.db.choices.toArray()).map((each) => [each.recordRef, each.accountId]));
  const choices = read();
  kept.set(store, { version: store.version(), choices });
  choices.catch(() => kept.delete(store));
  return choices;
}

export async function chosenFor(store: Store, recordRef: string): Promise<string | null> {
  return (await choicesOf(store)).get(recordRef) ?? null;
}
