// Whether a pulled row may lie under a look-up key: hashes of all such keys in memory. Most records of a CRM have no row here,
// and it is known without a read. Rows that went leave their hashes behind, which costs a read and no more. Called by
// rows-by-key.ts and by applied pulls, before they write.
import { hash32 } from "../util/hash-32.ts";

export type RowKeyFilter = {
  /** False: nothing lies there. True for every key until all have been read, which begins with the first question. */
  mayHold(key: string): boolean;
  add(keys: readonly string[]): void;
};

/** `each` calls back with every key on disk. */
export function createRowKeyFilter(each: (key: (key: string) => void) => Promise<void>): RowKeyFilter {
  const hashes = new Set<number>();
  let state: "unread" | "reading" | "read" = "unread";

  async function read(): Promise<void> {
    state = "reading";
    try {
      await each((key) => hashes.add(hash32(key)));
      state = "read";
    } catch {
      // Without it everything is read from disk, where the person is told what is wrong; the next question tries again.
      state = "unread";
    }
  }

  return {
    mayHold(key) {
      if (state === "unread") void read();
      return state !== "read" || hashes.has(hash32(key));
    },
    add(keys) {
      for (const key of keys) hashes.add(hash32(key));
    },
  };
}
