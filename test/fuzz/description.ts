// Reads the API's description as the server serves it, for the fuzzer: what it does not describe is not fuzzed, and an answer
// that it does not describe is a fault.
import { z } from "zod";

const jsonSchema = z.looseObject({
  type: z.union([z.string(), z.array(z.string())]).optional(),
  $ref: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.unknown()).optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  minLength: z.number().optional(),
  maxLength: z.number().optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  minItems: z.number().optional(),
  maxItems: z.number().optional(),
  required: z.array(z.string()).optional(),
  get items() {
    return jsonSchema.optional();
  },
  get anyOf() {
    return z.array(jsonSchema).optional();
  },
  get oneOf() {
    return z.array(jsonSchema).optional();
  },
  get properties() {
    return z.record(z.string(), jsonSchema).optional();
  },
  get propertyNames() {
    return jsonSchema.optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), jsonSchema]).optional();
  },
});
export type JsonSchema = z.infer<typeof jsonSchema>;

const content = z.record(z.string(), z.looseObject({ schema: jsonSchema }));
const response = z.looseObject({ $ref: z.string().optional(), content: content.optional() });
const parameter = z.object({
  name: z.string(),
  in: z.enum(["path", "query"]),
  required: z.boolean(),
  schema: jsonSchema,
});
const operation = z.looseObject({
  summary: z.string(),
  security: z.array(z.record(z.string(), z.unknown())).optional(),
  parameters: z.array(parameter).optional(),
  requestBody: z.looseObject({ content }).optional(),
  responses: z.record(z.string(), response),
});
const methods = ["get", "post", "put", "delete"] as const;
const pathItem = z.looseObject({
  parameters: z.array(parameter).optional(),
  ...Object.fromEntries(methods.map((method) => [method, operation.optional()])),
});
const document = z.looseObject({
  paths: z.record(z.string(), pathItem),
  components: z.looseObject({
    schemas: z.record(z.string(), jsonSchema),
    responses: z.record(z.string(), response),
  }),
});

export type Operation = {
  /** `POST /v1/push`. */
  name: string;
  method: "GET" | "POST" | "PUT" | "DELETE";
  path: string;
  parameters: z.infer<typeof parameter>[];
  body: { type: string; schema: JsonSchema } | null;
  /** How one shows who one is: `bearer`, `ticket`; none: anybody may. */
  security: string | null;
  /** By status: the content types an answer may have, each with its schema; none: it has no content. */
  answers: Map<string, Map<string, JsonSchema>>;
};

export type Description = { operations: Operation[]; schemas: Record<string, JsonSchema> };

/** Throws where the document is none, or leaves open what may be answered. */
export function readDescription(json: unknown): Description {
  const { paths, components } = document.parse(json);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method): Operation[] => {
      const found = operation.optional().parse(item[method]);
      if (!found) return [];
      const [body] = Object.entries(found.requestBody?.content ?? {});
      return [
        {
          name: `${method.toUpperCase()} ${path}`,
          method: z.enum(["GET", "POST", "PUT", "DELETE"]).parse(method.toUpperCase()),
          path,
          parameters: [...(item.parameters ?? []), ...(found.parameters ?? [])],
          body: body ? { type: body[0], schema: body[1].schema } : null,
          security: Object.keys(found.security?.[0] ?? {})[0] ?? null,
          answers: answersOf(found.responses, components.responses),
        },
      ];
    }),
  );
  return { operations, schemas: components.schemas };
}

function answersOf(
  responses: Record<string, z.infer<typeof response>>,
  shared: Record<string, z.infer<typeof response>>,
): Operation["answers"] {
  const answers: Operation["answers"] = new Map();
  for (const [status, given] of Object.entries(responses)) {
    // `default` is how a server fails: never an answer to a fuzzer.
    if (status === "default") continue;
    const name = given.$ref?.replace("#/components/responses/", "");
    const whole = name === undefined ? given : shared[name];
    if (!whole) throw new Error(`${given.$ref} is not described`);
    const types = Object.entries(whole.content ?? {}).map(([type, { schema }]) => [type, schema] as const);
    answers.set(status, new Map(types));
  }
  return answers;
}
