// Picks the CRM: asks the browser for its hosts within the click, and for nothing else.
import { useState } from "react";
import type { OfferedCrm } from "#lib/messaging/crms-view.ts";
import { hostOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { SearchChoice } from "../parts/search-choice.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { HostsToTake, hasItsHosts } from "./asked-hosts.tsx";
import { HostRows, isTold } from "./host-rows.tsx";
import { isUnprotected, patternOfAddress } from "./match-pattern.ts";
import type { GrantedHosts } from "./use-hosts.ts";

type Asking = { crm: OfferedCrm; hosts: GrantedHosts; onAllowed(): void };

/** One told of by people is read only where it was chosen: what is allowed for another CRM is asked for all the same. */
function Told({ crm, hosts, onAllowed }: Asking) {
  const wanted = { crm: crm.crm, patterns: crm.matches, hosts };
  if (hasItsHosts(wanted)) return <p className="text-quiet">{t("crm.allAllowed", { crm: crm.label })}</p>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <div className="min-w-[min(11rem,100%)] flex-1">
        <HostsToTake {...wanted} />
      </div>
      <Allow crm={crm} patterns={crm.matches} hosts={hosts} onAllowed={onAllowed} />
    </div>
  );
}

function Hosted({ crm, hosts, onAllowed }: Asking) {
  const left = crm.matches.filter((pattern) => !hosts.isGranted(pattern));
  if (left.length === 0) return <p className="text-quiet">{t("crm.allAllowed", { crm: crm.label })}</p>;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="min-w-[min(11rem,100%)] flex-1 text-small text-quiet">
        {t("crm.asksFor", { hosts: left.map(hostOfPattern).join(", ") })}
      </p>
      <Allow crm={crm} patterns={left} hosts={hosts} onAllowed={onAllowed} />
    </div>
  );
}

function Allow({ crm, patterns, hosts, onAllowed }: Asking & { patterns: readonly string[] }) {
  const allow = () => void hosts.request(patterns, crm.crm).then((yes) => yes && onAllowed());
  return (
    <Button onPress={allow} aria-label={`${t("crm.allow")} ${crm.label}`}>
      {t("crm.allow")}
    </Button>
  );
}

function SelfHosted({ crm, hosts, onAllowed }: Asking) {
  const [address, setAddress] = useState("");
  const [error, setError] = useState<string | undefined>(undefined);
  // No form library here: Firefox forgets the click after the first await, and then may not ask.
  const allow = () => {
    const { pattern, problem } = patternOfAddress(address);
    setError(problem ?? undefined);
    if (pattern) void hosts.request([pattern], crm.crm).then((yes) => yes && onAllowed());
  };
  return (
    <div className="flex flex-col gap-2 sm:flex-row">
      <TextInput
        label={t("crm.selfHosted")}
        hint={t(isUnprotected(address) ? "crm.unprotected" : "crm.originHint")}
        value={address}
        onChange={(text) => {
          setAddress(text);
          setError(undefined);
        }}
        error={error}
        type="url"
        className="sm:flex-1"
      />
      <Button className="self-start sm:mt-5" onPress={allow} aria-label={`${t("crm.allow")} ${crm.label}`}>
        {t("crm.allow")}
      </Button>
    </div>
  );
}

export function CrmStep({ hosts }: { hosts: GrantedHosts }) {
  const [picked, setPicked] = useState<string | null>(null);
  const offered = hosts.crms.filter(({ isUnread }) => !isUnread);
  const crm = offered.find((each) => each.crm === picked);
  const Asks = !crm || crm.matches.length === 0 ? SelfHosted : isTold(crm) ? Told : Hosted;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("crm.lead")}</p>
      <HostRows hosts={hosts} />
      {offered.length > 0 && (
        <SearchChoice
          label={t("crm.which")}
          value={picked}
          options={offered.map(({ crm, label }) => ({ value: crm, label }))}
          onChange={setPicked}
          empty={t("crm.none")}
          className="sm:w-80"
        />
      )}
      {crm && <Asks key={crm.crm} crm={crm} hosts={hosts} onAllowed={() => setPicked(null)} />}
      <Failure reason={hosts.failure} />
    </div>
  );
}
