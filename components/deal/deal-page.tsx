// The page of the panel on which a deal is registered or revised: the form, once the policies are known, and the
// question before a saved draft is discarded.
import { useState } from "react";
import type { PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { subjectOf } from "../panel/subject.ts";
import { Placeholder } from "../parts/placeholder.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import type { Me } from "./begin-deal.ts";
import { DealDialog } from "./deal-dialogs.tsx";
import { DealForm } from "./deal-form.tsx";
import type { useDealPage } from "./use-deal-page.ts";

export function DealPage({
  page,
  view,
  policies,
  me,
  onDone,
}: {
  page: ReturnType<typeof useDealPage>;
  view: RecordView;
  policies: PoliciesView | null;
  me: Me;
  /** What to tell, back on the record. */
  onDone(said: string | null): void;
}) {
  const platform = usePlatform();
  const [discarding, setDiscarding] = useState(false);
  const { open } = page;
  const subject = subjectOf(view);
  if (!open || !policies || !subject) return <Placeholder label={t("state.looking")} blocks={3} />;
  const { kept, key, known } = open;
  const shown = view.deals.find(({ deal }) => deal.id === kept.ids.dealId);
  const isSavedDraft = kept.kind === "draft" && shown !== undefined;
  const place = shown?.link ?? subject;
  const finish = (said: string | null) => {
    page.finish();
    onDone(said);
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
        onSaved={(what) => finish(t(what === "draft" ? "deal.draftSaved" : "deal.submitted"))}
        onDiscard={() => (isSavedDraft ? setDiscarding(true) : finish(null))}
      />
      {shown && (
        <DealDialog
          deal={shown}
          asked={discarding ? "discard" : null}
          onDone={() => finish(t("deal.discarded"))}
          onClose={() => setDiscarding(false)}
        />
      )}
    </>
  );
}
