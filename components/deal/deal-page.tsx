// The page of the panel on which a deal is registered or revised: the form, once the policies are known, and the
// question before a saved draft is discarded.
import { useState } from "react";
import type { PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { subjectOf } from "../panel/subject.ts";
import { Placeholder } from "../parts/placeholder.tsx";
import type { AskedRevision } from "../parts/use-toast.ts";
import type { Say } from "../record/deal-view-props.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { useBringBack } from "../surface/use-bring-back.ts";
import { reasonOf } from "../surface/use-run.ts";
import type { Me } from "./begin-deal.ts";
import { DealDialog } from "./deal-dialogs.tsx";
import { DealForm } from "./deal-form.tsx";
import { type SavedDraft, undoOfDraft } from "./submit-acts.ts";
import type { useDealPage } from "./use-deal-page.ts";

export function DealPage({
  page,
  view,
  policies,
  me,
  onDone,
  say,
}: {
  page: ReturnType<typeof useDealPage>;
  view: RecordView;
  policies: PoliciesView | null;
  me: Me;
  /** What to tell, back on the record, with the way back from it; `asked`: what the server was asked to take. */
  onDone(said: string | null, undo: (() => void) | null, asked: AskedRevision | null): void;
  say: Say;
}) {
  const platform = usePlatform();
  const surface = useSurface();
  const bringBack = useBringBack(say);
  const [discarding, setDiscarding] = useState(false);
  const { open } = page;
  const subject = subjectOf(view);
  if (!open || !policies || !subject) return <Placeholder label={t("state.looking")} blocks={3} />;
  const { kept, key, known } = open;
  const shown = view.deals.find(({ deal }) => deal.id === kept.ids.dealId);
  const isSavedDraft = kept.kind === "draft" && shown !== undefined;
  const place = shown?.link ?? subject;
  const finish = (
    said: string | null,
    undo: (() => void) | null = null,
    asked: AskedRevision | null = null,
  ) => {
    page.finish();
    onDone(said, undo, asked);
  };
  const unsave = ({ mutation, kept: typed }: SavedDraft) => {
    const act = undoOfDraft(mutation, shown ?? null);
    surface.run("act", { actId: newId(), ...act }).then(
      () => {
        page.reopen(key, typed);
        say(t("deal.draftUndone"), null);
      },
      (error: unknown) => say(t("removal.notBack", { reason: reasonOf(error) }), null),
    );
  };
  return (
    <>
      <DealForm
        key={key}
        kept={kept}
        known={known}
        agreed={shown?.registration.revision?.terms ?? null}
        view={view}
        policies={policies}
        me={me}
        place={{ recordRef: place.recordRef, accountId: place.accountId }}
        optionsUrl={platform.pageUrl("options")}
        onKeep={page.keep}
        onSaved={(sent) =>
          sent
            ? finish(t("deal.draftSaved"), () => unsave(sent))
            : finish(t("deal.submitted"), null, kept.ids)
        }
        onDiscard={() => (isSavedDraft ? setDiscarding(true) : finish(null))}
      />
      {shown && (
        <DealDialog
          deal={shown}
          asked={discarding ? "discard" : null}
          onDone={(removalId) =>
            finish(t("deal.discarded"), removalId ? bringBack(removalId, t("deal.draftBack")) : null)
          }
          onClose={() => setDiscarding(false)}
        />
      )}
    </>
  );
}
