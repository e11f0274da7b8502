// A policy that took the place of another while something was written under it: a registration, and the editor of a version
// that a colleague has overtaken.

import { beginPolicy } from "#components/policy/kept-policy.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { id, lumen, record, us, withLumen } from "./data.ts";
import { deal, offer, policies, twoCompanies } from "./deal-data.ts";
import { panel } from "./panel-screen.ts";
import { policyScreens } from "./policy-screens.ts";
import type { Screen } from "./screen.ts";

const both = [us.id, lumen.id];
export const NEXT_POLICY = id(790);

function dearer() {
  const { sell_with: own } = startingTerms.models;
  if (!own) throw new Error("The usual terms offer Sell with");
  return {
    ...startingTerms,
    models: {
      ...startingTerms.models,
      sell_with: { ...own, rate: { min: 2_800, default: 2_900, max: 3_000 } },
    },
  };
}
const next = offer(us, withLumen, {
  id: id(791),
  policyId: NEXT_POLICY,
  version: 4,
  terms: dearer(),
  publishedBy: { name: "Sam Okafor", title: "Partner manager" },
});
/** Version 4 is in force with Lumen; version 3 was. */
export const replaced: PoliciesView = {
  partnerships: policies.partnerships.map((each) =>
    each.partnership.id === withLumen.id
      ? {
          ...each,
          ours: [
            { offer: next, acceptedBy: both, inForce: true },
            { offer: offer(us, withLumen), acceptedBy: both, inForce: false },
          ],
        }
      : each,
  ),
};
export const revised = record({
  touchpoints: [],
  notShared: [],
  deals: [deal({ draft: true, terms: twoCompanies() })],
});
const overtaken = policyScreens["policies-in-force"];
if (!overtaken) throw new Error("The list of policies has no screen");
const draft = beginPolicy(offer(us, withLumen), [withLumen.id]);

export const policyReplacedScreens: Record<string, Screen> = {
  "deal-form-policy-replaced": panel({ record: revised, policies: replaced }, "changed to version 4", {
    press: ["Continue"],
  }),
  "policies-editor-overtaken": {
    ...overtaken,
    views: { ...overtaken.views, policies: replaced },
    platform: {
      memory: { get: async (key) => (key.startsWith("policy:") ? draft : null), set: async () => undefined },
    },
    text: "Sam Okafor has published version 4",
  },
};
