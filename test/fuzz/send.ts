// Sends one generated request: fills in what its sender knows, and learns from the answer. What was sent is kept as text, so
// that a fault can be told with the request that found it.
import { PROTOCOL } from "#lib/contract/wire.ts";
import type { TestApp } from "#test/support/server-app.ts";
import { RawJson, resolve, writeJson } from "./placeholders.ts";
import { encode, type FuzzRequest } from "./requests.ts";
import type { Side, World } from "./world.ts";

export type Sent = { method: string; path: string; headers: Record<string, string>; body: string | null };
export type Got = { status: number; headers: Headers; text: string; side: Side | null };

/** Of each device, by the token that uses it: what it would send next. */
export type Sequences = Map<string, { clientId: string; next: number; cursor: string | null }>;

export function prepare(request: FuzzRequest, world: World, sequences: Sequences, now: number): Sent {
  const { token, side } = world.people[request.who];
  const known = side?.known ?? world.ours.known;
  const fill = (value: unknown) => resolve(value, known, now);
  const { body: described, security } = request.operation;
  const method = request.method ?? request.operation.method;
  const { path, query } = addressOf(request, fill(request.parameters));
  const ticket = known.named(ticketOf(path.split("/")[3] ?? ""))[0];
  const shown = security === "ticket" ? ticket && `Upload ${ticket}` : token && `Bearer ${token}`;
  const headers: Record<string, string> = {
    ...(shown ? { authorization: shown } : {}),
    ...(described ? { "content-type": described.type } : {}),
    ...request.headers,
  };
  const value = inSequence(request, fill(request.body), token, sequences);
  const text = request.raw ?? (value === undefined ? null : write(value, described?.type));
  const body = method === "GET" || method === "HEAD" ? null : text;
  return { method, path: path + query, headers, body };
}

const write = (value: unknown, type: string | undefined): string =>
  type !== "application/json" && typeof value === "string" ? value : writeJson(value);

function addressOf(request: FuzzRequest, parameters: unknown): { path: string; query: string } {
  const values = new Map(typeof parameters === "object" && parameters ? Object.entries(parameters) : []);
  const written = (name: string) => {
    const value: unknown = values.get(name);
    return encode(
      value instanceof RawJson
        ? value.text
        : typeof value === "string"
          ? value
          : (JSON.stringify(value) ?? ""),
    );
  };
  const inPath = new Set([...request.operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  const path = request.operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => written(name));
  const others = [...values.keys()].filter((name) => !inPath.has(name));
  const query = others.map((name) => `${encode(name)}=${written(name)}`).join("&");
  const more = query === "" ? "" : `${request.query === "" ? "?" : "&"}${query}`;
  return { path, query: request.query + more };
}

/** As a device does: its own id, numbers without a gap, the cursor it holds. */
function inSequence(
  { operation, inSequence: wanted }: FuzzRequest,
  body: unknown,
  token: string | null,
  sequences: Sequences,
): unknown {
  const device = sequences.get(token ?? "");
  if (!wanted || !device || typeof body !== "object" || body === null) return body;
  if (operation.path === "/v1/pull") {
    return { ...body, protocol: PROTOCOL, clientId: device.clientId, cursor: device.cursor };
  }
  if (operation.path !== "/v1/push" || !("mutations" in body) || !Array.isArray(body.mutations)) return body;
  const mutations: unknown[] = body.mutations;
  const numbered = mutations.map((mutation, at) =>
    typeof mutation === "object" && mutation !== null && !(mutation instanceof RawJson)
      ? { ...mutation, id: device.next + at }
      : mutation,
  );
  return { ...body, protocol: PROTOCOL, clientId: device.clientId, mutations: numbered };
}

export async function send(app: TestApp, sent: Sent, side: Side | null): Promise<Got> {
  const { path, body, ...init } = sent;
  const answer = await app.fetch(path, body === null ? init : { ...init, body });
  return { status: answer.status, headers: answer.headers, text: await answer.text(), side };
}

/** What the sender knows from now on. */
export function learn(
  { operation }: FuzzRequest,
  token: string | null,
  got: Got,
  sequences: Sequences,
): void {
  const json = asJson(got.text);
  const device = sequences.get(token ?? "");
  if (device && typeof json === "object" && json !== null) {
    const number = "expected" in json ? json.expected : "lastMutationId" in json ? json.lastMutationId : null;
    const isNext = "expected" in json;
    if (typeof number === "number" && (isNext || operation.path === "/v1/push")) {
      device.next = isNext ? number : number + 1;
    }
    if (operation.path === "/v1/pull" && "cursor" in json && typeof json.cursor === "string") {
      device.cursor = json.cursor;
    }
  }
  if (typeof json === "object" && json !== null && "ticket" in json && "listId" in json) {
    got.side?.known.add(ticketOf(String(json.listId)), String(json.ticket));
  }
  if (got.status === 200) got.side?.known.learn(json, operation.path.split("/")[2]?.replace(/s$/, "") ?? "");
}

const ticketOf = (listId: string) => `ticket of ${listId}`;

export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** How to ask the same by hand. */
export const told = ({ method, path, headers, body }: Sent): string =>
  `${method} ${path}\n${JSON.stringify(headers)}\n${body === null ? "" : body.slice(0, 3_000)}`;
