// What a generated request says of the world it is sent into, before there is one: an id that is known there, a moment near now,
// text that no JSON writer would write. Filled in just before sending, so that the same seed makes the same request in any world.
import type { Known } from "./known.ts";

/** A value known under a name (`dealId`), of the sender's own company, its partner or a stranger. */
export class OfWorld {
  readonly name: string;
  readonly whose: "own" | "partner" | "stranger";
  readonly pick: number;
  /** Where nothing is known by that name; null: whatever else is known. */
  readonly otherwise: unknown;
  constructor(name: string, whose: OfWorld["whose"], pick: number, otherwise: unknown = null) {
    this.name = name;
    this.whose = whose;
    this.pick = pick;
    this.otherwise = otherwise;
  }
}

/** Milliseconds from now. */
export class NearNow {
  readonly offset: number;
  constructor(offset: number) {
    this.offset = offset;
  }
}

/** JSON text as it is: numbers beyond all bounds, nesting beyond all sense. */
export class RawJson {
  readonly text: string;
  readonly says: string;
  constructor(says: string, text: string) {
    this.says = says;
    this.text = text;
  }
}

const isLeaf = (value: unknown): boolean =>
  value === null ||
  typeof value !== "object" ||
  value instanceof OfWorld ||
  value instanceof NearNow ||
  value instanceof RawJson;

/** The values directly inside; a leaf has none. */
export function insides(value: unknown): [string | number, unknown][] {
  if (isLeaf(value) || typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return [...value.entries()];
  return Object.entries(value);
}

/** The same with other insides. */
export function withInsides(value: unknown, inside: [string | number, unknown][]): unknown {
  if (Array.isArray(value)) return inside.map(([, each]) => each);
  return Object.fromEntries(inside.map(([key, each]) => [String(key), each]));
}

/** Fills in what the world knows. */
export function resolve(value: unknown, known: Known, now: number): unknown {
  if (value instanceof OfWorld) return known.pick(value);
  if (value instanceof NearNow) return now + value.offset;
  if (isLeaf(value)) return value;
  return withInsides(
    value,
    insides(value).map(([key, each]) => [key, resolve(each, known, now)]),
  );
}

const MARK = "raw-json-";

/** JSON with its raw parts as they are. */
export function writeJson(value: unknown): string {
  const raw: string[] = [];
  const text = JSON.stringify(value, (_key, each: unknown) =>
    each instanceof RawJson ? `${MARK}${raw.push(each.text) - 1}` : each,
  );
  return (text ?? "").replace(new RegExp(`"${MARK}(\\d+)"`, "g"), (_, at) => raw[Number(at)] ?? "");
}
