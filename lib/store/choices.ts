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

export async function chosenFor(store: Store, recordRef: string): Promise<string | null> {
  return (await store.db.choices.get(recordRef))?.accountId ?? null;
}
