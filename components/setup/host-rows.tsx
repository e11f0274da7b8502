// The hosts Tandem may read, which CRM is at each, and giving them back. Part of the CRM step.
import { Check } from "lucide-react";
import { isPublishedKey } from "#lib/contract/crm-table/crm-key.ts";
import type { OfferedCrm } from "#lib/messaging/crms-view.ts";
import { coversPattern, hostOfPattern, nameOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { listLook } from "../parts/section.tsx";
import type { GrantedHosts } from "./use-hosts.ts";

/** Not said by anybody: a name no adapter has. */
const BY_ADDRESS = "";

/** Told of by people, and read only where it was chosen: there may be several of one host. */
export const isTold = ({ crm, isOwn }: OfferedCrm): boolean => isOwn || isPublishedKey(crm);

function Allowed() {
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-good">
      <Check aria-hidden="true" className="size-3.5" />
      {t("crm.allowed")}
    </span>
  );
}

/** A CRM with hosts of its own: all that were allowed of them. */
function HostedRow({ crm, hosts }: { crm: OfferedCrm; hosts: GrantedHosts }) {
  const allowed = crm.matches.filter((pattern) => hosts.granted.includes(pattern));
  return (
    <li className="flex flex-wrap items-center gap-2 p-3">
      <div className="min-w-[min(11rem,100%)] flex-1">
        <p className="font-semibold">{crm.label}</p>
        <p className="text-small text-quiet">{allowed.map(hostOfPattern).join(", ")}</p>
      </div>
      <Allowed />
      {!allowed.some(hosts.isRequired) && (
        <Button
          look="quiet"
          aria-label={t("crm.removeSure", { host: crm.label })}
          onPress={() => hosts.remove(allowed)}
        >
          {t("crm.remove")}
        </Button>
      )}
    </li>
  );
}

/** A host that a person or the build named. */
function NamedRow({ pattern, hosts }: { pattern: string; hosts: GrantedHosts }) {
  const host = nameOfPattern(pattern);
  const offerable = hosts.crms.filter(({ isUnread }) => !isUnread);
  const selfHosted = offerable.filter(({ matches }) => matches.length === 0);
  const at = hosts.crmAt(pattern);
  const known = hosts.crms.find(({ crm }) => crm === at);
  const fitting = [
    ...selfHosted,
    ...offerable.filter((crm) => isTold(crm) && crm.matches.some((each) => coversPattern(each, pattern))),
  ];
  const offered = known && !fitting.includes(known) ? [...fitting, known] : fitting;
  return (
    <li className="flex flex-wrap items-center gap-2 p-3">
      <span className="min-w-[min(11rem,100%)] flex-1 break-words font-semibold">{host}</span>
      <Choice
        label={t("crm.at", { host })}
        labelHidden
        value={known?.crm ?? BY_ADDRESS}
        options={[
          { value: BY_ADDRESS, label: t("crm.byAddress") },
          ...offered.map(({ crm, label }) => ({ value: crm, label })),
        ]}
        onChange={(crm) => hosts.choose(pattern, crm === BY_ADDRESS ? null : crm)}
        className="w-56 max-w-full"
      />
      <Allowed />
      {!hosts.isRequired(pattern) && (
        <Button
          look="quiet"
          aria-label={t("crm.removeSure", { host })}
          onPress={() => hosts.remove([pattern])}
        >
          {t("crm.remove")}
        </Button>
      )}
    </li>
  );
}

export function HostRows({ hosts }: { hosts: GrantedHosts }) {
  const hosted = hosts.crms.filter(
    (crm) => !isTold(crm) && crm.matches.some((pattern) => hosts.granted.includes(pattern)),
  );
  const theirs = hosted.flatMap(({ matches }) => matches);
  const named = hosts.granted.filter((pattern) => !theirs.includes(pattern));
  if (hosted.length + named.length === 0) return null;
  return (
    <>
      <ul aria-label={t("crm.inUse")} className={listLook}>
        {hosted.map((crm) => (
          <HostedRow key={crm.crm} crm={crm} hosts={hosts} />
        ))}
        {named.map((pattern) => (
          <NamedRow key={pattern} pattern={pattern} hosts={hosts} />
        ))}
      </ul>
      {named.length > 0 && <p className="text-small text-quiet">{t("crm.changed")}</p>}
    </>
  );
}
