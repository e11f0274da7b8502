// Shows Tandem a CRM that it does not know: where it is, then the picker in a tab of it, then what was pointed at, tried on that
// page and kept. In the options, where CRMs of one's own are.
import { useState } from "react";
import type { PickedView, TriedRecord } from "#lib/messaging/crms-view.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { OneOf } from "../parts/one-of.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import type { GrantedHosts } from "../setup/use-hosts.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";
import { BeginPointing } from "./begin-pointing.tsx";

type Kind = "opportunity" | "account";
/** `picked`: what was pointed at and is not there is told, too. */
function Tried({ tried, picked }: { tried: TriedRecord; picked: PickedView }) {
  const unread = picked.picks.filter(({ field }) => !tried.fields.some((read) => read.field === field));
  return (
    <div role="status" className={`${listLook} p-3`}>
      <p className="font-semibold">
        {tried.id === null ? t("showCrm.noRecord") : t("showCrm.record", { id: tried.id })}
      </p>
      {tried.fields.map(({ field, value }) => (
        <p key={field} className="break-words">
          {t("showCrm.reads", { field: nameOf(field), value })}
        </p>
      ))}
      {tried.id !== null &&
        unread.map(({ field }) => <p key={field}>{t("showCrm.unread", { field: nameOf(field) })}</p>)}
    </div>
  );
}

const names: Readonly<Record<string, string>> = {
  name: t("showCrm.field.name"),
  accountName: t("showCrm.field.accountName"),
  stage: t("showCrm.field.stage"),
  pipeline: t("showCrm.field.pipeline"),
  amount: t("showCrm.field.amount"),
  closeDate: t("showCrm.field.closeDate"),
  website: t("showCrm.field.website"),
  owner: t("showCrm.field.owner"),
};
const nameOf = (field: string): string => names[field] ?? field;

function Confirm({ picked, say }: { picked: PickedView; say: Say }) {
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  const [kind, setKind] = useState<Kind>("opportunity");
  const [part, setPart] = useState("0");
  const [tried, setTried] = useState<TriedRecord | null>(null);
  const draft = { kind, part: Number(part) };
  const change = (set: () => void) => {
    set();
    setTried(null);
  };
  const attempt = () => void run(async () => setTried(await surface.run("crm.try", draft)));
  const save = () =>
    void run(async () => {
      const { label } = await surface.run("crm.save", draft);
      say(t("showCrm.saved", { label }), null);
    });
  return (
    <>
      <p className="break-words">
        {t("showCrm.at", { label: picked.label, href: picked.href.slice(0, 300) })}
      </p>
      <OneOf<Kind>
        label={t("showCrm.kind")}
        value={kind}
        answers={[
          { value: "opportunity", label: t("showCrm.opportunity") },
          { value: "account", label: t("showCrm.account") },
        ]}
        onChange={(next) => change(() => setKind(next))}
      />
      {picked.parts.length > 0 ? (
        <OneOf
          label={t("showCrm.part")}
          value={part}
          answers={picked.parts.map((text, at) => ({ value: `${at}`, label: text }))}
          onChange={(next) => change(() => setPart(next))}
        />
      ) : (
        <p>{t("showCrm.noPart")}</p>
      )}
      <ul aria-label={t("showCrm.picks")} className={listLook}>
        {picked.picks.map(({ field, value, by }) => (
          <li key={field} className="flex flex-col p-3">
            <span className="break-words">{t("showCrm.reads", { field: nameOf(field), value })}</span>
            <span className="break-all text-small text-quiet">{t("showCrm.by", { by })}</span>
          </li>
        ))}
      </ul>
      {tried && <Tried tried={tried} picked={picked} />}
      <div className="flex flex-wrap gap-2">
        <Button busy={busy} onPress={attempt}>
          {t("showCrm.try")}
        </Button>
        <Button busy={busy} onPress={save}>
          {t("showCrm.save")}
        </Button>
        <Button look="quiet" onPress={() => void run(() => surface.run("crm.unpick", {}))}>
          {t("showCrm.discard")}
        </Button>
      </div>
      <Failure reason={failure} />
    </>
  );
}

function Pointing({ label, host }: { label: string; host: string }) {
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  return (
    <>
      <p role="status">{t("showCrm.pointing", { label, host })}</p>
      <div>
        <Button look="quiet" busy={busy} onPress={() => void run(() => surface.run("crm.unpick", {}))}>
          {t("showCrm.giveUp")}
        </Button>
      </div>
      <Failure reason={failure} />
    </>
  );
}

export function ShowCrm({ hosts, say }: { hosts: GrantedHosts; say: Say }) {
  const view = useView("crms", {});
  return (
    <Section title={t("showCrm.title")} level={3}>
      {view?.picked ? (
        <Confirm picked={view.picked} say={say} />
      ) : view?.pointing ? (
        <Pointing {...view.pointing} />
      ) : (
        <BeginPointing hosts={hosts} />
      )}
    </Section>
  );
}
