// Whether any active partner is shown anything: asked of the backend, so that it is true on every device.
import { useCallback, useEffect, useState } from "react";
import type { Partnership } from "#lib/contract/records.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import { useApi } from "../surface/use-api.ts";

/** Enough to know whether the step was ever done. */
const ASK_AT_MOST = 10;

/** `any` null: not known yet. */
export function useSharesAnything(partnerships: readonly Partnership[]): {
  any: boolean | null;
  reload(): void;
} {
  const api = useApi();
  const [any, setAny] = useState<boolean | null>(null);
  const [round, setRound] = useState(0);
  const ids = partnerships.filter((each) => each.status === "active" && !isOffline(each)).map(({ id }) => id);
  const key = JSON.stringify(ids.slice(0, ASK_AT_MOST));
  // `round` asks again after something was saved.
  useEffect(() => {
    const asked: string[] = JSON.parse(key);
    let current = round >= 0;
    Promise.all(asked.map((id) => api("getSharing", { id }))).then(
      (answers) =>
        current && setAny(answers.some(({ settings }) => settings.some(({ reveal }) => reveal !== "hidden"))),
      // The backend does not say: the step stays open, which hurts nobody.
      () => current && setAny((known) => known ?? false),
    );
    return () => {
      current = false;
    };
  }, [api, key, round]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { any, reload };
}
