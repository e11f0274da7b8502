// Spoils a valid value: near-valid by one change, hostile by several. Each change says where (the n-th value inside) and what.
import fc from "fast-check";
import { insides, OfWorld, RawJson, withInsides } from "./placeholders.ts";

/** Texts that have broken something somewhere. */
export const HOSTILE_TEXTS = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "\udc00x",
  "\ufeff",
  "\u202eevil",
  "\r\nset-cookie: a=b",
  "'; drop table member; --",
  "' or '1'='1",
  "$1",
  "%s%n",
  "{{7*7}}",
  "#{process.env}",
  "<script>alert(1)</script>",
  "../../../../etc/passwd",
  "__proto__",
  "constructor",
  "toString",
  "NaN",
  "-1",
  "1e400",
  "9".repeat(400),
  "-0",
  "0x10",
  "00000000-0000-0000-0000-000000000000",
  "not-an-id",
  "2026-02-31",
  "javascript:alert(1)",
  "http://127.0.0.1:5432/",
  "https://[::1]/",
  "https://169.254.169.254/latest/meta-data",
  "x".repeat(9_999),
  "é".repeat(30_000),
  "",
  " ",
  "\n",
  "ﷺ".repeat(300),
];

const nested = (levels: number) =>
  new RawJson(`${levels} levels deep`, "[".repeat(levels) + "]".repeat(levels));
const nestedObjects = (levels: number) =>
  new RawJson(`${levels} objects deep`, `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`);

const hostileValues: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.5,
  -0,
  1e21,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  new RawJson("beyond double", "1e400"),
  new RawJson("beyond int64", "99999999999999999999999999"),
  [],
  {},
  [[]],
  [null],
  { "": null },
  nested(1_000),
  nested(60_000),
  nestedObjects(20_000),
  new RawJson("own __proto__", '{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}}}'),
  new RawJson("a key twice", '{"id":1,"id":2}'),
  Array.from({ length: 5_000 }, () => 0),
];

type Change =
  | { kind: "leave out" }
  | { kind: "instead"; value: unknown }
  | { kind: "repeat"; times: number }
  | { kind: "add"; key: string; value: unknown };
/** `at`: which of all values inside, counted in depth, modulo how many there are. */
export type Spoil = { at: number; change: Change };

const texts = fc.constantFrom(...HOSTILE_TEXTS);
const strange = fc.oneof(texts, fc.constantFrom(...hostileValues), fc.jsonValue({ maxDepth: 1 }));
const strangerIds = fc.nat(400).map((pick) => new OfWorld("id", "stranger", pick));
const keys = fc.constantFrom(
  "__proto__",
  "constructor",
  "organisationId",
  "id",
  "role",
  "extra",
  "",
  "\u0000",
  "toJSON",
);

const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.constant<Change>({ kind: "leave out" }),
  fc.oneof(strange, strangerIds).map((value): Change => ({ kind: "instead", value })),
  strange.map((value): Change => ({ kind: "instead", value })),
  fc.constantFrom(2, 30, 300).map((times): Change => ({ kind: "repeat", times })),
  fc.tuple(keys, fc.oneof(strange, strangerIds)).map(([key, value]): Change => ({ kind: "add", key, value })),
);

export const spoils: fc.Arbitrary<Spoil> = fc.record({ at: fc.nat(1_000), change: changes });

export function spoil(value: unknown, { at, change }: Spoil): unknown {
  const total = count(value);
  return changeAt(value, at % total, change);
}

const count = (value: unknown): number => 1 + insides(value).reduce((sum, [, each]) => sum + count(each), 0);

function changeAt(value: unknown, at: number, change: Change): unknown {
  if (at === 0)
    return change.kind === "add" ? addTo(value, change) : change.kind === "instead" ? change.value : value;
  let before = 1;
  const inside: [string | number, unknown][] = [];
  for (const [key, each] of insides(value)) {
    const size = count(each);
    const here = at >= before && at < before + size;
    const within = at - before;
    before += size;
    if (!here) inside.push([key, each]);
    else if (within > 0 || change.kind === "add") inside.push([key, changeAt(each, within, change)]);
    else if (change.kind === "instead") inside.push([key, change.value]);
    else if (change.kind === "repeat")
      for (let time = 0; time < change.times; time += 1) inside.push([key, each]);
  }
  return withInsides(value, inside);
}

function addTo(value: unknown, { key, value: added }: Extract<Change, { kind: "add" }>): unknown {
  if (Array.isArray(value)) return [...value, added];
  // Own keys, whatever they are called.
  return Object.fromEntries([...insides(value).map(([name, each]) => [String(name), each]), [key, added]]);
}
