// What a registration starts from: the page and our list, a draft, or the terms in force. Every prefilled field says
// where it was taken from. Called by what opens the form.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { Member, Organisation } from "#lib/contract/records.ts";
import { pageAmount } from "#lib/domain/page-text/page-amount.ts";
import { pageDay } from "#lib/domain/page-text/page-day.ts";
import type { DealView, PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import type { Subject } from "../panel/subject.ts";
import type { DealIds, DealValues, KeptDeal, Origins } from "./deal-values.ts";
import { editableAmount } from "./money.ts";
import { answersFor } from "./motion-answers.ts";
import { policyFor, proposed } from "./policy-for.ts";

export type Me = { member: Member; organisation: Organisation };

function freshIds(view: RecordView): DealIds {
  return {
    dealId: newId(),
    participantId: newId(),
    revisionId: newId(),
    linkId: newId(),
    answerId: newId(),
    submitActId: newId(),
    invitations: Object.fromEntries(view.partnerships.map(({ partner }) => [partner.id, newId()])),
  };
}

/** Amount and currency as far as the page says them exactly. */
function readMoney(view: RecordView): { values: Pick<DealValues, "amount" | "currency">; origins: Origins } {
  const { amount, currency: named } = view.record?.fields ?? {};
  // As other deals here are counted.
  const given = view.deals.find(({ registration }) => registration.terms)?.registration.terms?.basis.currency;
  const usual = given ?? "USD";
  if (!amount) return { values: { amount: "", currency: usual }, origins: {} };
  const says = pageAmount(amount.value, view.record?.lang, { named: named?.value, given: usual });
  const { currency, minor } = says;
  const shown = amount.value.slice(0, 60);
  const readable = minor !== null && currency !== null;
  return {
    values: { amount: readable ? editableAmount(minor, currency) : "", currency: currency ?? usual },
    origins: {
      amount: t(readable ? "register.fromPageAs" : "register.amountUnclear", { shown }),
      ...(currency
        ? { currency: t(says.isNamed ? "register.fromPageAs" : "register.currencyUnsaid", { shown }) }
        : {}),
    },
  };
}

/** The day the page says the opportunity was created, where it can be one day only. */
function readCreated(view: RecordView): { createdOn: string | null; origins: Origins } {
  const shown = view.record?.ref.kind === "opportunity" ? view.record.fields.created?.value : undefined;
  if (shown === undefined) return { createdOn: null, origins: {} };
  const createdOn = pageDay(shown, view.record?.lang);
  const key = createdOn ? "register.fromPageAs" : "register.createdUnclear";
  return { createdOn, origins: { createdOn: t(key, { shown: shown.slice(0, 60) }) } };
}

/** A new registration for what is in view, with `partnerId`, else with the first partner in this account. */
export function newDeal(
  view: RecordView,
  subject: Subject,
  me: Me,
  policies: PoliciesView,
  partnerId?: string,
): KeptDeal {
  const { fields, ref } = view.record ?? {};
  const named = ref?.kind === "opportunity" ? fields?.name?.value : undefined;
  const { values: money, origins } = readMoney(view);
  const created = readCreated(view);
  const here = view.partners.map(({ partnership }) => partnership.partner.id);
  const first =
    partnerId ?? here[0] ?? (view.partnerships.length === 1 ? view.partnerships[0]?.partner.id : undefined);
  const partnerIds = first ? [first] : [];
  const us = me.organisation.id;
  const { offer, tier } = policyFor(policies, us, us, partnerIds);
  return {
    open: true,
    kind: "draft",
    ids: freshIds(view),
    policyId: offer?.policyId ?? null,
    origins: {
      ...origins,
      ...created.origins,
      ...(named ? { name: t("register.fromPage") } : {}),
      customer: t(subject.accountId ? "register.fromList" : "register.fromPage"),
      ...(subject.customer.domain
        ? { website: t(subject.accountId ? "register.fromList" : "register.fromPage") }
        : {}),
    },
    values: {
      ...answersFor("co_sell"),
      ...money,
      createdOn: created.createdOn,
      ...proposed(offer?.terms ?? null, "sell_with", tier),
      partnerIds,
      name: (named ?? subject.customer.name).slice(0, 300),
      customer: subject.customer.name,
      website: subject.customer.domain ?? "",
      payerId: us,
      ownerOf: us,
      owner: me.member.name,
      ownerTitle: me.member.title,
      roles: [],
      acceptedBy: me.member.name,
      authority: me.member.title ?? "",
    },
  };
}

/** A draft that goes on, or a new revision of what was submitted. Null where nothing was ever written. */
export function againDeal(view: RecordView, { registration, ...shown }: DealView, me: Me): KeptDeal | null {
  const { terms, revision } = registration;
  if (!terms) return null;
  const fresh = freshIds(view);
  const own = shown.participants.find(({ organisation }) => organisation.id === me.organisation.id);
  return {
    open: true,
    kind: revision ? "revision" : "draft",
    ids: {
      ...fresh,
      dealId: shown.deal.id,
      participantId: own?.id ?? fresh.participantId,
      revisionId: shown.draftRevisionId ?? fresh.revisionId,
      linkId: shown.link?.id ?? fresh.linkId,
    },
    origins: {},
    policyId: terms.policyVersionId,
    values: valuesOf(terms, shown.deal.name, me),
  };
}

/** What the form holds of terms that were written before. */
export function valuesOf(terms: RegistrationTerms, name: string, me: Me): DealValues {
  const us = me.organisation.id;
  return {
    ...answersFor(terms.motion, terms.model, (terms.sellerId ?? terms.payerId) === us),
    model: terms.model ?? "sell_with",
    partnerIds: terms.participants.flatMap(({ organisationId }) =>
      organisationId === us ? [] : [organisationId],
    ),
    name,
    customer: terms.customer.name,
    website: terms.customer.domain ?? "",
    amount: editableAmount(terms.basis.minor, terms.basis.currency),
    currency: terms.basis.currency,
    createdOn: terms.opportunityCreatedOn ?? null,
    payerId: terms.payerId,
    ownerOf: terms.relationshipOwner.organisationId,
    owner: terms.relationshipOwner.person.name,
    ownerTitle: terms.relationshipOwner.person.title,
    rateBp: terms.rateBp,
    shares: terms.shares,
    roles: terms.roles,
    acceptedBy: me.member.name,
    authority: me.member.title ?? "",
  };
}

/** With one more partner in it; everything else as it is. */
export function addPartner(kept: KeptDeal, partnerId: string): KeptDeal {
  const { partnerIds } = kept.values;
  if (partnerIds.includes(partnerId)) return kept;
  return { ...kept, values: { ...kept.values, partnerIds: [...partnerIds, partnerId] } };
}
