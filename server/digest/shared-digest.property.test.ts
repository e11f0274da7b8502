// Nothing private reaches a channel that two companies read: whatever one of them reads alone changes no byte of the message.
import fc from "fast-check";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { CoSellOwner } from "#lib/contract/co-sell.ts";
import type { PlayRequest } from "#lib/contract/play.ts";
import type { PolicyOffer } from "#lib/contract/policy-offer.ts";
import { dealEntities, dealIdOf } from "#lib/contract/shared-rows.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import type { DealRow } from "#lib/domain/deal-whole.ts";
import {
  earned,
  event,
  inReview,
  link,
  milestone,
  NOW,
  organisations,
  participant,
  request,
  revision,
  stance,
  theDeal,
} from "./digest-world.test-support.ts";
import { type Reading, whatBothRead } from "./shared-rows.ts";
import { type Sides, sharedMessage } from "./write-digest.ts";

const { us, partner, third } = organisations;
const sides: Sides = { us: { ...us, role: "admin" }, partner: { ...partner, role: "admin" } };
const pair = [us.id, partner.id] as const;
const options = { now: NOW, since: NOW - 86_400_000, timeZone: "Europe/Berlin", off: [] };

const both: Reading = {
  deals: theDeal("Zapier: platform"),
  requests: [request("Zapier")],
  answers: [],
  policies: { offers: [], acceptances: [] },
  owners: [],
  bonuses: [],
};
const told = (ours: Reading, theirs: Reading) =>
  sharedMessage(whatBothRead(ours, theirs, pair), sides, options);

const SECRET = "Kestrel";
const secret = fc.string({ minLength: 1, maxLength: 20 }).map((text) => `${SECRET} ${text}`);

/** Rows that lie in the shared deal and that one organisation reads alone. */
const ownRows: fc.Arbitrary<DealRow[]> = fc.array(
  fc.tuple(secret, fc.constantFrom("link", "stance", "event", "milestone")).map(([text, kind]): DealRow => {
    const dealId = dealIdOf(both.deals[0]?.row ?? { id: "" });
    if (kind === "link") return link(dealId, text);
    if (kind === "stance") return stance(dealId);
    if (kind === "event") return event(dealId, "plan.text.edit", { organisation: { id: us.id, name: text } });
    return milestone(dealId, text, { date: "2026-12-01" });
  }),
  { maxLength: 5 },
);

/** A deal that only one side reads, or a third company is in, is asked into, was in, or is named in. */
const otherDeals = fc.array(
  fc
    .tuple(secret, fc.constantFrom("accepted", "invited", "left", "named", "partner invited"))
    .map(([name, how]) => {
      const rows = theDeal(name);
      const dealId = dealIdOf(rows[0]?.row ?? { id: "" });
      if (how === "named") return [...rows, revision(dealId, [us, partner, third], 2)];
      if (how === "partner invited") {
        return rows.map((each) =>
          each.entity === "deal_participant" && each.row.organisation.id === partner.id
            ? participant(dealId, partner, "invited", each.row.id)
            : each,
        );
      }
      const level = how === "accepted" || how === "invited" ? how : "left";
      return [...rows, participant(dealId, third, level)];
    }),
  { maxLength: 3 },
);
const requests = fc.array(
  secret.map((customer): PlayRequest => request(customer)),
  { maxLength: 3 },
);

const plus = (reading: Reading, deals: readonly DealRow[], more: readonly PlayRequest[] = []): Reading => ({
  ...reading,
  deals: [...reading.deals, ...deals],
  requests: [...reading.requests, ...more],
});

test("it does tell what both read", () => {
  const message = told(both, both) ?? "";
  expect(message).toContain("Zapier: platform");
  expect(message).toContain("Waiting for Lumen Analytics");
  expect(message).toContain("1 request to answer");
  expect(message).not.toContain("Zapier: a request");
});

test("rows that one of them reads alone change no byte", () => {
  const before = told(both, both);
  fc.assert(
    fc.property(ownRows, ownRows, requests, requests, (ours, theirs, asked, others) => {
      expect(told(plus(both, ours, asked), plus(both, theirs, others))).toBe(before);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test("rows of their author alone change no byte, even if both came to read them", () => {
  const before = told(both, both);
  fc.assert(
    fc.property(ownRows, (rows) => {
      const own = rows.filter(({ entity }) => dealEntities[entity] === "own");
      expect(told(plus(both, own), plus(both, own))).toBe(before);
    }),
    { numRuns: 2_000 },
  );
}, 120_000);

test("deals that are not the two's alone change no byte, whoever reads them", () => {
  const before = told(both, both);
  fc.assert(
    fc.property(otherDeals, fc.boolean(), (deals, readByBoth) => {
      const rows = deals.flat();
      const message = told(plus(both, rows), readByBoth ? plus(both, rows) : both);
      expect(message).toBe(before);
      expect(message).not.toContain(SECRET);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

test("customers of requests are never named, whatever they are called", () => {
  fc.assert(
    fc.property(requests, (asked) => {
      expect(told(plus(both, [], asked), plus(both, [], asked))).not.toContain(SECRET);
    }),
    { numRuns: 2_000 },
  );
}, 120_000);

test("with nothing in common there is no message", () => {
  const nothing: Reading = {
    deals: [],
    requests: [],
    answers: [],
    policies: { offers: [], acceptances: [] },
    owners: [],
    bonuses: [],
  };
  expect(told(both, nothing)).toBeNull();
  expect(told(nothing, both)).toBeNull();
  expect(told(nothing, nothing)).toBeNull();
});

test("a policy that one of them reads alone changes no byte; one that both read is told to both", () => {
  const offer: PolicyOffer = {
    id: uuid(),
    partnershipId: uuid(),
    policyId: uuid(),
    version: 1,
    organisation: us,
    terms: startingTerms,
    publishedBy: { name: "Sam Okafor", title: null },
    publishedAt: NOW,
  };
  const offered: Reading = { ...both, policies: { offers: [offer], acceptances: [] } };
  const before = told(both, both);
  expect([told(offered, both), told(both, offered)]).toEqual([before, before]);
  expect(told(offered, offered)?.match(/credit policy with/g)).toHaveLength(2);
});

test("that an owner of the plan left is told where both read it", () => {
  const owner: CoSellOwner = {
    id: uuid(),
    partnershipId: uuid(),
    organisationId: us.id,
    person: {
      value: { name: SECRET, title: null },
      version: uuid(),
      edited: { organisationId: us.id, person: { name: SECRET, title: null }, at: NOW },
      replaced: [],
    },
    leftAt: NOW,
  };
  const read: Reading = { ...both, owners: [owner] };
  const before = told(both, both);
  expect([told(read, both), told(both, read)]).toEqual([before, before]);
  expect(told(read, read)?.match(/owner of the co-sell plan/g)).toHaveLength(1);
  expect(told(read, read)).not.toContain(SECRET);
});

test("what was earned makes a clock shorter where both hold it, and changes no byte where one does", () => {
  const deals = inReview("Zapier: platform");
  const plain: Reading = { ...both, deals };
  const read: Reading = { ...plain, bonuses: [earned("shorter_review")] };
  const before = told(plain, plain);
  expect(before).toMatch(/approve the registration or reject it, until Thu 3 December/);
  expect([told(read, plain), told(plain, read)]).toEqual([before, before]);
  expect(told(read, read)).toMatch(/approve the registration or reject it, until Mon 30 November/);
});
