// What a member holds, before an admin ends the membership: by deal, then the co-sell plans and the requests that are theirs.
// Called by the question whether to deactivate them.
import type { HeldItem, HoldingsView } from "#lib/messaging/holdings-view.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { ScrollRegion } from "../parts/scroll-region.tsx";

function heldInWords(held: HeldItem): string {
  switch (held.kind) {
    case "relationship_owner":
      return t("holds.relationshipOwner");
    case "duty":
      return t("holds.duty", { duty: t(`duty.${held.duty}`) });
    case "milestone":
      return t("holds.milestone", { title: held.title });
    case "next_step":
      return t("holds.nextStep", { title: held.title });
    case "dispute":
      return t("holds.dispute");
  }
}

export function MemberHolds({ name, holds }: { name: string; holds: HoldingsView | null }) {
  if (!holds) return <p role="status">{t("holds.looking", { name })}</p>;
  const { deals, plans, requests } = holds;
  if (deals.length === 0 && plans.length === 0 && requests.length === 0)
    return <p>{t("holds.nothing", { name })}</p>;
  return (
    <div className="flex flex-col gap-2">
      {deals.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="font-semibold text-ink">{t("holds.deals", { count: deals.length, name })}</h3>
          <ScrollRegion
            label={t("holds.deals", { count: deals.length, name })}
            className="max-h-48 rounded-list border border-edge"
          >
            <ul className="divide-y divide-edge">
              {deals.map(({ dealId, name: deal, held }) => (
                <li key={dealId} className="flex flex-col px-3 py-2">
                  <span className="text-ink">
                    <Clamped text={deal} />
                  </span>
                  <span className="text-small">
                    <Clamped text={listed(held.map(heldInWords))} lines={3} />
                  </span>
                </li>
              ))}
            </ul>
          </ScrollRegion>
        </section>
      )}
      {plans.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="font-semibold text-ink">{t("holds.plans", { count: plans.length, name })}</h3>
          <Clamped text={listed(plans.map(({ partner }) => partner))} lines={3} />
        </section>
      )}
      {requests.length > 0 && (
        <section className="flex flex-col gap-1">
          <h3 className="font-semibold text-ink">{t("holds.requests", { count: requests.length })}</h3>
          <ul>
            {requests.map(({ requestId, play, customer, partner }) => (
              <li key={requestId}>
                <Clamped
                  text={t("holds.request", {
                    play: t(`play.${play}`),
                    customer,
                    partner: partner ?? t("common.unknownCompany"),
                  })}
                />
              </li>
            ))}
          </ul>
        </section>
      )}
      <p>{t("holds.afterwards", { name })}</p>
    </div>
  );
}
