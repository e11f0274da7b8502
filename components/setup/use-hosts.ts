// The CRM hosts this person granted, asking for more or giving them back, and which CRM is at each. Tells the background
// each time.
import { useCallback, useEffect, useState } from "react";
import type { OfferedCrm } from "#lib/messaging/crms-view.ts";
import { coversPattern, hostOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";

export type GrantedHosts = {
  /** By name. */
  crms: readonly OfferedCrm[];
  granted: readonly string[];
  /** By this pattern or a wider one. */
  isGranted(pattern: string): boolean;
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
  const chosen = view?.chosen ?? {};
  const tell = async (choices: readonly { host: string; crm: string | null }[]) => {
    for (const choice of choices) await surface.run("crm.choose", choice);
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
    const named = patterns.map(hostOfPattern);
    // Of one that was allowed before; what addresses told of its ports, they tell again.
    const before = named.map((host) => ({ host, crm: chosen[host] ?? null }));
    // While the browser asks: a page of that host may begin before we hear of the answer, and must get the right table.
    await tell(named.map((host) => ({ host, crm })));
    let yes = false;
    try {
      yes = await asking;
    } finally {
      if (!yes) await tell(before);
    }
    return yes;
  };
  return {
    crms: [...(view?.crms ?? [])].sort((a, b) => a.label.localeCompare(b.label)),
    granted,
    isGranted: (pattern) => granted.some((each) => coversPattern(each, pattern)),
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
    choose: (pattern, crm) => void settle(tell([{ host: hostOfPattern(pattern), crm }]).then(() => true)),
  };
}
