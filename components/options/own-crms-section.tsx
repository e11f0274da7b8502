// CRMs that Tandem does not know by itself, as files: taking one in, handing it on, removing it. In the options, below
// where CRMs are picked.
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { OfferedCrm, PublishedCrm } from "#lib/messaging/crms-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { hostOfPattern, nameOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import type { GrantedHosts } from "../setup/use-hosts.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";
import { ExportCrm } from "./export-crm.tsx";
import { PublishOwnCrm } from "./publish-own-crm.tsx";

type Known = { hosts: GrantedHosts; session: SessionView; say: Say };
type One = Known & {
  own: OfferedCrm;
  published: PublishedCrm | null;
  onBack(text: string, patterns: string[]): void;
};

function OwnCrm({ own, published, hosts, session, say, onBack }: One) {
  const { crm, label } = own;
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  const textOf = async () => (await surface.run("crm.text", { crm })).text;
  const remove = () =>
    void run(async () => {
      const text = await textOf();
      const at = (await surface.run("crm.remove", { crm })).hosts;
      const patterns = hosts.granted.filter((pattern) => at.includes(hostOfPattern(pattern)));
      // What Tandem may read there it could not read by anything else.
      const left = patterns.filter((pattern) => !hosts.isRequired(pattern));
      if (left.length > 0) hosts.remove(left);
      const said = left.length > 0 ? "ownCrm.removedWith" : "ownCrm.removed";
      say(t(said, { label, hosts: left.map(nameOfPattern).join(", ") }), () => onBack(text, patterns));
    });
  return (
    <li className="flex flex-wrap items-center gap-2 p-3">
      <p className="min-w-[min(11rem,100%)] flex-1 break-words font-semibold">{label}</p>
      <ExportCrm crm={crm} label={label} />
      <Button look="quiet" busy={busy} aria-label={t("ownCrm.removeOne", { label })} onPress={remove}>
        {t("ownCrm.remove")}
      </Button>
      <PublishOwnCrm crm={own} published={published} session={session} say={say} />
      <Failure reason={failure} />
    </li>
  );
}

/** All that is wrong with a file: who wrote it mends it at one go. */
function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <ul aria-label={t("ownCrm.problems")} className="list-disc pl-5 text-small">
      {problems.map((problem) => (
        <li key={problem} className="break-words">
          {problem}
        </li>
      ))}
    </ul>
  );
}

export function OwnCrmsSection({ hosts, session, say }: Known) {
  const surface = useSurface();
  const view = useView("crms", {});
  const { run, busy, failure } = useRun();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const own = (view?.crms ?? []).filter(({ isOwn }) => isOwn);
  // Straight from the click: the browser is asked within it for hosts that it took back.
  const bringBack = (crm: string, text: string, patterns: string[]) => {
    const taken = surface.run("crm.take", { text });
    if (patterns.length > 0) void hosts.request(patterns, crm);
    void run(() => taken);
  };
  const take = (file: File) => {
    setProblems([]);
    void run(async () => {
      try {
        const { label } = await surface.run("crm.take", { text: await file.text() });
        say(t("ownCrm.taken", { label }), null);
      } catch (error) {
        if (!(error instanceof CommandError) || !error.failure.errors) throw error;
        setProblems(error.failure.errors.map(({ message }) => message));
        throw new Error(error.failure.message);
      }
    });
  };
  return (
    <Section title={t("ownCrm.title")} level={3}>
      <p className="text-quiet">{t("ownCrm.lead")}</p>
      {own.length > 0 && (
        <ul aria-label={t("ownCrm.title")} className={listLook}>
          {own.map((crm) => (
            <OwnCrm
              key={crm.crm}
              own={crm}
              published={view?.published.find((each) => each.crm === crm.crm) ?? null}
              hosts={hosts}
              session={session}
              say={say}
              onBack={(text, patterns) => bringBack(crm.crm, text, patterns)}
            />
          ))}
        </ul>
      )}
      <div>
        <FileTrigger
          acceptedFileTypes={[".json", "application/json"]}
          onSelect={(files) => {
            const file = files?.item(0);
            if (file) take(file);
          }}
        >
          <Button busy={busy}>{t("ownCrm.import")}</Button>
        </FileTrigger>
      </div>
      <Failure reason={failure} />
      <Problems problems={problems} />
    </Section>
  );
}
