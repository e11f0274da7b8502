// Hosts that a CRM told of by people asks the browser for, or has: each on its own line, and said where one does not encrypt. Part
// of the CRM step and of the list of published ones. Never of a CRM that we know: its hosts are ours to name.
import { nameOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { isUnprotectedHost } from "./match-pattern.ts";

export function AskedHosts({ lead, patterns }: { lead: string; patterns: readonly string[] }) {
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
