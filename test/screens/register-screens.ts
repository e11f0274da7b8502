// The registration form where two answers do not name the motion, and where two partners of one type hold one credit role.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { cobalt, harbor, lumen, record, us, withHarbor } from "./data.ts";
import { accepted, deal, policies, terms, twoCompanies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const light: Partial<RegistrationTerms> = {
  model: null,
  roles: [],
  shares: [],
  rateBp: 0,
  policyVersionId: null,
};
/** The policy pays more to those who have reached Gold; Lumen has not. */
const withGold: PoliciesView = {
  partnerships: policies.partnerships.map((each) => ({
    ...each,
    ours: each.ours.map((standing) => ({
      ...standing,
      offer: {
        ...standing.offer,
        terms: {
          ...standing.offer.terms,
          tiers: [
            {
              name: "Gold",
              wins: 3,
              rates: { sell_with: { min: 3_100, default: 3_200, max: 3_300 } },
              rewards: [],
            },
          ],
        },
      },
    })),
  })),
};
const draftOf = (of: Partial<RegistrationTerms>, text: string): Screen =>
  panel(
    {
      record: record({
        deals: [deal({ draft: true, terms: twoCompanies(of) })],
      }),
      policies,
    },
    text,
    { press: ["Continue"] },
  );

/** Lumen and Harbor are both technology partners and share the selling. */
const alike = terms({
  participants: [
    ...terms().participants.filter(({ organisationId }) => organisationId !== cobalt.id),
    {
      organisationId: harbor.id,
      name: harbor.name,
      partnershipId: withHarbor.id,
      partnerType: withHarbor.partnerType,
    },
  ],
  roles: [
    { creditRole: "selling", organisationId: lumen.id, partBp: 7_000 },
    { creditRole: "selling", organisationId: harbor.id, partBp: 3_000 },
    { creditRole: "influence", organisationId: us.id, partBp: 10_000 },
  ],
});
const shows = (told: Parameters<typeof deal>[0], text: string, press: string[] = []) =>
  panel({ record: record({ deals: [deal(told)] }), policies }, text, { press });

export const registerScreens: Record<string, Screen> = {
  "register-referral": draftOf(
    { ...light, motion: "referral", sellerId: us.id },
    "What is the partner’s part?",
  ),
  "register-resale": draftOf({ ...light, motion: "resale" }, "What is our part?"),
  "register-introduction": draftOf(
    { model: "sell_to", sellerId: lumen.id, payerId: lumen.id, roles: [] },
    "it is reported apart",
  ),
  "register-other-tier": panel(
    {
      record: record({ deals: [deal({ draft: true, terms: twoCompanies({ rateBp: 3_200 }) })] }),
      policies: withGold,
    },
    "which Lumen Analytics has not reached",
    { press: ["Continue", "Submit"] },
  ),
  "register-same-type": shows({ draft: true, terms: alike }, "two of a kind tend to compete", ["Continue"]),
  "register-same-type-card": shows(
    { terms: alike, answers: [accepted(lumen)] },
    "two of a kind tend to compete",
  ),
};
