// Places of rows that several companies order at once: keys that lie between two others. Two people who insert at the
// same place get two keys, because the row's id has a say. Called by screens when a row is added or moved.

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const digitAt = (key: string, at: number) => DIGITS.indexOf(key.charAt(at));

/** A key strictly between, read as fractions; "" is the beginning, null the end. Expects `low` < `high`. */
function middle(low: string, high: string | null): string {
  let key = "";
  let bound = high;
  for (let at = 0; ; at += 1) {
    const from = at < low.length ? digitAt(low, at) : 0;
    const to = bound !== null && at < bound.length ? digitAt(bound, at) : DIGITS.length;
    if (to - from > 1) return key + DIGITS.charAt(Math.floor((from + to) / 2));
    key += DIGITS.charAt(from);
    // Below the bound from here on: the digits that follow are free.
    if (to > from) bound = null;
  }
}

/** Bits of the row's id that have a say. */
const BITS = 16;

/** The key of a row between two others; "" and null: before the first, after the last. `rowId`: a UUID. */
export function orderBetween(before: string, after: string | null, rowId: string): string {
  // Two rows may have come to the same key: this one goes behind them.
  let [low, high] = [before, after !== null && after > before ? after : null];
  const say = Number.parseInt(rowId.slice(-4), 16);
  for (let bit = 0; bit < BITS; bit += 1) {
    const between = middle(low, high);
    if ((say >> bit) & 1) low = between;
    else high = between;
  }
  return middle(low, high);
}

type Placed = { id: string; order: { value: string } };

/** Rows in their order, the same on every device. */
export function inOrder<R extends Placed>(rows: readonly R[]): R[] {
  const place = ({ order, id }: Placed) => `${order.value} ${id}`;
  return rows.toSorted((a, b) => (place(a) < place(b) ? -1 : 1));
}
