// What every operation of the API's description is made of: schemas of the contract as JSON Schema, bodies with examples, and
// the refusals that any of them may answer. Called by `openapi.ts` and its parts.
import { z } from "zod";
import { STATUS } from "./problem-error.ts";

export type Json = Record<string, unknown>;
export type Examples = Record<string, { summary: string; value: unknown }>;

export function schemaOf(schema: z.ZodType, io: "input" | "output"): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
}

const withExamples = (schema: Json, examples: Examples) =>
  Object.keys(examples).length === 0 ? { schema } : { schema, examples };

export const jsonContent = (schema: Json, examples: Examples = {}) => ({
  "application/json": withExamples(schema, examples),
});

/** RFC 9457, whatever went wrong. */
const problemContent = (examples: Examples = {}) => ({
  "application/problem+json": withExamples({ $ref: "#/components/schemas/Problem" }, examples),
});

const retryAfter = {
  "Retry-After": { description: "Seconds until it may be tried again.", schema: { type: "integer" } },
};

/** By status: which types of problem bear it. */
const typesOf = new Map<number, string[]>();
for (const [type, status] of Object.entries(STATUS)) {
  typesOf.set(status, [...(typesOf.get(status) ?? []), type]);
}
const statuses = [...typesOf.keys()].filter((status) => status < 500).sort((one, other) => one - other);

const refusal = (status: number, examples: Examples = {}): Json => ({
  description: `What is wrong and how to mend it: ${(typesOf.get(status) ?? []).join(", ")}.`,
  ...(status === 429 ? { headers: retryAfter } : {}),
  content: problemContent(examples),
});

/** Under `components.responses`, by status. */
export const refusals: Json = Object.fromEntries([
  ...statuses.map((status) => [String(status), refusal(status)] as const),
  ["failed", { description: "The server failed; nothing was changed.", content: problemContent() }] as const,
]);

/** What any operation may answer but what was asked for. `examples`: problems by name, each under its status. */
export function refusalsFor(examples: Examples = {}): Json {
  const of = (status: number) =>
    Object.fromEntries(
      Object.entries(examples).filter(([, { value }]) => statusOf.safeParse(value).data?.status === status),
    );
  const one = (status: number) => {
    const own = of(status);
    const none = Object.keys(own).length === 0;
    return none ? { $ref: `#/components/responses/${status}` } : refusal(status, own);
  };
  return {
    ...Object.fromEntries(statuses.map((status) => [String(status), one(status)])),
    default: { $ref: "#/components/responses/failed" },
  };
}

const statusOf = z.object({ status: z.int() });
