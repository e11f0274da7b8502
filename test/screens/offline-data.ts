// A partner that does not use Tandem, and deals with it, over the companies of `data.ts`.
import type { OfflinePartner, Recording } from "#lib/contract/offline.ts";
import type { Organisation, Partnership } from "#lib/contract/records.ts";
import { type DealWhole, putDealRow } from "#lib/domain/deal-whole.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { dana, id, NOW, partnership, us } from "./data.ts";
import { offer, policies, twoCompanies } from "./deal-data.ts";

export const quayside: Organisation = { id: id(5), name: "Quayside Systems" };
const known: OfflinePartner = {
  website: "quayside.example",
  contact: { name: "Ines Marlow", title: "Managing director" },
  joined: null,
};
export const withQuayside: Partnership = partnership(quayside, {
  partnerType: "services",
  investmentTier: "strategic",
  offline: known,
});

export const recording = (rest: Partial<Recording["given"]> = {}): Recording => ({
  recorder: {
    organisationId: us.id,
    organisationName: us.name,
    person: { name: dana.name, title: dana.title },
  },
  given: {
    by: { name: "Ines Marlow", authority: "Managing director" },
    on: "2026-11-18",
    document: {
      title: "E-mail of 18 November",
      link: "https://files.northwind.example/quayside.eml",
      note: null,
    },
    ...rest,
  },
});

/** Northwind pays by its policy, and has recorded that Quayside accepted it. */
const quaysidePolicy = {
  partnership: withQuayside,
  ours: [
    {
      offer: offer(us, withQuayside),
      acceptedBy: [us.id, quayside.id],
      inForce: true,
      recorded: recording(),
    },
  ],
  theirs: [],
  asked: [],
};
export const withQuaysidePolicy: PoliciesView = {
  partnerships: [...policies.partnerships, quaysidePolicy],
};
export const unrecordedPolicy: PoliciesView = {
  partnerships: [
    {
      ...quaysidePolicy,
      ours: [{ offer: offer(us, withQuayside), acceptedBy: [us.id], inForce: false }],
    },
  ],
};

/** The other one of two companies is Quayside. */
export const quaysideTerms = () => {
  const terms = twoCompanies();
  const other = terms.participants[1]?.organisationId;
  const is = (each: { organisationId: string }) => each.organisationId === other;
  return {
    ...terms,
    participants: terms.participants.map((each) =>
      is(each)
        ? { ...each, organisationId: quayside.id, name: quayside.name, partnershipId: withQuayside.id }
        : each,
    ),
    roles: terms.roles.map((each) => (is(each) ? { ...each, organisationId: quayside.id } : each)),
  };
};

/** In which that organisation is the placeholder of `owner`, and what it answered is recorded. */
export function markOffline(
  whole: DealWhole,
  owner: Organisation = us,
  from: Organisation = quayside,
): DealWhole {
  for (const row of whole.deal_participant) {
    if (row.organisation.id !== from.id) continue;
    putDealRow(whole, { entity: "deal_participant", row: { ...row, placeholderOf: owner } });
  }
  for (const row of whole.registration_answer) {
    if (row.organisationId !== from.id) continue;
    const { recorder, ...rest } = recording();
    const recorded = {
      ...rest,
      recorder: { ...recorder, organisationId: owner.id, organisationName: owner.name },
    };
    const { by } = recorded.given;
    const isYes = row.answer === "accepted";
    putDealRow(whole, {
      entity: "registration_answer",
      row: {
        ...row,
        answer: isYes ? "recorded" : row.answer,
        acceptedBy: isYes ? { ...by, text: "As shown." } : null,
        answeredAt: NOW - 86_400_000,
        recorded,
      },
    });
  }
  return whole;
}
