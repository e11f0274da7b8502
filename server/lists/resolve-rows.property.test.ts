// The same file twice changes nothing, whatever the file and whatever was there before.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { ImportRow } from "./import-row.ts";
import { isBare, type KnownAccount, resolveRows } from "./resolve-rows.ts";

const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const row = fc.record({
  name: pick("Acme", "Beta", "Gamma"),
  domain: pick(null, "acme.com", "beta.com", "gamma.com"),
  segment: pick("customer" as const, "open_opportunity" as const, "prospect" as const),
  recordRefs: pick([], [], ["r1"], ["r2"], ["r3"]),
  ownerName: pick(null, "Ada", "Bob"),
});
const file = fc.array(row, { maxLength: 14 });

function numbered(rows: typeof file extends fc.Arbitrary<infer R> ? R : never): ImportRow[] {
  return rows.map((fields, at) => ({
    line: at + 2,
    nameKey: fields.name.toLowerCase(),
    ownerTitle: null,
    ownerEmail: null,
    ownerPhone: null,
    ...fields,
  }));
}

function importer() {
  let next = 0;
  const accounts = new Map<string, KnownAccount>();
  return (file: ImportRow[], batch: number) => {
    const rows = [...file.filter((row) => !isBare(row)), ...file.filter(isBare)];
    const seen = new Map<string, number>();
    const totals = { added: 0, changed: 0, accounts };
    for (let at = 0; at < rows.length; at += batch) {
      const resolved = resolveRows(rows.slice(at, at + batch), [...accounts.values()], seen, () =>
        String(next++).padStart(6, "0"),
      );
      totals.added += resolved.created.length;
      totals.changed += resolved.changed.length;
      for (const account of [...resolved.created, ...resolved.changed]) accounts.set(account.id, account);
    }
    return totals;
  };
}

it("changes nothing when the same file comes again, in batches of any size", () => {
  fc.assert(
    fc.property(file, fc.integer({ min: 1, max: 15 }), (rows, batch) => {
      const run = importer();
      run(numbered(rows), batch);
      const again = run(numbered(rows), batch);
      expect({ added: again.added, changed: again.changed }).toEqual({ added: 0, changed: 0 });
    }),
    { numRuns: 5_000 },
  );
});

it("never takes an account away and never lets two accounts stand for one record", () => {
  fc.assert(
    fc.property(file, file, (before, rows) => {
      const run = importer();
      const had = [...run(numbered(before), 3).accounts.keys()];
      const { accounts } = run(numbered(rows), 3);
      for (const id of had) expect(accounts.has(id)).toBe(true);
      const refs = [...accounts.values()].flatMap((account) => account.recordRefs);
      expect(new Set(refs).size).toBe(refs.length);
    }),
    { numRuns: 2_000 },
  );
});
