// A policy replaced while something is written under it: the registration that was begun before, and the editor of a version
// that a colleague has overtaken.
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { id, lumen, us, withLumen } from "./data.ts";
import { deal, offer, POLICY, policies, terms } from "./deal-data.ts";
import { record } from "./data.ts";
import { panel } from "./panel-screen.ts";
import { policyScreens } from "./policy-screens.ts";
import type { Screen } from "./screen.ts";

const both = [us.id, lumen.id];
export const NEXT_POLICY = id(790);
const { sell_with: sellWith } = startingTerms.models;
if (!sellWith) throw new Error("The usual terms offer Sell with");
const better = offer(us, withLumen, {
  id: id(791),
  policyId: NEXT_POLICY,
  version: 4,
  terms: {
    ...startingTerms,
    models: {
      ...startingTerms.models,
      sell_with: { ...sellWith, rate: { min: 2_800, default: 2_900, max: 3_000 } },
    },
  },
  publishedBy: { name: "Sam Okafor", title: "Partner manager" },
});
/** Version 4 is in force with Lumen; version 3 was. */
export const replaced: PoliciesView = {
  partnerships: policies.partnerships.map((each) =>
    each.partnership.id === withLumen.id
      ? {
          ...each,
          ours: [
            { offer: better, acceptedBy: both, inForce: true },
            { offer: offer(us, withLumen), acceptedBy: both, inForce: false },
          ],
        }
      : each,
  ),
};
const onlyLumen = terms({
  policyVersionId: POLICY,
  participants: terms().participants.filter(({ organisationId }) => both.includes(organisationId)),
  roles: terms().roles.filter(({ organisationId }) => both.includes(organisationId)),
});

export const policyKeptScreens: Record<string, Screen> = {
  "deal-form-policy-replaced": panel(
    {
      record: record({ touchpoints: [], notShared: [], deals: [deal({ draft: true, terms: onlyLumen })] }),
      policies: replaced,
    },
    "changed to version 4",
    { press: ["Continue"] },
  ),
  "policies-draft": { ...policyScreens["policies-in-force"], page: "options", views: {}, text: "" },
};
