// Who is recognised for an opportunity, in one sentence with names and dates. Called by the attribution block and by what is
// copied to the CRM.
import type { AttributionReason, Origin, PartnerAttribution } from "#lib/domain/deal/attribution.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { calendarDay, date, listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";

/** Every company by its name, ours too: the sentence is copied to where "us" would be nobody. */
export function companyIn({ participants, registration }: DealView, organisationId: string): string {
  return (
    registration.terms?.participants.find((each) => each.organisationId === organisationId)?.name ??
    participants.find(({ organisation }) => organisation.id === organisationId)?.organisation.name ??
    t("common.unknownCompany")
  ).slice(0, 100);
}

function whomOf({ to }: Origin): string {
  const named = to
    .slice(0, 2)
    .map(({ name, title }) => (title ? t("attribution.whom", { name, title }) : name));
  return named.length === 0 ? t("attribution.customer") : listed(named);
}

/** What was done, without a full stop. */
function actOf(deal: DealView, origin: Origin, now: number): string {
  const { how, organisationId, person, at } = origin;
  const by = { person: person.name, company: companyIn(deal, organisationId), date: date(at, now) };
  if (how === "introduced") return t("attribution.introduced", { ...by, whom: whomOf(origin) });
  return t(how === "referred" ? "attribution.referred" : "attribution.registered", by);
}

function sentenceOf(deal: DealView, company: string, reason: AttributionReason, now: number): string {
  switch (reason.code) {
    case "came_first": {
      const act = actOf(deal, reason.origin, now);
      if (reason.daysBefore === 0) return t("attribution.sameDay", { act });
      const created = calendarDay(reason.createdOn, now);
      return t("attribution.before", { act, created, count: reason.daysBefore });
    }
    case "after_creation": {
      const created = calendarDay(reason.createdOn, now);
      const act = actOf(deal, reason.origin, now);
      return t("attribution.after", { act, created, count: reason.daysAfter });
    }
    case "creation_unknown":
      return t("attribution.unknown", { act: actOf(deal, reason.origin, now) });
    case "another_was_first":
      return t("attribution.another", {
        act: actOf(deal, reason.origin, now),
        other: companyIn(deal, reason.first.organisationId),
        otherDate: date(reason.first.at, now),
      });
    case "advanced": {
      const { type, person, occurredAt } = reason.first;
      return t("attribution.advanced", {
        company,
        count: reason.count,
        type: t(`type.${type}`).toLocaleLowerCase(),
        person: person.name,
        date: date(occurredAt, now),
      });
    }
    case "waits":
      return t("attribution.waits", { company, count: reason.count });
    case "contested":
      return t("attribution.contested", { company, count: reason.count });
    case "nothing_material":
      return t("attribution.notMaterial", { company });
    case "nothing_shared":
      return t("attribution.nothing", { company });
  }
}

/** "Sourced by Lumen Analytics". */
export const attributionTitle = (deal: DealView, { partnerId, outcome }: PartnerAttribution): string =>
  t(`attribution.${outcome}`, { company: companyIn(deal, partnerId) });

/** Why the evidence says so, whatever was ruled. `now`: milliseconds UTC. */
export const attributionSentence = (
  deal: DealView,
  { partnerId, reason }: PartnerAttribution,
  now: number,
): string => sentenceOf(deal, companyIn(deal, partnerId), reason, now);

/** Each ruling with who, when and why, the one that stands last. */
export function rulingLines({ rulings }: PartnerAttribution, now: number): string[] {
  return rulings.map(({ outcome, reason, ruledBy, ruledAt }) =>
    t(outcome === null ? "attribution.lifted" : "attribution.ruled", {
      person: ruledBy.name,
      date: date(ruledAt, now),
      reason,
    }),
  );
}
