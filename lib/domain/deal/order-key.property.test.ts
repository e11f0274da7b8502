// Rows that several people put in order apart: a new row lies where it was put, and all devices agree on the order.
import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { orderKey } from "../../contract/plan.ts";
import { expectSame } from "../../util/expect-same.test-support.ts";
import { inOrder, orderBetween } from "./order-key.ts";

type Row = { id: string; order: { value: string } };
const rowAt = (rows: readonly Row[], at: number): Row => {
  const id = uuid();
  const before = rows[at - 1]?.order.value ?? "";
  return { id, order: { value: orderBetween(before, rows[at]?.order.value ?? null, id) } };
};

test("a row lies between its neighbours, however often one inserts, and its key may be sent", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 30 }), (places) => {
      let rows: Row[] = [];
      for (const place of places) {
        const at = place % (rows.length + 1);
        const row = rowAt(rows, at);
        expect(orderKey.safeParse(row.order.value).success, row.order.value).toBe(true);
        const expected = rows.toSpliced(at, 0, row);
        rows = inOrder(expected);
        expectSame(rows, expected);
      }
    }),
    { numRuns: 10_000 },
  );
});

test("two sides that insert apart agree on one order, in which each finds its own rows as it put them", () => {
  fc.assert(
    fc.property(
      fc.nat(5),
      fc.array(fc.nat(40), { maxLength: 8 }),
      fc.array(fc.nat(40), { maxLength: 8 }),
      (many, ours, theirs) => {
        const shared: Row[] = [];
        for (let each = 0; each < many; each += 1) shared.push(rowAt(shared, shared.length));
        const insert = (places: number[]) => {
          let rows = shared;
          for (const place of places) {
            const at = place % (rows.length + 1);
            rows = rows.toSpliced(at, 0, rowAt(rows, at));
          }
          return rows;
        };
        const [a, b] = [insert(ours), insert(theirs)];
        const all = [...new Set([...a, ...b])];
        const merged = inOrder(all);
        expectSame(inOrder(all.toReversed()), merged);
        expectSame(
          merged.filter((row) => a.includes(row)),
          a,
        );
        expectSame(
          merged.filter((row) => b.includes(row)),
          b,
        );
      },
    ),
    { numRuns: 10_000 },
  );
});

test("a row put between two that came to the same key lies behind them", () => {
  const [first, second] = ["a", "b"].map((id) => ({ id, order: { value: "V" } }));
  const id = uuid();
  const row = { id, order: { value: orderBetween("V", "V", id) } };
  const rows = [first, second].flatMap((each) => each ?? []);
  expectSame(
    inOrder([row, ...rows]).map((each) => each.id),
    ["a", "b", id],
  );
});
