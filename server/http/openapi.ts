// OpenAPI 3.1, generated from the contract and served at `/openapi.json`. Never written by hand.
import { z } from "zod";
import { type EndpointName, endpoints } from "../../lib/contract/api.ts";
import { problem } from "../../lib/contract/problem.ts";
import { pullRequest, pullResponse, pushRequest, pushResponse } from "../../lib/contract/wire.ts";

import { type EndpointExamples, endpointExamples } from "./examples.ts";

type Json = Record<string, unknown>;
type Examples = Record<string, { summary: string; value: unknown }>;

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};
const withExamples = (schema: Json, examples: Examples) =>
  Object.keys(examples).length === 0 ? { schema } : { schema, examples };
const jsonContent = (schema: Json, examples: Examples = {}) => ({
  "application/json": withExamples(schema, examples),
});

/** By part of the exchange; a part that an example does not have is left out. */
function pick(examples: EndpointExamples, part: "request" | "response" | "problem"): Examples {
  const found: Examples = {};
  for (const [name, example] of Object.entries(examples)) {
    const value = example[part];
    if (value !== undefined) found[name] = { summary: example.summary, value };
  }
  return found;
}

const answers = (response: z.ZodType, examples: EndpointExamples = {}) => ({
  "200": {
    description: "Done.",
    content: jsonContent(schemaOf(response, "output"), pick(examples, "response")),
  },
  default: {
    description: "What is wrong and how to mend it (RFC 9457).",
    content: {
      "application/problem+json": withExamples(
        { $ref: "#/components/schemas/Problem" },
        pick(examples, "problem"),
      ),
    },
  },
});

function operationOf(name: EndpointName): Json {
  const endpoint = endpoints[name];
  const examples = endpointExamples[name] ?? {};
  const request = schemaOf(endpoint.request, "input");
  const properties = (request.properties ?? {}) as Json;
  const inPath = [...endpoint.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? "");
  const inBody = endpoint.method === "POST" || endpoint.method === "PUT";
  const outside = inBody ? inPath : Object.keys(properties);
  const parameters = outside.map((key) => ({
    name: key,
    in: inPath.includes(key) ? "path" : "query",
    required: true,
    schema: properties[key] ?? {},
  }));
  const rest = Object.entries(properties).filter(([key]) => !inPath.includes(key));
  const required = ((request.required ?? []) as string[]).filter((key) => !inPath.includes(key));
  const strict = request.additionalProperties === false ? { additionalProperties: false } : {};
  const body = { type: "object", properties: Object.fromEntries(rest), required, ...strict };
  const roles = typeof endpoint.access === "string" ? endpoint.access : endpoint.access.join(", ");
  return {
    operationId: name,
    summary: endpoint.summary,
    description: `Who may call: ${roles}.`,
    security: [{ bearer: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(inBody && rest.length > 0
      ? { requestBody: { required: true, content: jsonContent(body, pick(examples, "request")) } }
      : {}),
    responses: answers(endpoint.response, examples),
  };
}

const syncOperation = (operationId: string, summary: string, request: z.ZodType, response: z.ZodType) => ({
  post: {
    operationId,
    summary,
    description: "Who may call: member.",
    security: [{ bearer: [] }],
    requestBody: { required: true, content: jsonContent(schemaOf(request, "input")) },
    responses: answers(response),
  },
});

export function createOpenApi(publicUrl: string): Json {
  const paths: Record<string, Json> = {
    "/v1/push": syncOperation("push", "Send what was recorded on a device.", pushRequest, pushResponse),
    "/v1/pull": syncOperation("pull", "Fetch what changed since a cursor.", pullRequest, pullResponse),
  };
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const { path, method } = endpoints[name];
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(name) };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Tandem", version: "1", description: "Commands and sync of a Tandem backend." },
    servers: [{ url: publicUrl }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problem, "output") },
      securitySchemes: { bearer: { type: "http", scheme: "bearer" } },
    },
  };
}
