// Values that a schema of the API's description allows, as fast-check makes them: mostly what people send, now and then the
// longest, the emptiest and the strangest that still holds.
import fc from "fast-check";
import type { JsonSchema } from "./description.ts";
import { NearNow, OfWorld } from "./placeholders.ts";
import { fitting, lists, numbers, texts } from "./sensible-values.ts";

const WORDS = [
  "Zapier",
  "zapier.com",
  "Ada Lovelace",
  "Q3 roll-out",
  "München",
  "東京",
  "👩‍💻",
  "tbd",
  "x",
  "0",
  "null",
];
const DAY = 86_400_000;

const whose = fc.constantFrom("own", "own", "own", "own", "own", "own", "partner", "stranger" as const);
const ofWorld = (name: string, otherwise: fc.Arbitrary<unknown> = fc.constant(null)) =>
  fc.tuple(whose, fc.nat(400), otherwise).map(([side, pick, other]) => new OfWorld(name, side, pick, other));

const instants = fc.integer({ min: -400 * DAY, max: 2 * DAY }).map((offset) => new NearNow(offset));

const made = new WeakMap<JsonSchema, Map<string, fc.Arbitrary<unknown>>>();

/** `name`: of the field it is for. */
export function valuesOf(schema: JsonSchema, name = ""): fc.Arbitrary<unknown> {
  const byName = made.get(schema) ?? new Map<string, fc.Arbitrary<unknown>>();
  made.set(schema, byName);
  const before = byName.get(name);
  if (before) return before;
  const arbitrary = make(schema, name);
  byName.set(name, arbitrary);
  return arbitrary;
}

function make(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return fc.oneof(...options.map((option) => valuesOf(option, name)));
  if ("const" in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (Array.isArray(schema.type)) {
    return fc.oneof(...schema.type.map((type) => valuesOf({ ...schema, type }, name)));
  }
  switch (schema.type) {
    case "string":
      return textsOf(schema, name);
    case "integer":
      return integersOf(schema, name);
    case "number":
      return fc.double({ min: schema.minimum ?? -1e6, max: schema.maximum ?? 1e6, noNaN: true });
    case "boolean":
      return fc.boolean();
    case "null":
      return fc.constant(null);
    case "array": {
      const list = lists[name];
      if (list) return list;
      const minLength = schema.minItems ?? 0;
      const maxLength = Math.min(schema.maxItems ?? Number.POSITIVE_INFINITY, minLength + 3);
      return fc.array(valuesOf(schema.items ?? {}, name), { minLength, maxLength });
    }
    case "object":
      return objectsOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectsOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties: more } = schema;
  if (Object.keys(properties).length === 0 && typeof more === "object") {
    return fc.dictionary(keysOf(schema.propertyNames), valuesOf(more), { maxKeys: 3 });
  }
  const values = Object.entries(properties).map(([key, of]) => [key, valuesOf(of, key)] as const);
  const requiredKeys = required.filter((key) => key in properties);
  return fc.record(Object.fromEntries(values), { requiredKeys }).map(fitting);
}

const keysOf = (schema: JsonSchema | undefined): fc.Arbitrary<string> =>
  schema === undefined || schema.type === undefined ? fc.string() : valuesOf(schema).map(String);

function integersOf({ minimum, maximum, exclusiveMinimum }: JsonSchema, name: string): fc.Arbitrary<unknown> {
  const usual = numbers[name];
  const min = Math.max(minimum ?? exclusiveMinimum ?? -1e9, Number.MIN_SAFE_INTEGER);
  const max = Math.min(maximum ?? 1e12, Number.MAX_SAFE_INTEGER);
  const any = fc.integer({ min: exclusiveMinimum === undefined ? min : exclusiveMinimum + 1, max });
  if (usual !== undefined)
    return fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: any });
  return /(^a|A)t$/.test(name)
    ? fc.oneof({ weight: 9, arbitrary: instants }, { weight: 1, arbitrary: any })
    : any;
}

function textsOf(schema: JsonSchema, name: string): fc.Arbitrary<unknown> {
  const { format, pattern, minLength = 0, maxLength = 10_000 } = schema;
  if (format === "uuid") {
    return fc.oneof(
      { weight: 3, arbitrary: ofWorld(name) },
      { weight: 1, arbitrary: fc.uuid({ version: 7 }) },
    );
  }
  const sensible = texts[name] ?? (format ? texts[format] : undefined);
  if (sensible) return fc.constantFrom(...sensible);
  if (format === "uri") return fc.constantFrom("https://example.com/a?b=c", "http://example.org");
  if (format === "date") return fc.constantFrom("2026-11-30", "2024-02-29", "0001-01-01", "9999-12-31");
  if (pattern) {
    const fitting = fc.stringMatching(new RegExp(pattern));
    return fc.oneof({ weight: 1, arbitrary: fitting }, { weight: 1, arbitrary: ofWorld(name, fitting) });
  }
  const words = WORDS.filter((word) => word.length >= minLength && word.length <= maxLength);
  const free = fc.string({ unit: "grapheme", minLength, maxLength: Math.min(maxLength, minLength + 40) });
  return fc.oneof(
    { weight: 6, arbitrary: words.length > 0 ? fc.constantFrom(...words) : free },
    { weight: 3, arbitrary: free },
    { weight: maxLength < 40 ? 0 : 2, arbitrary: ofWorld(name) },
    { weight: 1, arbitrary: fc.constant("w".repeat(maxLength)) },
  );
}
