// Registers one route per endpoint of the contract: parse, authorise by `access`, handle, answer. A handler
// cannot answer more than its schema says: the response is parsed on its way out.
import type { Hono } from "hono";
import { type EndpointName, endpoints } from "../../lib/contract/api.ts";
import { say } from "../messages/say.ts";
import { type AppDeps, memberCall, personCall, type RequestContext, type RequestEnv } from "./calls.ts";
import type { Call, MemberCall, MemberHandlers, PersonHandlers } from "./handlers.ts";
import { parseRequest } from "./parse.ts";
import { ProblemError } from "./problem-error.ts";
import { readJson } from "./read-json.ts";

const BODY_LIMIT = 256 * 1024;

export type Handlers = { person: PersonHandlers; member: MemberHandlers };

type Answering = (call: never, request: never) => Promise<unknown>;

/** Throws at start when an endpoint of the contract has no handler, or one of the wrong kind. */
export function registerEndpoints(app: Hono<RequestEnv>, deps: AppDeps, handlers: Handlers): void {
  const person: Partial<Record<string, Answering>> = handlers.person;
  const member: Partial<Record<string, Answering>> = handlers.member;
  for (const name of Object.keys(endpoints) as EndpointName[]) {
    const endpoint = endpoints[name];
    const { access } = endpoint;
    const handler = access === "signed_in" ? person[name] : member[name];
    if (handler === undefined) throw new Error(`No handler for the endpoint ${name} with access ${access}.`);
    app.on(endpoint.method, honoPath(endpoint.path), async (c) => {
      const call: Call | MemberCall =
        access === "signed_in" ? await personCall(c, deps) : await memberCall(c, deps, access);
      const request = parseRequest(endpoint.request, await readParts(c, endpoint.method));
      // `request` was parsed by this endpoint's schema and `call` made for its access: what its handler takes.
      const answer = await handler(call as never, request as never);
      return c.json(endpoint.response.parse(answer));
    });
  }
}

/**
 * Text with half a character, which only an escape can say, is none that the database could hold. A push refuses the one mutation
 * instead: the others of a device must not wait behind it.
 */
function wellFormed(body: unknown): unknown {
  const waiting = [body];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value === "string" && !value.isWellFormed()) {
      throw new ProblemError("bad-request", say("http.badCharacters"));
    }
    if (typeof value !== "object" || value === null) continue;
    for (const [key, each] of Object.entries(value)) if (each !== undefined) waiting.push(key, each);
  }
  return body;
}

/** `/v1/members/{id}` → `/v1/members/:id`. */
const honoPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ":$1");

/** Path parts win over the body: the address names what is acted on. */
async function readParts(c: RequestContext, method: string): Promise<unknown> {
  const path = c.req.param();
  if (method === "GET" || method === "DELETE") {
    const { surface: _, ...query } = c.req.query();
    return { ...query, ...path };
  }
  const wantsBody = c.req.header("content-type") !== undefined || c.req.header("content-length") !== "0";
  const hasBody = wantsBody && c.req.raw.body !== null;
  const body = hasBody ? wellFormed(await readJson(c.req.raw, BODY_LIMIT)) : {};
  return typeof body === "object" && body !== null && !Array.isArray(body) ? { ...body, ...path } : body;
}
