// The backend's API as a client of its own sees it: endpoints by name, push and pull. Called by tests and the
// demo's set-up; independent of the extension's client, so that each checks the other.
import { v7 as newId } from "uuid";
import type { z } from "zod";
import { type ApiRequest, type ApiResponse, type EndpointName, endpoints } from "#lib/contract/api.ts";
import { type Change, PROTOCOL, type PushRequest, pullResponse, pushResponse } from "#lib/contract/wire.ts";

export type ApiClient = {
  call<E extends EndpointName>(endpoint: E, request: ApiRequest<E>): Promise<ApiResponse<E>>;
  /** Everything this member's device would be sent now, from the beginning. */
  pullAll(): Promise<Change[]>;
  push(request: Omit<PushRequest, "protocol" | "sentAt">): Promise<z.infer<typeof pushResponse>>;
};

/** Rejects with status and the problem's own words. */
export function apiClient(backendUrl: string, accessToken: () => string): ApiClient {
  async function send(method: string, path: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(new URL(path, backendUrl), {
      method,
      headers: {
        authorization: `Bearer ${accessToken()}`,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text.slice(0, 500)}`);
    return text === "" ? {} : JSON.parse(text);
  }

  return {
    async call<E extends EndpointName>(endpoint: E, request: ApiRequest<E>): Promise<ApiResponse<E>> {
      const { method, path, response } = endpoints[endpoint];
      const rest: Record<string, unknown> = { ...request };
      const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
        const value = rest[name];
        delete rest[name];
        return encodeURIComponent(String(value));
      });
      const hasBody = method === "POST" || method === "PUT";
      const result = response.parse(await send(method, filled, hasBody ? rest : undefined));
      // The schema of this very endpoint made it; TypeScript cannot follow the index through the union.
      return result as ApiResponse<E>;
    },
    async pullAll() {
      const changes: Change[] = [];
      const clientId = newId();
      let cursor: string | null = null;
      for (;;) {
        const page: z.infer<typeof pullResponse> = pullResponse.parse(
          await send("POST", "/v1/pull", { protocol: PROTOCOL, clientId, cursor }),
        );
        changes.push(...page.changes);
        cursor = page.cursor;
        if (!page.more) return changes;
      }
    },
    async push(request) {
      const body = { protocol: PROTOCOL, sentAt: Date.now(), ...request };
      return pushResponse.parse(await send("POST", "/v1/push", body));
    },
  };
}
