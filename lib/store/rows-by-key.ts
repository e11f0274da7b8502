// Pulled rows by their look-up keys, for one reading. What is asked for in one turn is read in one transaction, and stays:
// the parts of a view ask for the same few keys, and so does a page that renders piece by piece. Called by `reading.ts`,
// which is made anew after each change; it never outlives one.
import type { StoredRow } from "./database.ts";
import type { Store } from "./store.ts";

/** More at once are walked through in one go and not kept. */
const FEW = 40;
/** Keys whose rows stay in memory. */
const KEPT = 400;

export type RowsByKey = (keys: readonly string[]) => Promise<StoredRow[]>;

export function createRowsByKey({ db, rowKeys }: Pick<Store, "db" | "rowKeys">): RowsByKey {
  const known = new Map<string, Promise<StoredRow[]>>();
  let asked: string[] = [];
  let answer: Promise<ReadonlyMap<string, StoredRow[]>> | null = null;

  async function readAsked(): Promise<ReadonlyMap<string, StoredRow[]>> {
    // Whoever asks in this turn has done so after this.
    await null;
    const keys = asked;
    asked = [];
    answer = null;
    // Each exact key by itself: a cursor that goes from one to the next comes back from the database each time.
    const found = await db.transaction("r", db.rows, () =>
      Promise.all(keys.map((key) => db.rows.where("keys").equals(key).toArray())),
    );
    return new Map(keys.map((key, index) => [key, found[index] ?? []]));
  }

  function rowsUnder(key: string): Promise<StoredRow[]> {
    const present = known.get(key);
    if (present) return present;
    asked.push(key);
    answer ??= readAsked();
    const rows = answer.then((found) => found.get(key) ?? []);
    rows.catch(() => known.delete(key));
    const [oldest] = known.keys();
    if (known.size >= KEPT && oldest !== undefined) known.delete(oldest);
    known.set(key, rows);
    return rows;
  }

  return async (wanted) => {
    const keys = wanted.filter(rowKeys.mayHold);
    if (keys.length > FEW) return db.rows.where("keys").anyOf(keys).toArray();
    return (await Promise.all(keys.map(rowsUnder))).flat();
  };
}
