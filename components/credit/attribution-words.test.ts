import { expect, it } from "vitest";
import type { AttributionReason, Origin, PartnerAttribution } from "#lib/domain/deal/attribution.ts";
import { cobalt, DAY, lumen, NOW } from "#test/screens/data.ts";
import { deal } from "#test/screens/deal-data.ts";
import { attributionSentence, attributionTitle, rulingLines } from "./attribution-words.ts";

const shown = deal();
const priya = { name: "Priya Nair", title: "AE" };
const origin = (rest: Partial<Origin> = {}): Origin => ({
  how: "introduced",
  organisationId: lumen.id,
  person: priya,
  to: [{ name: "Mira Chen", title: "VP Operations", organisation: "Zapier" }],
  at: Date.UTC(2026, 8, 3, 9),
  ...rest,
});
const said = (reason: AttributionReason): PartnerAttribution => ({
  partnerId: lumen.id,
  outcome: "sourced",
  says: "sourced",
  reason,
  evidence: [],
  rulings: [],
});
const sentence = (reason: AttributionReason) => attributionSentence(shown, said(reason), NOW);

it("tells who introduced whom, when, and how long before the opportunity", () => {
  expect(attributionTitle(shown, said({ code: "nothing_shared" }))).toBe("Sourced by Lumen Analytics");
  expect(sentence({ code: "came_first", origin: origin(), createdOn: "2026-09-09", daysBefore: 6 })).toBe(
    "Priya Nair of Lumen Analytics introduced Mira Chen (VP Operations) on Sep 3, 6 days before this opportunity was created (Sep 9).",
  );
});

it.each<[AttributionReason, string]>([
  [
    { code: "came_first", origin: origin({ to: [] }), createdOn: "2026-09-03", daysBefore: 0 },
    "Priya Nair of Lumen Analytics introduced the customer on Sep 3, the day this opportunity was created.",
  ],
  [
    { code: "after_creation", origin: origin({ how: "referred" }), createdOn: "2026-09-02", daysAfter: 1 },
    "Priya Nair of Lumen Analytics referred this opportunity on Sep 3, 1 day after this opportunity was created (Sep 2).",
  ],
  [
    {
      code: "another_was_first",
      origin: origin({ how: "registered" }),
      first: origin({ organisationId: cobalt.id, at: Date.UTC(2026, 8, 1) }),
    },
    "Priya Nair of Lumen Analytics registered this deal on Sep 3. Cobalt Services came first, on Sep 1.",
  ],
  [
    { code: "waits", count: 2 },
    "2 touchpoints of Lumen Analytics were recorded late and decide nothing until another side confirms them.",
  ],
  [{ code: "nothing_shared" }, "Lumen Analytics has shared no touchpoint in this deal yet."],
])("words %j", (reason, text) => {
  expect(sentence(reason)).toBe(text);
});

it("keeps every ruling with who, when and why", () => {
  const ruling = {
    id: "r",
    dealId: shown.deal.id,
    organisationId: lumen.id,
    partnerId: lumen.id,
    ruledBy: { name: "Sam Okafor", title: null },
    ruledAt: NOW - DAY,
  };
  const rulings = [
    { ...ruling, outcome: "none" as const, reason: "We knew them before." },
    { ...ruling, outcome: null, reason: "We did not." },
  ];
  expect(rulingLines({ ...said({ code: "nothing_shared" }), rulings }, NOW)).toEqual([
    "Overruled by Sam Okafor on Nov 19: We knew them before.",
    "Sam Okafor let the evidence decide again on Nov 19: We did not.",
  ]);
});
