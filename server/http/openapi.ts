// OpenAPI 3.1, generated from the contract and served at `/openapi.json`. Never written by hand.
import { z } from "zod";
import { type EndpointName, endpoints } from "../../lib/contract/api.ts";
import { problem } from "../../lib/contract/problem.ts";
import { pullRequest, pullResponse, pushRequest, pushResponse } from "../../lib/contract/wire.ts";

type Json = Record<string, unknown>;

const schemaOf = (schema: z.ZodType, io: "input" | "output"): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return rest;
};
const jsonContent = (schema: Json) => ({ "application/json": { schema } });

const answers = (response: z.ZodType) => ({
  "200": { description: "Done.", content: jsonContent(schemaOf(response, "output")) },
  default: {
    description: "What is wrong and how to mend it (RFC 9457).",
    content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
  },
});

function operationOf(name: EndpointName): Json {
  const endpoint = endpoints[name];
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
  const body = { type: "object", properties: Object.fromEntries(rest), required };
  const roles = typeof endpoint.access === "string" ? endpoint.access : endpoint.access.join(", ");
  return {
    operationId: name,
    summary: endpoint.summary,
    description: `Who may call: ${roles}.`,
    security: [{ bearer: [] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(inBody && rest.length > 0 ? { requestBody: { required: true, content: jsonContent(body) } } : {}),
    responses: answers(endpoint.response),
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
