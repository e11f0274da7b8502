// What a registration starts from, what stands against it and what comes next, without a browser.
import { describe, expect, it } from "vitest";
import { againDeal, newDeal } from "#components/deal/begin-deal.ts";
import { previewOf } from "#components/deal/deal-preview.ts";
import { dealProblems } from "#components/deal/deal-problems.ts";
import { type DealValues, termsOf } from "#components/deal/deal-values.ts";
import { nextActs, reasonAgainst } from "#components/deal/next-actions.ts";
import { policyFor, proposed } from "#components/deal/policy-for.ts";
import { subjectOf } from "#components/panel/subject.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import type { PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { cobalt, DAY, dana, harbor, lumen, NOW, record, us } from "./data.ts";
import { accepted, deal, invitedTerms, policies, terms } from "./deal-data.ts";

const me = { member: dana, organisation: us };
const begin = (view: RecordView = record(), known: PoliciesView = policies) => {
  const subject = subjectOf(view);
  if (!subject) throw new Error("Nothing to register here");
  return newDeal(view, subject, me, known);
};
const page = record().record;
const withAmount = (value: string) =>
  record({ record: page && { ...page, fields: { ...page.fields, amount: { value, origin: "dom" } } } });

function problemsOf(change: Partial<DealValues>, known: PoliciesView = policies): string[] {
  const values = { ...begin().values, ...change };
  const policy = policyFor(known, values.payerId, us.id, values.partnerIds);
  const { partnerships } = record();
  const agreed = termsOf(values, us, partnerships, policy.offer?.policyId ?? null);
  const preview = previewOf(agreed, policy.offer);
  return dealProblems(values, agreed, policy, preview, NOW).map(({ message }) => message);
}
const roles: DealValues["roles"] = [{ creditRole: "selling", organisationId: us.id, partBp: 10_000 }];

describe("a new registration", () => {
  it("takes the partner in this account, its policy's numbers, and what the page says exactly", () => {
    const { values, origins } = begin();
    expect(values).toMatchObject({
      partnerIds: [lumen.id],
      amount: "84000.00",
      currency: "USD",
      rateBp: 2_700,
      model: "sell_with",
      owner: "Dana Ortiz",
      payerId: us.id,
    });
    expect(origins).toMatchObject({ name: "from the page", customer: "from our account list" });
  });

  it("does not take a rounded amount, and says that it did not", () => {
    const { values, origins } = begin(withAmount("$84.0K"));
    expect(values.amount).toBe("");
    expect(origins.amount).toContain("rounded");
  });

  it("takes the day the opportunity was created, where the page says one day and not two", () => {
    const created = (value: string) =>
      begin(
        record({ record: page && { ...page, lang: "en", fields: { created: { value, origin: "dom" } } } }),
      );
    const { values, origins } = created("4/24/2026, 9:12 AM");
    expect(values.createdOn).toBe("2026-04-24");
    expect(origins.createdOn).toBe("from the page: 4/24/2026, 9:12 AM");
    const unclear = created("9/3/2026");
    expect(unclear.values.createdOn).toBeNull();
    expect(unclear.origins.createdOn).toContain("9/3/2026");
    const terms = (createdOn: string | null) => termsOf({ ...values, createdOn }, us, [], null);
    expect(terms("2026-04-24").opportunityCreatedOn).toBe("2026-04-24");
    // What says nothing is no part of what is accepted.
    expect(termsHash(terms(null))).toBe(termsHash({ ...terms(null), opportunityCreatedOn: null }));
    expect(termsHash(terms("2026-04-24"))).not.toBe(termsHash(terms(null)));
  });

  it("is told that an opportunity was not created tomorrow, nor in a year that is still being typed", () => {
    const told = "Choose the day on which the opportunity was created, today at the latest.";
    for (const createdOn of ["2027-01-01", "0202-06-01"]) {
      expect(problemsOf({ createdOn })).toContain(told);
    }
    expect(problemsOf({ createdOn: "2026-04-24" })).not.toContain(told);
  });

  it("has ids of its own each time it is begun", () => {
    expect(begin().ids.dealId).not.toBe(begin().ids.dealId);
  });
});

describe("going on with a deal", () => {
  it("keeps the ids of a draft; a revision gets a new one and the terms in force", () => {
    const draft = againDeal(record(), deal({ draft: true }), me);
    expect(draft).toMatchObject({
      kind: "draft",
      ids: { revisionId: deal({ draft: true }).draftRevisionId },
    });
    const revised = againDeal(record(), deal({ answers: [accepted(lumen)] }), me);
    expect(revised?.kind).toBe("revision");
    expect(revised?.ids.revisionId).not.toBe(deal().registration.revision?.id);
    expect(revised && termsOf(revised.values, us, record().partnerships, terms().policyVersionId)).toEqual(
      terms(),
    );
  });
});

describe("what stands against submitting", () => {
  it("is nothing once somebody sells, and told field by field before", () => {
    expect(problemsOf({ roles })).toEqual([]);
    expect(problemsOf({ roles, name: " ", amount: "84.0K", authority: "" })).toEqual([
      "Give the deal a name.",
      "Say by what authority.",
      "Enter the amount as a number, such as 84,000.",
    ]);
  });

  it("names a share and a rate outside the policy, and a sum that is not whole", () => {
    const { shares } = begin().values;
    const moved = shares.map((each) => (each.creditRole === "sourcing" ? { ...each, bp: 5_000 } : each));
    expect(problemsOf({ roles, shares: moved })).toEqual([
      "The shares add to 130%: they must add to 100%.",
      "The share of Sourcing is outside what the policy allows.",
    ]);
    expect(problemsOf({ roles, rateBp: 5_000 })).toEqual(["The rate is outside what the policy allows."]);
  });

  it("names partners without a policy in force, and those under another version", () => {
    expect(problemsOf({ roles, partnerIds: [lumen.id, harbor.id] })).toEqual([
      expect.stringContaining("No credit policy is in force with Harbor Cloud"),
    ]);
    const other: PoliciesView = {
      partnerships: policies.partnerships.map((each) =>
        each.partnership.partner.id === cobalt.id
          ? {
              ...each,
              ours: each.ours.map((one) => ({ ...one, offer: { ...one.offer, policyId: lumen.id } })),
            }
          : each,
      ),
    };
    expect(problemsOf({ roles, partnerIds: [lumen.id, cobalt.id] }, other)).toHaveLength(1);
  });
});

describe("where one company sells", () => {
  const sells = { closes: "partner", invoices: "partner" } as const;
  const told = (change: Partial<DealValues>) =>
    termsOf({ ...begin().values, ...change }, us, record().partnerships, null);

  it("asks what the other does, before anything is sent", () => {
    expect(problemsOf({ roles, ...sells })).toContain(
      "Say what we do: it tells resale, referral and introduction apart.",
    );
    expect(problemsOf({ ...sells, part: "supplies" })).toEqual([]);
  });

  it("keeps who sells a referral, who pays for it, and finds both again", () => {
    const referred = told({ ...sells, part: "refers" });
    expect(referred).toMatchObject({ motion: "referral", sellerId: lumen.id, payerId: lumen.id });
    expect(termsHash(referred)).not.toBe(termsHash({ ...referred, sellerId: us.id }));
    const again = againDeal(record(), deal({ terms: referred }), me);
    expect(again?.values).toMatchObject({ ...sells, part: "refers" });
    expect(told({ part: "supplies", ...sells }).sellerId).toBeUndefined();
  });

  it("pays no introduction under a policy that has none, and says what to do", () => {
    expect(problemsOf({ roles, ...sells, part: "introduces", model: "sell_to", shares: [] })).toContain(
      "The policy does not pay introductions: say that it is a referral, or publish a version that offers them.",
    );
  });
});

describe("what comes next", () => {
  const rep = { ...dana, role: "rep" as const };
  const all = [accepted(lumen), accepted(cobalt)];
  it.each([
    ["a draft goes on", deal({ draft: true }), ["continue"]],
    ["ours waits for others", deal(), []],
    ["theirs waits for us", deal({ terms: invitedTerms(), author: lumen }), ["accept", "object"]],
    ["in review we decide", deal({ answers: all }), ["approve", "reject"]],
    ["approved is done", deal({ answers: all, decision: {} }), []],
    [
      "near its end it is renewed",
      deal({ answers: all, decision: { protectedUntil: NOW + DAY } }),
      ["renew"],
    ],
    [
      "an objection asks for a revision",
      deal({ answers: [{ ...accepted(lumen), answer: "objected" }] }),
      ["revise"],
    ],
  ] as const)("%s", (_title, shown, expected) => {
    expect(nextActs(shown, us.id, NOW).buttons).toEqual(expected);
  });

  it("is told to a rep in words where only others may", () => {
    const shown = deal({ answers: all, member: rep });
    expect(nextActs(shown, us.id, NOW)).toMatchObject({
      buttons: [],
      waits: expect.stringContaining("Approve"),
    });
    expect(reasonAgainst(deal({ answers: all }), "leave")).toContain("withdraws it instead");
  });
});

it("proposes the rate of the tier that the one partner reached, and the model's own where there are several", () => {
  const gold = {
    name: "Gold",
    wins: 3,
    rates: { sell_with: { min: 2_800, default: 2_900, max: 3_000 } },
    rewards: [],
  };
  const known: PoliciesView = {
    partnerships: policies.partnerships.map((each) => ({
      ...each,
      ours: each.ours.map((one) => ({
        ...one,
        offer: { ...one.offer, terms: { ...one.offer.terms, tiers: [gold] } },
      })),
      tiers: { ours: each.partnership.partner.id === lumen.id ? "Gold" : null, theirs: null },
    })),
  };
  const rateFor = (partnerIds: string[]) => {
    const { offer, tier } = policyFor(known, us.id, us.id, partnerIds);
    return [tier, proposed(offer?.terms ?? null, "sell_with", tier).rateBp];
  };
  expect(rateFor([lumen.id])).toEqual(["Gold", 2_900]);
  expect(rateFor([cobalt.id])).toEqual([null, 2_700]);
  expect(rateFor([lumen.id, cobalt.id])).toEqual([null, 2_700]);
});
