// "How we sell with X": five lines that a rep reads before asking a partner for anything, and below them what the co-sell plan says
// for the pursuit itself. Called by the view of partners.
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { PartnershipPolicies } from "#lib/messaging/surface-port.ts";
import type { Together } from "#lib/messaging/together-view.ts";
import { CoSellLines } from "../co-sell/co-sell-lines.tsx";
import { isBegun } from "../co-sell/is-begun.ts";
import { t } from "../messages/t.ts";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { plainText } from "../parts/clamped.tsx";
import { Section } from "../parts/section.tsx";
import { useView } from "../surface/use-view.ts";
import { type SellLine, sellLines } from "./how-we-sell-lines.ts";

const tones = { warn: "text-warn", bad: "text-bad" } as const;

function Line({ label, says }: SellLine) {
  return (
    <div className="flex flex-wrap gap-x-3 gap-y-0.5 px-3 py-2">
      <dt className="w-22 shrink-0 text-quiet">{label}</dt>
      <dd className="flex min-w-[min(12rem,100%)] flex-1 flex-col gap-0.5">
        {says.map(({ text, tone }) => {
          // Of several lines the first says of what the others are.
          const [first = "", ...rest] = text.split("\n");
          return (
            <span
              key={text}
              dir="auto"
              className={`flex flex-col break-words not-first:mt-1 ${tone ? tones[tone] : ""}`}
            >
              <span className={rest.length > 0 ? "text-small font-semibold text-quiet" : ""}>
                {plainText(first)}
              </span>
              {rest.map((each) => (
                <span key={each}>{plainText(each)}</span>
              ))}
            </span>
          );
        })}
      </dd>
    </div>
  );
}

export function HowWeSell({
  policies,
  together,
  ourId,
  asWith,
  now,
}: {
  policies: PartnershipPolicies;
  /** Null: not known yet. */
  together: Together | null;
  ourId: string;
  /** The partner above with whom our policy is said already; null: it is not. */
  asWith: string | null;
  /** Milliseconds UTC. */
  now: number;
}) {
  const { id: partnershipId, partner } = policies.partnership;
  const coSell = useView("co_sell", {});
  const item = coSell?.plans.find(({ partnership }) => partnership.id === partnershipId);
  const plan = item && isBegun(item) ? item : null;
  return (
    <Section
      level={3}
      title={t("sell.title", { partner: partner.name.slice(0, 80) })}
      {...(isOffline(policies.partnership) ? { aside: <OfflineBadge /> } : {})}
    >
      <dl className="divide-y divide-line rounded-list border border-line">
        {sellLines({ policies, together, plan, ourId, asWith, now }).map((line) => (
          <Line key={line.label} {...line} />
        ))}
      </dl>
      {plan && <CoSellLines item={plan} />}
    </Section>
  );
}
