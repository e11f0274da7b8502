// The description of /v1/push and /v1/pull, with every command that a device may push and every row that it may be sent: on the
// wire they are open, so that old and new versions meet. Called by `openapi.ts`.
import { z } from "zod";
import { mutationArgs, mutationName } from "../../lib/contract/mutations.ts";
import { entity, rowSchemas } from "../../lib/contract/records.ts";
import { change, pullRequest, pullResponse, pushRequest, pushResponse } from "../../lib/contract/wire.ts";
import { type Json, jsonContent, refusalsFor, schemaOf } from "./openapi-parts.ts";

const sent = pushRequest.shape.mutations.element;
const commands = z.union(
  mutationName.options.map((name) => sent.extend({ name: z.literal(name), args: mutationArgs[name] })),
);
const describedPush = pushRequest.extend({ mutations: z.array(commands) });

const [, put] = change.options;
const rows = entity.options.map((name) => put.extend({ entity: z.literal(name), row: rowSchemas[name] }));
const otherChanges = change.options.filter((option) => option !== put);
const describedPull = pullResponse.extend({ changes: z.array(z.union([...rows, ...otherChanges])) });

const operation = (operationId: string, summary: string, request: Json, response: Json): Json => ({
  post: {
    operationId,
    summary,
    description: "Who may call: member.",
    security: [{ bearer: [] }],
    requestBody: { required: true, content: jsonContent(request) },
    responses: { "200": { description: "Done.", content: jsonContent(response) }, ...refusalsFor() },
  },
});

export const syncPaths = (): Record<string, Json> => ({
  "/v1/push": operation(
    "push",
    "Send what was recorded on a device.",
    schemaOf(describedPush, "input"),
    schemaOf(pushResponse, "output"),
  ),
  "/v1/pull": operation(
    "pull",
    "Fetch what changed since a cursor.",
    schemaOf(pullRequest, "input"),
    // Rows are sent as they were written, also by a newer version: fields beyond these are no fault.
    schemaOf(describedPull, "input"),
  ),
});
