// The CRM hosts this person granted, and asking for more or giving them back. Tells the background each time.
import { useCallback, useEffect, useState } from "react";
import { t } from "../messages/t.ts";
import type { CrmChoice } from "../surface/platform.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";

export type GrantedHosts = {
  crms: readonly CrmChoice[];
  granted: readonly string[];
  /** Whether the browser has said what is granted. */
  known: boolean;
  /** Made into this build: allowed for good. */
  isRequired(pattern: string): boolean;
  failure: string | null;
  /** Must be called straight from a click. */
  request(patterns: readonly string[]): void;
  remove(patterns: readonly string[]): void;
};

export function useHosts(): GrantedHosts {
  const { hosts } = usePlatform();
  const surface = useSurface();
  const [granted, setGranted] = useState<readonly string[]>([]);
  const [known, setKnown] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const look = useCallback(async () => {
    if (hosts) setGranted(await hosts.granted());
    setKnown(true);
  }, [hosts]);
  useEffect(() => void look().catch(() => undefined), [look]);
  const settle = (asking: Promise<boolean>) => {
    // What was said of an earlier try is no answer to this one.
    setFailure(null);
    asking
      .then(async (yes) => {
        setFailure(yes ? null : t("crm.refused"));
        await look();
        if (yes) await surface.run("hosts.changed", {});
      })
      .catch((error: unknown) => setFailure(reasonOf(error)));
  };
  return {
    crms: hosts?.crms ?? [],
    granted,
    known,
    isRequired: (pattern) => hosts?.required().includes(pattern) ?? false,
    failure,
    request: (patterns) => hosts && settle(hosts.request(patterns)),
    remove: (patterns) => hosts && settle(hosts.remove(patterns)),
  };
}
