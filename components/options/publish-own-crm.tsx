// An admin's way to publish a CRM of this device to the organisation, or its new version where the published one differs; whoever
// else has it sees that it is published. In the row of a CRM of one's own. Never over a newer one or over other hosts unasked.
import { useState } from "react";
import type { OfferedCrm, PublishedCrm } from "#lib/messaging/crms-view.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { ConfirmDialog } from "../parts/confirm-dialog.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { AskedHosts } from "../setup/asked-hosts.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { PublishedBy } from "./published-by.tsx";
import { type ReadBefore, type ReadFile, usePublishing } from "./use-publishing.ts";

type Over = { mine: ReadFile; theirs: ReadBefore };

const sorted = (patterns: readonly string[]): string => [...patterns].sort().join(" ");

export function PublishOwnCrm({
  crm: { crm, label, matches },
  published,
  session,
  say,
}: {
  crm: OfferedCrm;
  published: PublishedCrm | null;
  session: SessionView;
  say: Say;
}) {
  const { now } = usePlatform();
  const { run, busy: reading, failure: unread } = useRun();
  const organisation = session.organisation?.name ?? "";
  const { read, readBefore, publish, busy, failure, clear } = usePublishing(organisation, say);
  const [over, setOver] = useState<Over | null>(null);
  const begin = () =>
    void run(async () => {
      const mine = await read(crm);
      if (!published) return publish(newId(), mine, null);
      const theirs = await readBefore(published.tableId);
      // Another CRM of the same name, one that was published since this was made, or one that does not come back by undo.
      const isOther = sorted(published.matches) !== sorted(matches);
      if (isOther || !theirs.file || theirs.version >= mine.file.table.version) setOver({ mine, theirs });
      else await publish(published.tableId, mine, theirs);
    });
  const anyway = () =>
    void run(async () => {
      if (over && published) await publish(published.tableId, over.mine, over.theirs);
      setOver(null);
    });
  const isAdmin = session.state === "ready" && session.member?.role === "admin";
  const anew = published?.own === "differs";
  return (
    <>
      {isAdmin && (!published || anew) && (
        <Button
          look="quiet"
          busy={busy || reading}
          aria-label={
            anew ? t("pubCrm.publishAnewOne", { label }) : t("pubCrm.publishOne", { label, organisation })
          }
          onPress={begin}
        >
          {anew ? t("pubCrm.publishAnew") : t("pubCrm.publish", { organisation })}
        </Button>
      )}
      {published && (
        <div className="basis-full">
          <PublishedBy published={published} />
        </div>
      )}
      <Failure reason={failure ?? unread} />
      {over && published && (
        <ConfirmDialog
          open
          title={t("pubCrm.over", { label: published.label })}
          confirm={t("pubCrm.overAnyway")}
          busy={busy || reading}
          onConfirm={anyway}
          onClose={() => {
            setOver(null);
            clear();
          }}
        >
          <div className="flex flex-col gap-2">
            <p>
              {t("pubCrm.overBy", {
                person: published.by,
                date: date(published.at, now()),
                version: over.theirs.version,
                own: over.mine.file.table.version,
              })}
            </p>
            <AskedHosts lead={t("pubCrm.overTheirs")} patterns={published.matches} />
            <AskedHosts lead={t("pubCrm.overYours")} patterns={matches} />
            <p>{t("pubCrm.overMeans")}</p>
            {!over.theirs.file && <p>{t("pubCrm.overForGood")}</p>}
          </div>
        </ConfirmDialog>
      )}
    </>
  );
}
