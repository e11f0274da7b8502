// CRMs that Tandem does not know by itself, as files: taking one in, handing it on, removing it. In the options, below
// where CRMs are picked.
import { useState } from "react";
import { FileTrigger } from "react-aria-components/FileTrigger";
import type { OfferedCrm, PublishedCrm } from "#lib/messaging/crms-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { saveFile } from "../setup/save-file.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { useView } from "../surface/use-view.ts";
import { PublishOwnCrm } from "./publish-own-crm.tsx";

type Known = { session: SessionView; say: Say };

function OwnCrm({
  own,
  published,
  session,
  say,
}: Known & { own: OfferedCrm; published: PublishedCrm | null }) {
  const { crm, label } = own;
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  const textOf = async () => (await surface.run("crm.text", { crm })).text;
  const hand = () => void run(async () => saveFile("tandem-crm.json", await textOf(), "application/json"));
  const remove = () =>
    void run(async () => {
      const text = await textOf();
      await surface.run("crm.remove", { crm });
      say(t("ownCrm.removed", { label }), () => void surface.run("crm.take", { text }));
    });
  return (
    <li className="flex flex-wrap items-center gap-2 p-3">
      <p className="min-w-[min(11rem,100%)] flex-1 break-words font-semibold">{label}</p>
      <Button look="quiet" aria-label={t("ownCrm.exportOne", { label })} onPress={hand}>
        {t("ownCrm.export")}
      </Button>
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

export function OwnCrmsSection({ session, say }: Known) {
  const surface = useSurface();
  const view = useView("crms", {});
  const { run, busy, failure } = useRun();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const own = (view?.crms ?? []).filter(({ isOwn }) => isOwn);
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
              session={session}
              say={say}
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
