// Where a person begins to show Tandem a CRM: what it is called and where it is, asking the browser for that host, the picker.
// Part of show-crm.tsx. A host that was asked for only here is given back by the background where nothing comes of it.
import { useState } from "react";
import { isPublishedKey } from "#lib/contract/crm-table/crm-key.ts";
import type { OfferedCrm } from "#lib/messaging/crms-view.ts";
import { coversPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { TextInput } from "../parts/text-input.tsx";
import { PageReport } from "../record/page-report.tsx";
import { isUnprotected, patternOfAddress } from "../setup/match-pattern.ts";
import type { GrantedHosts } from "../setup/use-hosts.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

type Wrong = { label?: string | undefined; address?: string | undefined };

const isCovered = (patterns: readonly string[], pattern: string): boolean =>
  patterns.some((each) => coversPattern(each, pattern));

export function BeginPointing({ hosts }: { hosts: GrantedHosts }) {
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  const [label, setLabel] = useState("");
  const [address, setAddress] = useState("");
  const [wrong, setWrong] = useState<Wrong>({});
  const { pattern, problem } = patternOfAddress(address);
  // Not what colleagues published: pointing is how it becomes better.
  const known = hosts.crms.find(
    ({ crm, isOwn, matches }) =>
      !isOwn && !isPublishedKey(crm) && pattern !== null && isCovered(matches, pattern),
  );
  // Straight from the click: the browser asks for the host within it.
  const begin = () => {
    const isNamed = label.trim() !== "";
    setWrong({ label: isNamed ? undefined : t("showCrm.labelNeeded"), address: problem ?? undefined });
    if (!pattern || !isNamed) return;
    const isNew = !hosts.isGranted(pattern);
    const asked = hosts.request([pattern], null);
    void run(async () => {
      if (await asked) await surface.run("crm.pick", { label: label.trim(), pattern, isNew });
    });
  };
  return (
    <>
      <p className="text-quiet">{t("showCrm.lead")}</p>
      <div className="flex flex-col gap-2 sm:flex-row">
        <TextInput
          label={t("showCrm.label")}
          value={label}
          onChange={setLabel}
          maxLength={60}
          error={wrong.label}
          className="sm:flex-1"
        />
        <TextInput
          label={t("showCrm.address")}
          hint={t(isUnprotected(address) ? "crm.unprotected" : "crm.originHint")}
          value={address}
          onChange={(text) => {
            setAddress(text);
            setWrong({});
          }}
          error={wrong.address}
          type="url"
          className="sm:flex-1"
        />
        {!known && (
          <Button className="self-start sm:mt-5" busy={busy || !hosts.known} onPress={begin}>
            {t("showCrm.begin")}
          </Button>
        )}
      </div>
      {known && pattern && <Known crm={known} pattern={pattern} hosts={hosts} />}
      <Failure reason={failure ?? hosts.failure} />
    </>
  );
}

/** What pointing would change nothing of: this CRM's own table reads that host, whatever is said of it. */
function Known({ crm, pattern, hosts }: { crm: OfferedCrm; pattern: string; hosts: GrantedHosts }) {
  const surface = useSurface();
  const isAllowed = hosts.isGranted(pattern);
  return (
    <div role="status" className="flex flex-col gap-1">
      <p>{t(isAllowed ? "showCrm.knownAllowed" : "showCrm.known", { crm: crm.label })}</p>
      {isAllowed && <PageReport make={() => surface.run("crm.reportAt", { pattern })} />}
    </div>
  );
}
