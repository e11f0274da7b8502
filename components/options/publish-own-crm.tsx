// An admin's way to publish a CRM of this device to the organisation, or its new version where the published one differs; whoever
// else has it sees that it is published. In the row of a CRM of one's own.
import { publishedFile } from "#lib/contract/crm-table/crm-table.ts";
import type { OfferedCrm, PublishedCrm } from "#lib/messaging/crms-view.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";
import { PublishedBy } from "./published-by.tsx";

export function PublishOwnCrm({
  crm: { crm, label },
  published,
  session,
  say,
}: {
  crm: OfferedCrm;
  published: PublishedCrm | null;
  session: SessionView;
  say: Say;
}) {
  const surface = useSurface();
  const { act, busy, failure } = useActs();
  const { run, busy: reading, failure: unread } = useRun();
  const organisation = session.organisation?.name ?? "";
  const publish = () =>
    void run(async () => {
      const { text } = await surface.run("crm.text", { crm });
      const { data: file, error } = publishedFile.safeParse(JSON.parse(text));
      if (!file) throw new Error(t("pubCrm.unreadable", { reason: error.issues[0]?.message ?? "" }));
      const tableId = published?.tableId ?? newId();
      if (await act({ command: "crm.publish", mutation: { tableId, file } })) {
        say(t("pubCrm.isPublished", { label, organisation }), null);
      }
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
          onPress={publish}
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
    </>
  );
}
