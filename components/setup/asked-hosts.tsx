// Hosts that a CRM told of by people asks the browser for, or has: each on its own line, and said where one does not encrypt. Part
// of the CRM step and of the list of published ones. Never of a CRM that we know: its hosts are ours to name.
import { nameOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { isUnprotectedHost } from "./match-pattern.ts";
import type { GrantedHosts } from "./use-hosts.ts";

export function AskedHosts({ lead, patterns }: { lead: string; patterns: readonly string[] }) {
  // Of one of another version, this one may take no host.
  if (patterns.length === 0) return null;
  return (
    <div className="min-w-0 text-small text-quiet">
      <p>{lead}</p>
      <ul className="list-disc pl-5">
        {patterns.map((pattern) => (
          <li key={pattern} className="break-all">
            {nameOfPattern(pattern)}
          </li>
        ))}
      </ul>
      {patterns.some(isUnprotectedHost) && <p className="text-warn">{t("crm.unprotected")}</p>}
    </div>
  );
}

type Wanted = { crm: string; patterns: readonly string[]; hosts: GrantedHosts };

const leftOf = ({ patterns, hosts }: Wanted): string[] =>
  patterns.filter((pattern) => !hosts.isGranted(pattern));
const takenOf = ({ crm, patterns, hosts }: Wanted): string[] =>
  patterns.filter((pattern) => hosts.isGranted(pattern) && hosts.crmAt(pattern) !== crm);

/** Whether it has all that it is for, by these permissions or wider ones. */
export const hasItsHosts = (wanted: Wanted): boolean => leftOf(wanted).length + takenOf(wanted).length === 0;

/** What using it would change: what the browser asks for, and where it takes the place of another. */
export function HostsToTake(wanted: Wanted) {
  const [left, taken] = [leftOf(wanted), takenOf(wanted)];
  return (
    <>
      {left.length > 0 && <AskedHosts lead={t("crm.asksForThese")} patterns={left} />}
      {taken.length > 0 && <AskedHosts lead={t("crm.takesOver")} patterns={taken} />}
    </>
  );
}
