// OpenAPI 3.1, generated from the contract and served at `/openapi.json`. Never written by hand: what sync carries and what
// lies outside of the contract is in `openapi-sync.ts` and `openapi-outside.ts`.
import type { z } from "zod";
import { type EndpointName, endpoints } from "../../lib/contract/api.ts";
import { problem } from "../../lib/contract/problem.ts";
import { type EndpointExamples, endpointExamples } from "./examples.ts";
import { outsidePaths } from "./openapi-outside.ts";
import { type Examples, type Json, jsonContent, refusals, refusalsFor, schemaOf } from "./openapi-parts.ts";
import { syncPaths } from "./openapi-sync.ts";

/** By part of the exchange; a part that an example does not have is left out. */
function pick(examples: EndpointExamples, part: "request" | "response" | "problem"): Examples {
  const found: Examples = {};
  for (const [name, example] of Object.entries(examples)) {
    const value = example[part];
    if (value !== undefined) found[name] = { summary: example.summary, value };
  }
  return found;
}

const answers = (response: z.ZodType, examples: EndpointExamples) => ({
  "200": {
    description: "Done.",
    content: jsonContent(schemaOf(response, "output"), pick(examples, "response")),
  },
  ...refusalsFor(pick(examples, "problem")),
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

export function createOpenApi(publicUrl: string): Json {
  const paths: Record<string, Json> = { ...syncPaths(), ...outsidePaths() };
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
      responses: refusals,
      securitySchemes: {
        bearer: { type: "http", scheme: "bearer" },
        ticket: { type: "http", scheme: "Upload", description: "The ticket that announcing a file gave." },
      },
    },
  };
}
