// Picks the CRM: asks the browser for its hosts within the click, and for nothing else.
import { Check } from "lucide-react";
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { listLook } from "../parts/section.tsx";
import { TextInput } from "../parts/text-input.tsx";
import type { CrmChoice } from "../surface/platform.ts";
import { hostOfPattern, matchPatternOf } from "./match-pattern.ts";
import type { GrantedHosts } from "./use-hosts.ts";

function Allowed() {
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-good">
      <Check aria-hidden="true" className="size-3.5" />
      {t("crm.allowed")}
    </span>
  );
}

function HostedCrm({ crm, hosts }: { crm: CrmChoice; hosts: GrantedHosts }) {
  const allowed = crm.matches.every((pattern) => hosts.granted.includes(pattern));
  return (
    <li className="flex flex-wrap items-center gap-2 p-3">
      <div className="min-w-[min(11rem,100%)] flex-1">
        <p className="font-semibold">{crm.label}</p>
        <p className="text-small text-quiet">
          {t("crm.asksFor", { hosts: crm.matches.map(hostOfPattern).join(", ") })}
        </p>
      </div>
      {allowed ? (
        <>
          <Allowed />
          {!crm.matches.some(hosts.isRequired) && (
            <Button look="quiet" onPress={() => hosts.remove(crm.matches)}>
              {t("crm.remove")}
            </Button>
          )}
        </>
      ) : (
        <Button onPress={() => hosts.request(crm.matches)} aria-label={`${t("crm.allow")} ${crm.label}`}>
          {t("crm.allow")}
        </Button>
      )}
    </li>
  );
}

function SelfHosted({ crm, hosts }: { crm: CrmChoice; hosts: GrantedHosts }) {
  const [address, setAddress] = useState("");
  const [error, setError] = useState<string | undefined>(undefined);
  const hosted = hosts.crms.flatMap(({ matches }) => matches);
  const own = hosts.granted.filter((pattern) => !hosted.includes(pattern));
  // No form library here: Firefox forgets the click after the first await, and then may not ask.
  const allow = () => {
    const pattern = matchPatternOf(address);
    setError(pattern ? undefined : t("crm.originBad"));
    if (pattern) hosts.request([pattern]);
  };
  return (
    <li className="flex flex-col gap-2 p-3">
      <p className="font-semibold">{crm.label}</p>
      {own.map((pattern) => (
        <div key={pattern} className="flex flex-wrap items-center gap-2">
          <span className="min-w-[min(11rem,100%)] flex-1">{hostOfPattern(pattern)}</span>
          <Allowed />
          {!hosts.isRequired(pattern) && (
            <Button
              look="quiet"
              aria-label={t("crm.removeSure", { host: hostOfPattern(pattern) })}
              onPress={() => hosts.remove([pattern])}
            >
              {t("crm.remove")}
            </Button>
          )}
        </div>
      ))}
      <div className="flex flex-col gap-2 sm:flex-row">
        <TextInput
          label={t("crm.selfHosted")}
          hint={t("crm.originHint")}
          value={address}
          onChange={setAddress}
          error={error}
          type="url"
          className="sm:flex-1"
        />
        <Button className="self-start sm:mt-5" onPress={allow} aria-label={`${t("crm.allow")} ${crm.label}`}>
          {t("crm.allow")}
        </Button>
      </div>
    </li>
  );
}

export function CrmStep({ hosts }: { hosts: GrantedHosts }) {
  return (
    <div className="flex flex-col gap-3">
      <p className="text-quiet">{t("crm.lead")}</p>
      <ul className={listLook}>
        {hosts.crms.map((crm) =>
          crm.matches.length > 0 ? (
            <HostedCrm key={crm.crm} crm={crm} hosts={hosts} />
          ) : (
            <SelfHosted key={crm.crm} crm={crm} hosts={hosts} />
          ),
        )}
      </ul>
      <Failure reason={hosts.failure} />
    </div>
  );
}
