// The Activity view of an opportunity: touchpoints and changes of all sides in one timeline, newest first, filtered by what one
// looks for; each touchpoint with its evidence and what can be said of it; and what is copied to the CRM.
import { ClipboardCopy } from "lucide-react";
import { useState } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import type { DealView, RecordView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { HistoryRow } from "../history/history-row.tsx";
import { t } from "../messages/t.ts";
import { RemovedItems } from "../panel/removed-items.tsx";
import { subjectOf } from "../panel/subject.ts";
import { isInternal } from "../panel/touchpoint-row.tsx";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import type { Say } from "../record/deal-view-props.ts";
import { useCopy } from "../surface/use-copy.ts";
import { useView } from "../surface/use-view.ts";
import { ActivityTouchpoint } from "./activity-touchpoint.tsx";
import { crmActivity, crmSummary } from "./crm-texts.ts";
import { type Filter, filters, needsConfirmation, passes, timeline } from "./timeline.ts";

/** Changes asked for at once; touchpoints are all here. */
const AT_ONCE = 50;

const chipLook =
  "min-h-7 cursor-default select-none rounded-pill border border-edge px-2.5 py-0.5 text-small font-medium data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft data-selected:text-accent-strong data-disabled:opacity-50";

export type ActivityActions = {
  mayTakeBack(item: TouchpointItem): boolean;
  onTakeBack(item: TouchpointItem): void;
  onReview(): void;
};

function Filters({ value, onChange }: { value: Filter; onChange(filter: Filter): void }) {
  return (
    <ToggleButtonGroup
      aria-label={t("activity.filters")}
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={(keys) => {
        const chosen = filters.find((each) => keys.has(each));
        if (chosen) onChange(chosen);
      }}
      className="flex flex-wrap gap-1.5"
    >
      {filters.map((each) => (
        <ToggleButton key={each} id={each} className={chipLook}>
          {t(`activity.filter.${each}`)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

export function ActivityView({
  view,
  deal,
  ourId,
  now,
  actions,
  say,
}: {
  view: RecordView;
  /** Whose changes are told; null: of none. */
  deal: DealView | null;
  ourId: string;
  /** Milliseconds UTC. */
  now: number;
  actions: ActivityActions;
  say: Say;
}) {
  const [filter, setFilter] = useState<Filter>("all");
  const [limit, setLimit] = useState(AT_ONCE);
  const { copy, failure } = useCopy(() => say(t("common.copied"), null));
  const more = useView("history", deal ? { dealId: deal.deal.id, rowId: null, limit } : null);
  const changes = more?.items ?? deal?.history ?? [];
  const presents = isPresenting();
  const touchpoints = view.touchpoints.filter((item) => !(presents && isInternal(item)));
  const told = changes.filter(({ isPrivate }) => !(presents && isPrivate));
  const hidden = view.touchpoints.length - touchpoints.length;
  const entries = timeline(touchpoints, told).filter((entry) => passes(entry, filter));
  const waiting = touchpoints.filter(needsConfirmation).length;
  const title =
    view.touchpoints.length === 0
      ? t("touch.none")
      : waiting > 0
        ? t("activity.titleWaits", { count: waiting })
        : t("touch.title", { count: view.touchpoints.length });
  return (
    <Section
      title={title}
      aside={
        deal &&
        !presents && (
          <Button look="link" className="text-small" onPress={() => void copy(crmSummary(deal, now))}>
            <ClipboardCopy aria-hidden="true" className="size-3.5" />
            {t("activity.copySummary")}
          </Button>
        )
      }
    >
      <Filters value={filter} onChange={setFilter} />
      <Failure reason={failure} />
      {entries.length === 0 ? (
        <p className="rounded-list border border-line p-3 text-quiet">
          {t(filter === "all" ? "touch.emptyBody" : "activity.nothing")}
        </p>
      ) : (
        <ul className={listLook} aria-label={t("activity.list")}>
          {entries.map((entry) =>
            entry.kind === "change" ? (
              <HistoryRow key={entry.key} item={entry.item} />
            ) : (
              <ActivityTouchpoint
                key={entry.key}
                item={entry.item}
                deal={view.deals.find((each) => each.deal.id === entry.item.deal?.dealId) ?? null}
                ourId={ourId}
                onCopy={() => void copy(crmActivity(entry.item, now))}
                onTakeBack={actions.mayTakeBack(entry.item) ? () => actions.onTakeBack(entry.item) : null}
                onReview={actions.onReview}
              />
            ),
          )}
        </ul>
      )}
      {hidden > 0 && <p className="text-small text-quiet">{t("presenter.internal", { count: hidden })}</p>}
      <RemovedItems kind="touchpoint" subject={subjectOf(view)} say={say} />
      {more && more.items.length < more.total && (
        <Button className="self-start" onPress={() => setLimit(limit + 2 * AT_ONCE)}>
          {t("history.earlier")}
        </Button>
      )}
    </Section>
  );
}
