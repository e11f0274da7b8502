// "How we sell with X" as five answers in words: who owns it, which motion with which target, what every policy in force pays and
// how often that is contested, how often and how lately, what each side gave. The co-sell plan is read first; of what it leaves
// open, what was done says the rest. No person and no motion is said twice. Called by `how-we-sell.tsx`.
import type { ModelTerms } from "#lib/contract/credit-policy.ts";
import type { Person } from "#lib/contract/shapes.ts";
import { coSellModel, creditRole, play } from "#lib/contract/words.ts";
import { isDayOver } from "#lib/domain/deal/calendar-day.ts";
import { type DisputeHealth, type DisputeRate, disputeHealth } from "#lib/domain/deal/dispute-rate.ts";
import type { PolicyStanding } from "#lib/domain/deal/policy-in-force.ts";
import { USUAL_RESPONSE_HOURS } from "#lib/domain/play/response-hours.ts";
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import type { PartnershipPolicies } from "#lib/messaging/surface-port.ts";
import type { RulesOwner, Together } from "#lib/messaging/together-view.ts";
import { hoursWords, progressWords, weeksWords } from "../co-sell/target-words.ts";
import { percent } from "../deal/money.ts";
import { ago, calendarDay, listed, quarterWords } from "../messages/format.ts";
import { t } from "../messages/t.ts";

type Tone = "warn" | "bad";
export type Said = { text: string; tone?: Tone };
export type SellLine = { label: string; says: Said[] };

/** What the lines are made of. */
type Facts = {
  policies: PartnershipPolicies;
  together: Together;
  /** null: there is no co-sell plan. */
  plan: CoSellItem | null;
  partner: string;
  ourId: string;
  /** The partner above with whom our policy, the same one, is said already; null: it is not. */
  asWith: string | null;
  /** Milliseconds UTC. */
  now: number;
};

const plainly = (...texts: (string | null)[]): Said[] => texts.flatMap((text) => (text ? [{ text }] : []));
const executive = ({ name, authority }: Pick<RulesOwner, "name" | "authority">, side: string): string =>
  t("sell.owner", { name: name.slice(0, 80), authority: authority.slice(0, 80), side });

/** Of each side: whom the plan names; else who accepted the credit rules; else that nobody is named. */
function owners({ policies, together, plan, partner, ourId }: Facts): SellLine {
  const sides = [
    { id: ourId, side: t("sell.us") },
    { id: policies.partnership.partner.id, side: partner },
  ];
  const says = sides.map(({ id, side }): Said => {
    const owner = plan?.owners.find(({ organisationId }) => organisationId === id);
    const person = owner?.person.value;
    if (person && owner?.leftAt != null) return { text: leftOwner(person, side), tone: "warn" };
    if (person?.title) return { text: executive({ name: person.name, authority: person.title }, side) };
    if (person) return { text: t("sell.ownerUntitled", { name: person.name.slice(0, 80), side }) };
    const accepted = together.owners.find(({ organisation }) => organisation.id === id);
    return { text: accepted ? executive(accepted, side) : t("sell.ownerNone", { side }) };
  });
  return { label: t("sell.owners"), says };
}

function leftOwner({ name: whole, title }: Person, side: string): string {
  const name = whole.slice(0, 80);
  return title
    ? t("sell.ownerLeft", { name, authority: title.slice(0, 80), side })
    : t("sell.ownerLeftUntitled", { name, side });
}

/** Those who accepted the credit rules and are not said as owners already. */
function acceptedBy({ together, plan, partner, ourId }: Facts): string | null {
  const inPlan = new Set(plan?.owners.flatMap((each) => (each.person.value ? [each.organisationId] : [])));
  const names = together.owners
    .filter(({ organisation }) => inPlan.has(organisation.id))
    .map((each) => executive(each, each.organisation.id === ourId ? t("sell.us") : partner));
  return names.length > 0 ? t("sell.acceptedBy", { names: listed(names) }) : null;
}

/** What was agreed with how near its target is, then what was done. */
function motions({ together, plan }: Facts): SellLine {
  const agreed = plan?.rules?.motion?.value ?? null;
  const target = plan?.rules?.target?.value ?? null;
  const hasProgress = plan !== null && (target !== null || plan.progress.wins > 0);
  const done = together.motions.map(({ motion, model, deals }) =>
    t("sell.motion", {
      motion: model ? t("sell.coSell", { model: t(`model.${model}`) }) : t(`motion.${motion}`),
      deals: t("sell.deals", { count: deals }),
    }),
  );
  const says = [
    agreed && t("sell.motionAgreed", { motion: t(`motion.${agreed}`) }),
    hasProgress ? progressWords(target, plan.progress) : null,
    done.length > 0 ? listed(done) : t("sell.motionNone"),
  ];
  return { label: t("sell.motions"), says: plainly(...says) };
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

const inForceOf = (standings: readonly PolicyStanding[]) => standings.find(({ inForce }) => inForce);

/** For each partnership, in this order, the partner above with whom our policy of the very same version is said already. */
export function saidAbove(all: readonly PartnershipPolicies[]): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  const above = new Map<string, string>();
  for (const { partnership, ours } of all) {
    const own = inForceOf(ours)?.offer;
    if (!own) continue;
    const key = `${own.policyId} ${own.version}`;
    const partner = first.get(key);
    if (partner === undefined) first.set(key, partnership.partner.name);
    else above.set(partnership.id, partner);
  }
  return above;
}

function creditRules({ ours, theirs }: PartnershipPolicies, partner: string, asWith: string | null): Said[] {
  const [own, other] = [inForceOf(ours), inForceOf(theirs)];
  const ourLines = (standing: PolicyStanding) =>
    asWith === null
      ? policyLines(standing, (version) => t("sell.wePay", { version }))
      : [t("sell.wePaySame", { version: standing.offer.version, partner: asWith.slice(0, 80) })];
  const says = [
    ...(own ? ourLines(own) : []),
    ...(other ? policyLines(other, (version) => t("sell.theyPay", { partner, version })) : []),
  ];
  return says.length > 0 ? plainly(...says) : [{ text: t("sell.none", { partner }), tone: "warn" }];
}

/** How often both meet, when next, how lately something was done, how soon an answer is due. */
function rhythm({ together: { lastTouch }, plan, partner, ourId, now }: Facts): SellLine {
  const weeks = plan?.rules?.reviewWeeks?.value ?? null;
  const review = plan?.rules?.nextReview?.value ?? null;
  const hours = plan?.rules?.responseHours?.value ?? USUAL_RESPONSE_HOURS;
  const isOver = review !== null && isDayOver(review, now);
  const next =
    review && t(isOver ? "coSell.reviewOver" : "coSell.nextReviewOn", { date: calendarDay(review, now) });
  const meets = [weeks === null ? null : weeksWords(weeks), next].filter((text) => text !== null);
  const last = lastTouch
    ? t("sell.lastTouch", {
        type: t(`type.${lastTouch.type}`),
        side: lastTouch.by.id === ourId ? t("sell.us") : partner,
        when: ago(lastTouch.at, now),
      })
    : t("sell.lastTouchNone");
  return {
    label: t("sell.rhythm"),
    says: [
      ...(meets.length > 0
        ? [
            {
              text: t("sell.reviews", { when: meets.join(", ") }),
              ...(isOver ? { tone: "warn" as const } : {}),
            },
          ]
        : []),
      ...plainly(last, t("sell.answers", { hours: hoursWords(hours) })),
    ],
  };
}

function given({ together: { giveGet } }: Facts): SellLine {
  const items = play.options.flatMap((each) => {
    const counts = giveGet[each];
    return counts ? [t("sell.giveGetItem", { play: t(`play.${each}`), ...counts })] : [];
  });
  return { label: t("sell.giveGet"), says: plainly(...(items.length > 0 ? items : [t("sell.giveGetNone")])) };
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

const toneOf = { none: null, healthy: null, high: "warn", broken: "bad" } as const satisfies Record<
  DisputeHealth,
  Tone | null
>;

/** Nothing where no statement was made. */
function disputes({ disputes: rates }: Together): Said[] {
  return rates
    .filter(({ statements }) => statements > 0)
    .map((rate) => {
      const tone = toneOf[disputeHealth(rate)];
      return { text: disputeText(rate), ...(tone ? { tone } : {}) };
    });
}

/** `together` null: not known yet. */
export function sellLines({
  together,
  ...rest
}: Omit<Facts, "partner" | "together"> & { together: Together | null }): SellLine[] {
  const partner = rest.policies.partnership.partner.name.slice(0, 80);
  const rules = creditRules(rest.policies, partner, rest.asWith);
  const label = t("sell.credit");
  if (!together) return [{ label, says: rules }];
  const facts: Facts = { ...rest, together, partner };
  return [
    owners(facts),
    motions(facts),
    { label, says: [...rules, ...plainly(acceptedBy(facts)), ...disputes(together)] },
    rhythm(facts),
    given(facts),
  ];
}
