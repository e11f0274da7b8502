// Calls endpoints of the backend by name through the background, and asks questions that a screen shows.
// Used by the first run and the options page; the panel itself never waits for the backend.
import { useCallback, useEffect, useMemo, useState } from "react";
import { type ApiRequest, type ApiResponse, type EndpointName, endpoints } from "#lib/contract/api.ts";
import type { CallApi } from "#lib/messaging/surface-port.ts";
import { useSurface } from "./surface-context.tsx";
import { reasonOf } from "./use-run.ts";

export function useApi(): CallApi {
  const surface = useSurface();
  return useMemo<CallApi>(
    () => async (endpoint, request) => {
      const answer = await surface.run("api.call", { endpoint, request });
      // Parsed by that endpoint's own schema; TypeScript cannot follow the index by name.
      return endpoints[endpoint].response.parse(answer) as ApiResponse<typeof endpoint>;
    },
    [surface],
  );
}

export type Question<T> = { data: T | null; failure: string | null; reload(): void };

/** Asks `endpoint` now and after `reload`; `enabled` false asks nothing. Old data stays while asking again. */
export function useQuestion<E extends EndpointName>(
  endpoint: E,
  request: ApiRequest<E>,
  enabled = true,
): Question<ApiResponse<E>> {
  const api = useApi();
  const [data, setData] = useState<ApiResponse<E> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const key = JSON.stringify(request);
  useEffect(() => {
    if (!enabled) return;
    let current = true;
    const selected: ApiRequest<E> = JSON.parse(key);
    api(endpoint, selected).then(
      (answer) => {
        if (!current) return;
        setData(answer);
        setFailure(null);
      },
      (error: unknown) => current && setFailure(reasonOf(error)),
    );
    return () => {
      current = false;
    };
  }, [api, endpoint, key, enabled, round]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { data, failure, reload };
}
