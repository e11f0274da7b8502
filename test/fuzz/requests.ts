// Requests to what the description describes: valid ones, near-valid ones with one thing changed, hostile ones. Made by
// fast-check from a seed alone; `send.ts` fills in what the world knows.
import fc from "fast-check";
import type { Operation } from "./description.ts";
import { HOSTILE_TEXTS, type Spoil, spoil, spoils } from "./spoilt-values.ts";
import { valuesOf } from "./valid-values.ts";

export const people = [
  "admin",
  "partner_manager",
  "manager",
  "rep",
  "theirAdmin",
  "theirRep",
  "nobody",
  "unknown",
  "none",
] as const;
export type Who = (typeof people)[number];

export type FuzzRequest = {
  operation: Operation;
  who: Who;
  parameters: unknown;
  body: unknown;
  /** The body's text as it is, whatever the schema says. */
  raw: string | null;
  headers: Record<string, string>;
  /** Added to the address. */
  query: string;
  /** What a device would send: its own id, and the next numbers. */
  inSequence: boolean;
  /** Another method than is described. */
  method: string | null;
};

const who = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom("admin", "partner_manager", "manager", "rep" as const) },
  { weight: 4, arbitrary: fc.constantFrom("theirAdmin", "theirRep" as const) },
  { weight: 1, arbitrary: fc.constantFrom("nobody", "unknown", "none" as const) },
);

const never = <T>(value: T) => fc.constant(value);
const seldom = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T) =>
  fc.oneof({ weight: 24, arbitrary: never(otherwise) }, { weight: 1, arbitrary });

const surface = fc.constantFrom(
  "?surface=panel",
  "?surface=options",
  "?surface=evil",
  "?surface=&surface=panel",
);
const queries = fc.oneof(
  surface,
  fc.constantFrom(...HOSTILE_TEXTS).map((text) => `?surface=${encode(text)}`),
);

const rawBodies = fc.oneof(
  fc.constantFrom(
    "",
    "null",
    "true",
    "7",
    '"text"',
    "[]",
    "[1]",
    "{",
    '{"a":',
    '{"a":1}x',
    "\u0000",
    "\ufeff{}",
    "{'a':1}",
    "NaN",
    "[".repeat(100_000),
    '{"protocol":1}',
    '{"protocol":2}',
    '{"protocol":"1"}',
    '{"protocol":9007199254740993}',
    `{"note":"${"x".repeat(300_000)}"}`,
    "a=1&b=2",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
);

const hostileHeaders = fc.constantFrom<Record<string, string>>(
  { "content-type": "text/plain" },
  { "content-type": "application/json; charset=utf-16" },
  { "content-type": "multipart/form-data; boundary=x" },
  { "content-type": "" },
  { "content-encoding": "gzip" },
  { authorization: "Bearer" },
  { authorization: "Basic YTpi" },
  { authorization: `Bearer ${"x".repeat(6_000)}` },
  { authorization: "Upload ____________________________________________" },
  { cookie: "session=1; tandem_session=2" },
  { origin: "https://evil.example" },
  { "x-forwarded-for": "' or 1=1" },
  { "x-http-method-override": "DELETE" },
  { accept: "text/html" },
  { "idempotency-key": "x".repeat(500) },
);

const parametersOf = (operation: Operation) =>
  fc.record(
    Object.fromEntries(
      operation.parameters.map(({ name, schema, in: place }) => [
        name,
        // An `id` in the address is one of what the address names before it.
        valuesOf(schema, place === "path" && name === "id" ? nameInPath(operation.path) : name),
      ]),
    ),
  );

/** `/v1/partnerships/{id}/end` → `partnershipId`. */
function nameInPath(path: string): string {
  const before = /([\w-]+)\/\{id\}/.exec(path)?.[1] ?? "";
  return `${before.split("-").at(-1)?.replace(/s$/, "")}Id`;
}

const manner = fc.oneof(
  { weight: 9, arbitrary: never<Spoil[]>([]) },
  { weight: 7, arbitrary: fc.array(spoils, { minLength: 1, maxLength: 1 }) },
  { weight: 3, arbitrary: fc.array(spoils, { minLength: 2, maxLength: 4 }) },
);

const requestsTo = (operation: Operation): fc.Arbitrary<FuzzRequest> =>
  fc
    .record({
      who,
      parameters: parametersOf(operation),
      body: operation.body ? valuesOf(operation.body.schema, operation.body.type) : never(undefined),
      changes: manner,
      /** Whether the changes are made to what stands in the address. */
      inAddress: fc.nat(7).map((roll) => roll === 0),
      raw: seldom<string | null>(rawBodies, null),
      headers: seldom(hostileHeaders, {}),
      query: fc.oneof({ weight: 9, arbitrary: never("") }, { weight: 1, arbitrary: queries }),
      inSequence: fc.nat(9).map((roll) => roll > 0),
      method: seldom<string | null>(fc.constantFrom("PATCH", "OPTIONS", "HEAD", "DELETE", "PUT"), null),
    })
    .map(({ changes, inAddress, ...request }) => {
      const spoilt = (value: unknown) => changes.reduce(spoil, value);
      const address = inAddress || operation.body === null;
      return {
        operation,
        ...request,
        parameters: address ? spoilt(request.parameters) : request.parameters,
        body: address ? request.body : spoilt(request.body),
      };
    });

/** How often something is asked, against 1. */
const often: Record<string, number> = { "POST /v1/push": 14, "POST /v1/pull": 4, "GET /openapi.json": 0 };

export const requestsOf = (operations: readonly Operation[]): fc.Arbitrary<FuzzRequest> =>
  fc.oneof(
    ...operations.map((operation) => ({
      weight: often[operation.name] ?? 1,
      arbitrary: requestsTo(operation),
    })),
  );

/** As a hostile client would: everything but what a URL cannot hold at all. */
export function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).slice(0, 4_000);
}
