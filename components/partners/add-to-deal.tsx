// Before a partner is added to the deal in view: what it will see, field by field, and whom the revision asks. Leads to the
// registration form with that partner chosen; nothing is sent from here.
import { useEffect, useRef } from "react";
import type { Partnership } from "#lib/contract/records.ts";
import type { DealView, PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { againDeal, type Me } from "../deal/begin-deal.ts";
import { termsOf } from "../deal/deal-values.ts";
import { participantsNow } from "../deal/name-now.ts";
import { policyFor } from "../deal/policy-for.ts";
import { termsLines } from "../deal/terms-lines.ts";
import { WhatPartnersSee } from "../deal/what-partners-see.tsx";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { reasonAgainstAdding } from "./deal-way.ts";

export function AddToDeal({
  deal,
  partnership: { partner },
  view,
  policies,
  me,
  onGoOn,
  onClose,
}: {
  deal: DealView;
  partnership: Partnership;
  view: RecordView;
  policies: PoliciesView;
  me: Me;
  /** To the registration form. */
  onGoOn(): void;
  onClose(): void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const kept = againDeal(view, deal, me);
  if (!kept) return null;
  const us = me.organisation;
  const partnerIds = [...kept.values.partnerIds, partner.id];
  const values = { ...kept.values, partnerIds };
  const { offer } = policyFor(policies, values.payerId, us.id, partnerIds);
  const known = participantsNow(deal);
  const terms = termsOf(values, us, view.partnerships, offer?.policyId ?? null, known);
  const others = terms.participants.filter(
    ({ organisationId }) => organisationId !== us.id && organisationId !== partner.id,
  );
  const name = partner.name.slice(0, 80);
  const reason = reasonAgainstAdding(deal);
  const title = t("addTo.title", { partner: name, deal: deal.deal.name.slice(0, 80) });
  const isDraft = deal.registration.status === "draft";
  return (
    <section aria-label={title} className="flex flex-col gap-3 rounded-list border border-edge p-3">
      <h2 ref={heading} tabIndex={-1} className="font-semibold">
        <Clamped text={title} lines={3} />
      </h2>
      <p className="text-quiet">
        {isDraft || others.length === 0
          ? t(isDraft ? "addTo.draft" : "addTo.asks", { partner: name })
          : t("addTo.asksAll", {
              count: others.length,
              partner: name,
              names: listed(others.map((each) => each.name.slice(0, 80))),
            })}
      </p>
      <WhatPartnersSee
        level={3}
        lines={termsLines(deal.deal.name, terms, offer)}
        touchpoints={view.touchpoints.filter((item) => item.deal?.dealId === deal.deal.id).length}
      />
      {reason && <p className="text-warn">{reason}</p>}
      <div className="flex flex-wrap justify-end gap-2">
        <Button onPress={onClose}>{t("common.cancel")}</Button>
        {reason === null && <Button onPress={onGoOn}>{t("addTo.goOn")}</Button>}
      </div>
    </section>
  );
}
