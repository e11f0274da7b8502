// How long this device may show what it pulled without the backend's word that the member is one still. Called by the session.
// What is counted is time that passed here: a clock set back adds nothing and takes nothing away.
import { HELD_DAYS, LEASE_DAYS } from "../domain/lease.ts";
import { getMeta, putMeta, type Store } from "./store.ts";
import { attemptWrite, type WriteOutcome } from "./write-outcome.ts";

const DAY = 86_400_000;
export const LEASE_MS = LEASE_DAYS * DAY;
export const HELD_MS = HELD_DAYS * DAY;

/** Milliseconds since the backend's last word, counted up to `device`: this device's own clock. */
export async function countLease({ db }: Store, device: number): Promise<number> {
  return db.transaction("rw", db.meta, async () => {
    const known = await getMeta(db, "lease");
    const spent = known ? known.spent + Math.max(0, device - known.countedTo) : await spentBefore(db, device);
    await putMeta(db, { key: "lease", value: { spent, countedTo: device } });
    return spent;
  });
}

/** A store of a version that did not count. */
async function spentBefore(db: Store["db"], device: number): Promise<number> {
  const [last, offset] = [await getMeta(db, "lastSyncedAt"), await getMeta(db, "clockOffset")];
  return last === null ? 0 : Math.max(0, device + (offset ?? 0) - last);
}

/** The backend just said that the member is one. */
export async function renewLease({ db }: Store, device: number): Promise<WriteOutcome<null>> {
  return attemptWrite(async () => {
    await putMeta(db, { key: "lease", value: { spent: 0, countedTo: device } });
    return null;
  });
}
