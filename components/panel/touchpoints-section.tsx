// The timeline of this customer: our touchpoints and those partners shared, newest first.
import type { TouchpointItem } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import { All, type Limit, listLook, Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { isInternal, TouchpointRow } from "./touchpoint-row.tsx";

export function TouchpointsSection({
  items,
  mayTakeBack,
  onTakeBack,
  onReview,
  limit,
}: {
  items: readonly TouchpointItem[];
  mayTakeBack(item: TouchpointItem): boolean;
  onTakeBack(item: TouchpointItem): void;
  onReview(): void;
  limit?: Limit;
}) {
  const shown = isPresenting() ? items.filter((item) => !isInternal(item)) : items;
  const hidden = items.length - shown.length;
  if (items.length === 0) {
    return (
      <Section title={t("touch.none")}>
        <p className="rounded-list border border-line p-3 text-quiet">{t("touch.emptyBody")}</p>
      </Section>
    );
  }
  return (
    <Section
      title={t("touch.title", { count: items.length })}
      aside={limit && items.length > limit.count && <All count={items.length} onAll={limit.onAll} />}
    >
      <ul className={listLook} aria-label={t("touch.title", { count: items.length })}>
        {shown.slice(0, limit?.count).map((item) => (
          <TouchpointRow
            key={item.touchpoint.id}
            item={item}
            onTakeBack={mayTakeBack(item) ? () => onTakeBack(item) : null}
            onReview={onReview}
          />
        ))}
      </ul>
      {hidden > 0 && <p className="text-small text-quiet">{t("presenter.internal", { count: hidden })}</p>}
    </Section>
  );
}
