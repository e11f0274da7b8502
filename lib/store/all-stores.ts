// Every database that Tandem keeps in this browser profile, also those of earlier members and of other backends. Called where a
// person leaves this device for good. The extension's origin holds databases of ours alone.
import { countsOfClosed } from "./outbox.ts";

const STORE = "tandem:";

async function databaseNames(): Promise<string[]> {
  return (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
}

/** Acts that exist on this device alone: what waits and what was refused, in all stores or in all but one. */
export async function unsentInAll(but: string | null = null): Promise<number> {
  let unsent = 0;
  for (const name of await databaseNames()) {
    if (!name.startsWith(STORE) || name === but) continue;
    const { waiting, refused } = await countsOfClosed(name);
    unsent += waiting + refused;
  }
  return unsent;
}

/** Where a sign-in is kept, too. Whoever has one open must have closed it. */
export async function deleteAllDatabases(): Promise<void> {
  for (const name of await databaseNames()) {
    await new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = () => resolve();
      deleting.onerror = () => reject(deleting.error);
    });
  }
}
