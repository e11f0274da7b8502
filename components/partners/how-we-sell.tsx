// "How we sell with X" in five lines: what the policies in force pay for each model, who shares it, what is paid with
// evidence only, how soon answers are due, what each side gave so far.
import { coSellModel, creditRole, play } from "#lib/contract/words.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { PartnershipPolicies } from "#lib/messaging/surface-port.ts";
import type { Ledger } from "#lib/messaging/waiting.ts";
import { CoSellLines } from "../co-sell/co-sell-lines.tsx";
import { percent } from "../deal/money.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { listLook, Section } from "../parts/section.tsx";

function given(ledger: Ledger | null): string {
  const items = play.options.flatMap((each) => {
    const counts = ledger?.giveGet[each];
    return counts ? [t("sell.giveGetItem", { play: t(`play.${each}`), ...counts })] : [];
  });
  return items.length === 0 ? t("sell.giveGetNone") : t("sell.giveGet", { list: listed(items) });
}

function linesOf({ ours, theirs, partnership }: PartnershipPolicies, ledger: Ledger | null): string[] {
  const standing = [...ours, ...theirs].find(({ inForce }) => inForce);
  const partner = partnership.partner.name.slice(0, 80);
  if (!standing) return [t("sell.none", { partner }), given(ledger)];
  const { models, requiredEvidence } = standing.offer.terms;
  const payer = ours.includes(standing) ? t("sell.ours") : partner;
  const offered = coSellModel.options.flatMap((model) => {
    const terms = models[model];
    return terms ? [{ model, terms }] : [];
  });
  const paid = offered.map(({ model, terms }) =>
    t("sell.model", { model: t(`model.${model}`), rate: percent(terms.rate.default), payer }),
  );
  const [first] = offered;
  const roles = (first?.terms.roles ?? []).map(({ creditRole: role, share }) =>
    t("sell.roleShare", { role: t(`creditRole.${role}`), share: percent(share.default) }),
  );
  const proven = creditRole.options.filter((role) => (requiredEvidence[role]?.length ?? 0) > 0);
  return [
    listed(paid),
    t("sell.roles", { roles: listed(roles) }),
    proven.length === 0
      ? t("sell.evidenceNone")
      : t("sell.evidence", { roles: listed(proven.map((role) => t(`creditRole.${role}`))) }),
    t("sell.answers"),
    given(ledger),
  ];
}

export function HowWeSell({ policies, ledger }: { policies: PartnershipPolicies; ledger: Ledger | null }) {
  const partner = policies.partnership.partner.name.slice(0, 80);
  return (
    <Section
      level={3}
      title={t("sell.title", { partner })}
      {...(isOffline(policies.partnership) ? { aside: <OfflineBadge /> } : {})}
    >
      <ul className={listLook}>
        {linesOf(policies, ledger).map((line) => (
          <li key={line} className="px-3 py-2">
            {line}
          </li>
        ))}
        <CoSellLines partnershipId={policies.partnership.id} />
      </ul>
    </Section>
  );
}
