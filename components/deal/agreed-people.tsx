// Who stands for a joint deal now: the relationship owner, who leads the stage it is in, who owns the account after the sale. Only
// what that person's company accepted counts; where nobody has, it is said. Called by the card of a deal.
import type { ReactNode } from "react";
import { type Duty, postSaleDuty } from "#lib/contract/words.ts";
import { departureOf } from "#lib/domain/deal/departures.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { HolderLeft } from "../parts/holder-left.tsx";
import { nameNow } from "./name-now.ts";

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="flex gap-x-3">
      <dt className="w-[40%] max-w-36 shrink-0 text-quiet">{label}</dt>
      <dd className="min-w-0 flex-1">{children}</dd>
    </div>
  );
}

export function AgreedPeople({ deal, ourId }: { deal: DealView; ourId: string }) {
  const { terms, status } = deal.registration;
  if (!terms) return null;
  const { relationshipOwner } = terms;
  const named = (person: string, organisationId: string) =>
    `${person} · ${nameNow(deal, organisationId, ourId)}`;
  const holderOf = (duty: Duty): string | null => {
    const found = deal.plan.assignments.find(
      ({ assignment, state }) => assignment.duty === duty && state === "accepted",
    );
    const holder = found?.assignment.holder.value;
    return holder ? named(holder.person.name, holder.organisationId) : null;
  };
  const stage = deal.checks.stage?.stage.value ?? "discovery";
  const lead = holderOf(stage);
  /** Each holder once, with all that it owns after the sale. */
  const after = new Map<string, string[]>();
  for (const duty of postSaleDuty.options) {
    const holder = holderOf(duty);
    if (holder) after.set(holder, [...(after.get(holder) ?? []), t(`duty.${duty}`)]);
  }
  const hasPlan = terms.motion === "co_sell" && status !== "draft" && deal.checks.results.length > 0;
  return (
    <dl className="flex flex-col gap-1">
      <Row label={t("deal.owner")}>
        <Clamped text={named(relationshipOwner.person.name, relationshipOwner.organisationId)} />
        {departureOf({ departure: deal.plan.departures }, relationshipOwner) && (
          <HolderLeft organisation={nameNow(deal, relationshipOwner.organisationId, null)} />
        )}
      </Row>
      {hasPlan && (
        <>
          <Row label={t("deal.leadsNow", { stage: t(`stage.${stage}`) })}>
            <Clamped text={lead ?? t("deal.leadsNobody")} />
          </Row>
          <Row label={t("deal.afterSale")}>
            {after.size === 0
              ? t("deal.afterSaleNobody")
              : [...after].map(([holder, duties]) => (
                  <Clamped key={holder} text={t("deal.afterSaleOf", { holder, duties: listed(duties) })} />
                ))}
          </Row>
        </>
      )}
    </dl>
  );
}
