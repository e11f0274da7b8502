// The touchpoints of an account, newest first, with what can be done with each: confirm or contest another side's, copy it to the
// CRM, take ours back. Called by the page of an account.
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { RemovedItems } from "../panel/removed-items.tsx";
import { subjectOf } from "../panel/subject.ts";
import { isInternal } from "../panel/touchpoint-row.tsx";
import { Failure } from "../parts/bar.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import type { Say } from "../record/deal-view-props.ts";
import { useCopy } from "../surface/use-copy.ts";
import { ActivityTouchpoint } from "./activity-touchpoint.tsx";
import type { ActivityActions } from "./activity-view.tsx";
import { crmActivity } from "./crm-texts.ts";

export function AccountTouchpoints({
  view,
  ourId,
  now,
  actions,
  say,
}: {
  view: RecordView;
  ourId: string;
  /** Milliseconds UTC. */
  now: number;
  actions: ActivityActions;
  say: Say;
}) {
  const { copy, failure } = useCopy(() => say(t("common.copied"), null));
  const { touchpoints } = view;
  const shown = isPresenting() ? touchpoints.filter((item) => !isInternal(item)) : touchpoints;
  const hidden = touchpoints.length - shown.length;
  const title = touchpoints.length === 0 ? t("touch.none") : t("touch.title", { count: touchpoints.length });
  return (
    <Section title={title}>
      <Failure reason={failure} />
      {touchpoints.length === 0 ? (
        <p className="rounded-list border border-line p-3 text-quiet">{t("touch.emptyBody")}</p>
      ) : (
        <ul className={listLook} aria-label={title}>
          {shown.map((item) => (
            <ActivityTouchpoint
              key={item.touchpoint.id}
              item={item}
              deal={view.deals.find((each) => each.deal.id === item.deal?.dealId) ?? null}
              ourId={ourId}
              onCopy={() => void copy(crmActivity(item, now))}
              onTakeBack={actions.mayTakeBack(item) ? () => actions.onTakeBack(item) : null}
              onReview={actions.onReview}
            />
          ))}
        </ul>
      )}
      {hidden > 0 && <p className="text-small text-quiet">{t("presenter.internal", { count: hidden })}</p>}
      <RemovedItems kind="touchpoint" subject={subjectOf(view)} say={say} />
    </Section>
  );
}
