// "How we sell with X" as five answers in words: who stands for it, which motions, what every policy in force pays, how fast and
// how lately, what each side gave; and how often statements are contested, once there are any. Called by `how-we-sell.tsx`.
import type { ModelTerms } from "#lib/contract/credit-policy.ts";
import { coSellModel, creditRole, play } from "#lib/contract/words.ts";
import { type DisputeRate, disputeHealth } from "#lib/domain/deal/dispute-rate.ts";
import type { PolicyStanding } from "#lib/domain/deal/policy-in-force.ts";
import type { PartnershipPolicies } from "#lib/messaging/surface-port.ts";
import type { Together } from "#lib/messaging/together-view.ts";
import { percent } from "../deal/money.ts";
import { ago, listed, quarterWords } from "../messages/format.ts";
import { t } from "../messages/t.ts";

export type SellLine = { label: string; says: string[]; tone?: "warn" | "bad" };

function owners({ owners: found }: Together, partner: string, ourId: string): SellLine {
  const nameOf = (id: string) => (id === ourId ? t("sell.us") : partner);
  const named = found.map(({ organisation, name, authority }) =>
    t("sell.owner", {
      name: name.slice(0, 80),
      authority: authority.slice(0, 80),
      side: nameOf(organisation.id),
    }),
  );
  const isMissing = (ours: boolean) =>
    !found.some(({ organisation }) => (organisation.id === ourId) === ours);
  const missing = [
    ...(isMissing(true) ? [t("sell.ownerNone", { side: t("sell.us") })] : []),
    ...(isMissing(false) ? [t("sell.ownerNone", { side: partner })] : []),
  ];
  return { label: t("sell.owners"), says: [...named, ...missing] };
}

function motions({ motions: found }: Together): SellLine {
  const says = found.map(({ motion, model, deals }) =>
    t("sell.motion", {
      motion: model ? t("sell.coSell", { model: t(`model.${model}`) }) : t(`motion.${motion}`),
      deals: t("sell.deals", { count: deals }),
    }),
  );
  return { label: t("sell.motions"), says: says.length > 0 ? [listed(says)] : [t("sell.motionNone")] };
}

const rolesOf = ({ roles }: ModelTerms): string =>
  listed(
    roles.map(({ creditRole: role, share }) =>
      t("sell.roleShare", { role: t(`creditRole.${role}`), share: percent(share.default) }),
    ),
  );

function policyLines(
  { offer: { terms, version } }: PolicyStanding,
  heading: (version: number) => string,
): string[] {
  const proven = creditRole.options.filter((role) => (terms.requiredEvidence[role]?.length ?? 0) > 0);
  const models = coSellModel.options.flatMap((model) => {
    const own = terms.models[model];
    if (!own) return [];
    const rate = percent(own.rate.default);
    return [t("sell.model", { model: t(`model.${model}`), rate, roles: rolesOf(own) })];
  });
  const evidence = t("sell.evidence", { roles: listed(proven.map((role) => t(`creditRole.${role}`))) });
  return [[heading(version), ...models, ...(proven.length > 0 ? [evidence] : [])].join("\n")];
}

function credit({ ours, theirs }: PartnershipPolicies, partner: string): SellLine {
  const [own, other] = [ours, theirs].map((standings) => standings.find(({ inForce }) => inForce));
  const says = [
    ...(own ? policyLines(own, (version) => t("sell.wePay", { version })) : []),
    ...(other ? policyLines(other, (version) => t("sell.theyPay", { partner, version })) : []),
  ];
  return says.length > 0
    ? { label: t("sell.credit"), says }
    : { label: t("sell.credit"), says: [t("sell.none", { partner })], tone: "warn" };
}

function rhythm({ lastTouch }: Together, partner: string, ourId: string, now: number): SellLine {
  const last = lastTouch
    ? t("sell.lastTouch", {
        type: t(`type.${lastTouch.type}`),
        side: lastTouch.by.id === ourId ? t("sell.us") : partner,
        when: ago(lastTouch.at, now),
      })
    : t("sell.lastTouchNone");
  return { label: t("sell.rhythm"), says: [last, t("sell.answers")] };
}

function given({ giveGet }: Together): SellLine {
  const items = play.options.flatMap((each) => {
    const counts = giveGet[each];
    return counts ? [t("sell.giveGetItem", { play: t(`play.${each}`), ...counts })] : [];
  });
  return { label: t("sell.giveGet"), says: items.length > 0 ? items : [t("sell.giveGetNone")] };
}

function disputeText(rate: DisputeRate): string {
  const { quarter, statements: count, disputed } = rate;
  const share = Math.round((disputed / count) * 1_000) / 10;
  const health = t(`sell.disputes.${disputeHealth(rate)}`);
  return t("sell.disputed", {
    quarter: quarterWords(quarter),
    share,
    disputed,
    statements: t("sell.statements", { count }),
    health,
  });
}

function disputes({ disputes: rates }: Together): SellLine[] {
  const known = rates.filter(({ statements }) => statements > 0);
  if (known.length === 0) return [];
  const worst = known.map(disputeHealth);
  const tone = worst.includes("broken") ? "bad" : worst.includes("high") ? "warn" : null;
  return [{ label: t("sell.disputes"), says: known.map(disputeText), ...(tone ? { tone } : {}) }];
}

/** `together` null: not known yet. */
export function sellLines(
  policies: PartnershipPolicies,
  together: Together | null,
  ourId: string,
  now: number,
): SellLine[] {
  const partner = policies.partnership.partner.name.slice(0, 80);
  if (!together) return [credit(policies, partner)];
  return [
    owners(together, partner, ourId),
    motions(together),
    credit(policies, partner),
    rhythm(together, partner, ourId, now),
    given(together),
    ...disputes(together),
  ];
}
