// The backend's API as the extension calls it: endpoints by name, sync messages by path. Called in the background
// only. Puts the bearer on, renews it once on 401, parses every answer with the contract's schema. Never throws:
// whatever the network or a broken backend does ends in a named failure with words for people.
import type { z } from "zod";
import { type ApiRequest, type ApiResponse, type EndpointName, endpoints } from "../contract/api.ts";
import { PROBLEM_PREFIX, problem } from "../contract/problem.ts";
import type { SurfaceKind } from "../contract/words.ts";
import { badAnswer, type Failure, networkFailure, unauthorised } from "./failure.ts";
import { say } from "./messages/say.ts";
import type { Fetch } from "./oauth-client.ts";
import type { Tokens } from "./tokens.ts";

export type CallOutcome<T> = { ok: true; value: T } | Failure;

export type ApiClient = {
  /** `surface`: where the person acted, told with what it changes. */
  call<E extends EndpointName>(
    endpoint: E,
    request: ApiRequest<E>,
    surface?: SurfaceKind | null,
  ): Promise<CallOutcome<ApiResponse<E>>>;
  /** For push and pull: a JSON body, an answer by this schema. */
  post<S extends z.ZodType>(path: string, body: unknown, schema: S): Promise<CallOutcome<z.infer<S>>>;
};

type ApiClientDeps = {
  backendUrl: string;
  tokens: Pick<Tokens, "access">;
  fetch?: Fetch;
  /** Milliseconds for one answer, its body included. */
  timeout?: number;
};

type Sent = { method: string; path: string; body?: unknown };
type Answer = { status: number; text: string };

export function createApiClient({
  backendUrl,
  tokens,
  fetch = globalThis.fetch.bind(globalThis),
  timeout = 30_000,
}: ApiClientDeps): ApiClient {
  async function once(sent: Sent, accessToken: string): Promise<Answer | Failure> {
    try {
      const response = await fetch(new URL(sent.path, backendUrl), {
        method: sent.method,
        headers: {
          accept: "application/json",
          authorization: `Bearer ${accessToken}`,
          ...(sent.body === undefined ? {} : { "content-type": "application/json" }),
        },
        ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
        credentials: "omit",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(timeout),
      });
      return { status: response.status, text: await response.text() };
    } catch (error) {
      return networkFailure(error);
    }
  }

  async function authorised(sent: Sent): Promise<Answer | Failure> {
    const first = await tokens.access();
    if (!first.ok) return first;
    const answer = await once(sent, first.accessToken);
    if (!("status" in answer) || answer.status !== 401) return answer;
    const renewed = await tokens.access(first.accessToken);
    if (!renewed.ok) return renewed;
    const again = await once(sent, renewed.accessToken);
    return "status" in again && again.status === 401 ? unauthorised : again;
  }

  async function send<S extends z.ZodType>(sent: Sent, schema: S): Promise<CallOutcome<z.infer<S>>> {
    const answer = await authorised(sent);
    if (!("status" in answer)) return answer;
    const json = readJson(answer);
    if (answer.status < 200 || answer.status > 299) return failureOf(answer.status, json);
    const parsed = schema.safeParse(json);
    if (parsed.success) return { ok: true, value: parsed.data };
    return badAnswer(say("failure.unreadable"));
  }

  return {
    async call<E extends EndpointName>(
      endpoint: E,
      request: ApiRequest<E>,
      surface: SurfaceKind | null = null,
    ) {
      const { method, path, response } = endpoints[endpoint];
      const sent = addressed(method, path, request);
      const outcome = await send(method === "GET" ? sent : from(surface, sent), response);
      // Parsed by this very endpoint's schema; TypeScript cannot follow the index through the union.
      return outcome as CallOutcome<ApiResponse<E>>;
    },
    post: (path, body, schema) => send({ method: "POST", path, body }, schema),
  };
}

/** Fills `{id}` parts; the rest is query for GET and DELETE, body for POST and PUT. */
function addressed(method: string, path: string, request: Record<string, unknown>): Sent {
  const rest = new Map(Object.entries(request).filter(([, value]) => value !== undefined));
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name);
    rest.delete(name);
    return encodeURIComponent(String(value));
  });
  if (method === "POST" || method === "PUT") return { method, path: filled, body: Object.fromEntries(rest) };
  const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)]));
  return { method, path: rest.size > 0 ? `${filled}?${query}` : filled };
}

/** In the address: a header that a server does not know yet would keep the whole call from it. */
function from(surface: SurfaceKind | null, sent: Sent): Sent {
  if (surface === null) return sent;
  return { ...sent, path: `${sent.path}${sent.path.includes("?") ? "&" : "?"}surface=${surface}` };
}

/** undefined: no JSON. An answer without content stands for `{}`. */
function readJson({ status, text }: Answer): unknown {
  if (status === 204) return {};
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function failureOf(status: number, json: unknown): Failure {
  const parsed = problem.safeParse(json);
  if (parsed.success && parsed.data.type.startsWith(PROBLEM_PREFIX)) {
    const { title, detail } = parsed.data;
    return { ok: false, kind: "problem", message: detail ?? title, problem: parsed.data };
  }
  if (status === 502 || status === 503 || status === 504) {
    return badAnswer(say("failure.restarting"));
  }
  return badAnswer(say("failure.unexplained", { status }));
}
