// Who sourced or influenced this deal: for each partner the sentence that says why, the evidence behind it, and rulings with
// their reasons. Called by the credit view. While a ruling is asked nothing is drawn as ruled.
import { Hourglass } from "lucide-react";
import { useState } from "react";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import type { PartnerAttribution } from "#lib/domain/deal/attribution.ts";
import type { DealView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { LongText } from "../parts/long-text.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { attributionSentence, attributionTitle, companyIn, rulingLines } from "./attribution-words.ts";
import { OverruleDialog } from "./overrule-dialog.tsx";

function EvidenceList({ items, now }: { items: readonly TouchpointItem[]; now: number }) {
  return (
    <Disclosure>
      <Button slot="trigger" look="link" className="text-small">
        {t("attribution.evidence", { count: items.length })}
      </Button>
      <DisclosurePanel>
        <ul className={listLook}>
          {items.map(({ touchpoint: { id, type, person, occurredAt } }) => (
            <li key={id} className="flex justify-between gap-3 px-3 py-1">
              <span className="min-w-0">
                <Clamped text={`${t(`type.${type}`)} · ${person.name}`} />
              </span>
              <span className="shrink-0 text-quiet tabular-nums">{date(occurredAt, now)}</span>
            </li>
          ))}
        </ul>
      </DisclosurePanel>
    </Disclosure>
  );
}

function One({
  deal,
  attribution,
  touchpoints,
  now,
  onOverrule,
}: {
  deal: DealView;
  attribution: PartnerAttribution;
  touchpoints: readonly TouchpointItem[];
  now: number;
  /** null: this person may not. */
  onOverrule: (() => void) | null;
}) {
  const { evidence, rulings, says, outcome, partnerId } = attribution;
  const items = evidence.flatMap((id) => touchpoints.find(({ deal: at }) => at?.rowId === id) ?? []);
  const company = companyIn(deal, partnerId);
  return (
    <li className="flex flex-col gap-1 p-3">
      <div className="flex items-start justify-between gap-3">
        <h3 className="min-w-0 font-semibold">
          <Clamped text={attributionTitle(deal, attribution)} />
        </h3>
        {onOverrule && (
          <Button
            look="link"
            className="shrink-0 text-small"
            aria-label={t("attribution.overruleOf", { company })}
            onPress={onOverrule}
          >
            {t("attribution.overrule")}
          </Button>
        )}
      </div>
      {rulingLines(attribution, now).map((line, index) => (
        <div key={rulings[index]?.id} className="text-warn">
          <LongText text={line} />
        </div>
      ))}
      {outcome !== says && (
        <p className="text-small text-quiet">
          {t("attribution.says", { outcome: t(`attribution.as.${says}`) })}
        </p>
      )}
      <p className={outcome === says ? "" : "text-quiet"}>{attributionSentence(deal, attribution, now)}</p>
      {items.length > 0 && <EvidenceList items={items} now={now} />}
    </li>
  );
}

export function AttributionBlock({
  deal,
  touchpoints,
  now,
}: {
  deal: DealView;
  /** Of the record in view: the evidence is among them. */
  touchpoints: readonly TouchpointItem[];
  /** Milliseconds UTC. */
  now: number;
}) {
  const [over, setOver] = useState<PartnerAttribution | null>(null);
  const [first] = deal.attribution;
  if (!first) return null;
  const isAsked = deal.asked.some(({ command }) => command === "attribution.overrule");
  const mayOverrule = deal.may["attribution.overrule"].allowed && !isAsked;
  return (
    <Section title={t("attribution.title")}>
      {isAsked && (
        <p role="status" className="flex items-start gap-2 rounded-control bg-raised p-2 text-quiet">
          <Hourglass aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
          <span>{t("attribution.asked")}</span>
        </p>
      )}
      <ul className={listLook}>
        {deal.attribution.map((attribution) => (
          <One
            key={attribution.partnerId}
            deal={deal}
            attribution={attribution}
            touchpoints={touchpoints}
            now={now}
            onOverrule={mayOverrule ? () => setOver(attribution) : null}
          />
        ))}
      </ul>
      {over && (
        <OverruleDialog
          dealId={deal.deal.id}
          company={companyIn(deal, over.partnerId)}
          attribution={over}
          onClose={() => setOver(null)}
        />
      )}
    </Section>
  );
}
