// POST /v1/push and /v1/pull. A protocol this server does not speak is named before anything else is read.
import type { Hono } from "hono";
import { z } from "zod";
import { PROTOCOL, pullRequest, pushRequest, pushResponse } from "../../lib/contract/wire.ts";
import { say } from "../messages/say.ts";
import { pull } from "../sync/pull.ts";
import { push } from "../sync/push.ts";
import { type AppDeps, memberCall, type RequestContext, type RequestEnv } from "./calls.ts";
import { parseRequest } from "./parse.ts";
import { ProblemError } from "./problem-error.ts";
import { readJson } from "./read-json.ts";

/** A hundred mutations, each with a long note. */
const PUSH_LIMIT = 4 * 1024 * 1024;
const PULL_LIMIT = 16 * 1024;

const spoken = z.object({ protocol: z.int() });

export function registerSync(app: Hono<RequestEnv>, deps: AppDeps): void {
  app.post("/v1/push", async (c) => {
    const call = await memberCall(c, deps, "member");
    const request = await readSpoken(c, pushRequest, PUSH_LIMIT);
    return c.json(pushResponse.parse(await push(call, request)));
  });
  app.post("/v1/pull", async (c) => {
    const call = await memberCall(c, deps, "member");
    const request = await readSpoken(c, pullRequest, PULL_LIMIT);
    return c.json(await pull(call, request, deps.pages === undefined ? {} : { limits: deps.pages }));
  });
}

async function readSpoken<S extends z.ZodType>(
  c: RequestContext,
  schema: S,
  limit: number,
): Promise<z.infer<S>> {
  const body = await readJson(c.req.raw, limit);
  const { protocol } = parseRequest(spoken, body);
  if (protocol !== PROTOCOL) {
    const what = protocol > PROTOCOL ? say("http.serverOlder") : say("http.extensionOlder");
    throw new ProblemError("unknown-protocol", what, { supported: [PROTOCOL] });
  }
  return parseRequest(schema, body);
}
