// What a person copies into their own CRM, as plain text: one touchpoint as an activity, or who brought the deal on, with
// partners, roles, shares and registration. Never drawn, so it holds what presenter mode hides.
import { detailsOf } from "#lib/domain/touchpoint-details.ts";
import type { DealView, TouchpointItem } from "#lib/messaging/surface-port.ts";
import { attributionSentence, attributionTitle } from "../credit/attribution-words.ts";
import { keptPercent } from "../deal/money.ts";
import { holdersOf, nameIn } from "../deal/terms-lines.ts";
import { fullDate, fullMoment, listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { nextLine, personLine } from "../panel/touchpoint-facts.tsx";

const line = (label: string, value: string | null): string[] =>
  value === null || value === "" ? [] : [t("copy.line", { label, value })];

/** `now`: milliseconds UTC. */
export function crmActivity(item: TouchpointItem, now: number): string {
  const { type, person, customer, occurredAt, organisationName } = item.touchpoint;
  const { link, people, creditRole } = detailsOf(item.touchpoint);
  const [first, ...others] = [
    t("copy.title", { type: t(`type.${type}`), customer: customer.name }),
    ...line(t("copy.when"), fullMoment(occurredAt)),
    ...line(t("copy.by"), personLine({ ...person, organisation: organisationName })),
    ...line(t("copy.with"), people.map(personLine).join("; ")),
    ...line(t("copy.role"), creditRole && t(`creditRole.${creditRole}`)),
    ...line(t("copy.next"), nextLine(item, now, null)),
    ...line(t("copy.link"), link),
  ];
  const notes = item.notes.map(({ text }) => text);
  return [first, ...others, ...(notes.length > 0 ? ["", ...notes] : [])].join("\n");
}

/** Who brought the deal on, for a field or a note of the opportunity. */
export function crmSummary(deal: DealView, now: number): string {
  const { terms, status, protectedUntil } = deal.registration;
  const partners = (terms?.participants ?? [])
    .filter(({ organisationId }) => organisationId !== terms?.payerId)
    .map(({ name, partnerType }) =>
      partnerType ? t("copy.partner", { name, type: t(`partnerType.${partnerType}`) }) : name,
    );
  const roles = (terms?.shares ?? []).map(({ creditRole, bp }) =>
    t("copy.share", {
      role: t(`creditRole.${creditRole}`),
      share: keptPercent(bp),
      holders: terms ? holdersOf(terms, creditRole, null, keptPercent) : "",
    }),
  );
  const outcomes = deal.credit.reports
    .filter(({ outcome }) => outcome !== "open")
    .map(({ organisationId, outcome, reason }) => {
      const name = terms ? nameIn(terms, organisationId, null) : "";
      const said = t("copy.outcomeBy", { outcome: t(`meaning.${outcome}`), name });
      return reason ? t("copy.line", { label: said, value: reason }) : said;
    });
  const registered = t(`deal.status.${status}`);
  return [
    ...deal.attribution.flatMap((each) => [
      attributionTitle(deal, each),
      `  ${attributionSentence(deal, each, now)}`,
    ]),
    ...line(t("copy.partners"), listed(partners)),
    ...line(t("copy.shares"), roles.join("; ")),
    ...line(
      t("copy.registration"),
      protectedUntil === null
        ? registered
        : t("copy.protected", { status: registered, date: fullDate(protectedUntil) }),
    ),
    ...line(t("copy.outcome"), outcomes.join("; ")),
    ...line(t("copy.asOf"), fullDate(now)),
  ].join("\n");
}
