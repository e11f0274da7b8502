// The CRM hosts this person granted, asking for more or giving them back, and which CRM is at each. Tells the background
// each time.
import { useCallback, useEffect, useState } from "react";
import type { OfferedCrm } from "#lib/messaging/crms-view.ts";
import { hostOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";

export type GrantedHosts = {
  /** By name. */
  crms: readonly OfferedCrm[];
  granted: readonly string[];
  /** Whether the browser has said what is granted. */
  known: boolean;
  /** Made into this build: allowed for good. */
  isRequired(pattern: string): boolean;
  /** Null: nobody said it, and no address told. */
  crmAt(pattern: string): string | null;
  failure: string | null;
  /** Must be called straight from a click; `crm` null: which it is will be said later. Resolves to what the person answered. */
  request(patterns: readonly string[], crm: string | null): Promise<boolean>;
  remove(patterns: readonly string[]): void;
  /** Which CRM is at a host that is granted; null: its addresses shall tell. */
  choose(pattern: string, crm: string | null): void;
};

export function useHosts(): GrantedHosts {
  const { hosts } = usePlatform();
  const surface = useSurface();
  const view = useView("crms", {});
  const [granted, setGranted] = useState<readonly string[]>([]);
  const [known, setKnown] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const look = useCallback(async () => {
    if (hosts) setGranted(await hosts.granted());
    setKnown(true);
  }, [hosts]);
  // Again with every news of CRMs: the background gives hosts back, too.
  useEffect(() => void look().catch(() => undefined), [look, view]);
  const tell = async (patterns: readonly string[], crm: string | null) => {
    for (const pattern of patterns) await surface.run("crm.choose", { host: hostOfPattern(pattern), crm });
  };
  const settle = async (asking: Promise<boolean>): Promise<boolean> => {
    // What was said of an earlier try is no answer to this one.
    setFailure(null);
    try {
      const yes = await asking;
      setFailure(yes ? null : t("crm.refused"));
      await look();
      if (yes) await surface.run("hosts.changed", {});
      return yes;
    } catch (error) {
      setFailure(reasonOf(error));
      return false;
    }
  };
  const ask = async (asking: Promise<boolean>, patterns: readonly string[], crm: string | null) => {
    if (crm === null) return asking;
    // While the browser asks: a page of that host may begin before we hear of the answer, and must get the right table.
    await tell(patterns, crm);
    const yes = await asking;
    const had = yes ? patterns : ((await hosts?.granted()) ?? []);
    await tell(
      patterns.filter((pattern) => !had.includes(pattern)),
      null,
    );
    return yes;
  };
  const chosen = view?.chosen ?? {};
  return {
    crms: [...(view?.crms ?? [])].sort((a, b) => a.label.localeCompare(b.label)),
    granted,
    known,
    isRequired: (pattern) => hosts?.required().includes(pattern) ?? false,
    crmAt: (pattern) => {
      const host = hostOfPattern(pattern);
      const key = Object.keys(chosen).find((each) => each === host || each.startsWith(`${host}:`));
      return key === undefined ? null : (chosen[key] ?? null);
    },
    failure,
    // The browser is asked first: Firefox forgets the click after the first await.
    request: async (patterns, crm) =>
      hosts ? settle(ask(hosts.request(patterns), patterns, crm)) : Promise.resolve(false),
    remove: (patterns) => void (hosts && settle(hosts.remove(patterns))),
    choose: (pattern, crm) => void settle(tell([pattern], crm).then(() => true)),
  };
}
