// What a letter and a channel of our own say, word for word, and when they say nothing.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import type { CoSellOwner } from "#lib/contract/co-sell.ts";
import {
  acceptedAnswer,
  earned,
  event,
  inReview,
  lost,
  milestone,
  NOW,
  organisations,
  request,
  step,
  theDeal,
} from "./digest-world.test-support.ts";
import { dealsOf, type Reading } from "./shared-rows.ts";
import { letterOf, ownMessage, type Sides } from "./write-digest.ts";

const { us, partner } = organisations;
const sides: Sides = { us: { ...us, role: "rep" }, partner: { ...partner, role: "admin" } };
const options = { now: NOW, since: NOW - 86_400_000, timeZone: "Europe/Berlin", off: [] };
const shown = (text: string | null | undefined) => text?.replaceAll("\u2060", "");
const nothing: Reading = {
  deals: [],
  requests: [],
  answers: [],
  policies: { offers: [], acceptances: [] },
  owners: [],
  bonuses: [],
};

function reading(rest: Partial<Reading> = {}): Reading {
  const deals = theDeal("Zapier: platform");
  const dealId = dealsOf(deals)[0]?.deal[0]?.id ?? "";
  const late = milestone(dealId, "Order form", { date: "2026-11-20" });
  return {
    deals: [...deals, late, event(dealId, "plan.text.edit", { organisation: us })],
    requests: [],
    answers: [],
    policies: nothing.policies,
    owners: nothing.owners,
    bonuses: nothing.bonuses,
    ...rest,
  };
}

test("a letter says what waits, for whom, until when, what comes and what the partner changed", () => {
  const letter = letterOf(
    reading({ requests: [request("Stripe"), request("Airtable", partner)] }),
    sides,
    options,
  );
  expect(shown(letter?.subject)).toBe("3 things wait for us with Lumen Analytics");
  expect(shown(letter?.text)).toBe(`Your deals with Lumen Analytics, Mon 30 November.

Waiting for us
- Zapier: platform: “Order form” is overdue, it was due Fri 20 November
- Airtable: a request of Dana Ortiz to answer, it was due Fri 27 November
- Stripe: our request has no answer within the response time, it was due Fri 27 November

Waiting for Lumen Analytics
- Zapier: platform: accept the registration that Dana Ortiz submitted, or object, it was due Thu 26 November
- Stripe: a request of Dana Ortiz to answer, it was due Fri 27 November

Dates of the coming week
- Zapier: platform: “Security review”, Harbor & Pine, Thu 3 December

What changed since Sun 29 November
- Zapier: platform: Lumen Analytics changed the plan (2 times)
- Zapier: platform: Lumen Analytics recorded a touchpoint

To go on, open the opportunity in your CRM: Tandem is beside it.

You get this letter because you asked for it in the options of Tandem. Switch it off there, under Notifications.
`);
});

test("that the partner lost a deal is told to us once, among what changed, and to nobody as a thing to do", () => {
  const deals = theDeal("Zapier: platform");
  const id = dealsOf(deals)[0]?.deal[0]?.id ?? "";
  const told = (at: number, off: ("deal_lost" | "changes")[] = []) =>
    shown(letterOf({ ...nothing, deals: [...deals, lost(id, at)] }, sides, { ...options, off })?.text) ?? "";
  expect(told(NOW - 1)).toContain(
    "What changed since Sun 29 November\n- Zapier: platform: Lumen Analytics reported it as lost\n",
  );
  expect(told(NOW - 1)).not.toContain("Their own reasons");
  expect(told(NOW - 1, ["deal_lost"])).not.toContain("lost");
  expect(told(NOW - 1, ["changes"])).toContain("reported it as lost");
  expect(told(options.since)).not.toContain("lost");
  // The partner itself knows, also where its own people read our channel.
  const theirs = { us: { ...partner, role: "rep" as const }, partner: { ...us, role: "admin" as const } };
  expect(letterOf({ ...nothing, deals: [...deals, lost(id)] }, theirs, options)?.text).not.toContain("lost");
  const channel = shown(ownMessage({ ...nothing, deals: [...deals, lost(id)] }, sides, options));
  expect(channel?.match(/reported it as lost/g)).toHaveLength(1);
});

test("a next step of ours is due until its day is over everywhere", () => {
  const told = (date: string) => {
    const deals = theDeal("Zapier: platform");
    const id = dealsOf(deals)[0]?.deal[0]?.id ?? "";
    const letter = letterOf(
      { ...nothing, deals: [...deals, step(id, "Send the paper", date)] },
      sides,
      options,
    );
    return shown(letter?.text) ?? "";
  };
  expect(told("2026-11-30")).toContain("“Send the paper” is next, until Mon 30 November");
  expect(told("2026-11-27")).toContain("“Send the paper” is next, it was due Fri 27 November");
});

test("nothing is written where there is nothing to tell, or where only the partner has to act", () => {
  expect(letterOf(nothing, sides, options)).toBeNull();
  expect(ownMessage(nothing, sides, options)).toBeNull();
  const waitsForThem = { ...nothing, requests: [{ ...request("Stripe"), dueAt: NOW + 1 }] };
  expect(letterOf(waitsForThem, sides, options)).toBeNull();
  expect(shown(ownMessage(waitsForThem, sides, options) ?? "")).toContain("Waiting for Lumen Analytics");
  const asked = request("Stripe", partner);
  expect(
    letterOf({ ...nothing, requests: [asked], answers: [acceptedAnswer(asked)] }, sides, options),
  ).toBeNull();
});

test("each kind can be switched off, and with all of them there is no letter", () => {
  const all = reading({ requests: [request("Stripe")] });
  const without = letterOf(all, sides, { ...options, off: ["milestone_overdue", "changes", "dates"] });
  expect(shown(without?.text)).not.toMatch(/Order form|What changed|coming week/);
  const off = ["milestone_overdue", "changes", "dates", "request_overdue"] as const;
  expect(letterOf(all, sides, { ...options, off })).toBeNull();
});

test("what only seniors may do is not asked of a rep", () => {
  const asked = {
    ...sides,
    us: { ...partner, role: "rep" as const },
    partner: { ...us, role: "manager" as const },
  };
  const senior = { ...asked, us: { ...asked.us, role: "manager" as const } };
  expect(letterOf(reading(), asked, options)?.text).not.toContain("accept the registration");
  expect(letterOf(reading(), senior, options)?.text).toContain("accept the registration");
});

test("names that somebody typed to do harm are words: no line, no link, no mention, no markup", () => {
  const name =
    "Zapier\r\nBcc: eve@evil.example\n\nWaiting for us\n- <!channel> <https://evil.example|Pay> & [x](https://e.vil)";
  const all = { ...reading(), deals: theDeal(name) };
  const letter = letterOf(all, sides, options);
  const message = ownMessage(all, sides, options) ?? "";
  expect(letter?.text.split("\n").filter((each) => each.startsWith("Waiting for us"))).toEqual([]);
  expect(letter?.subject).not.toMatch(/[\r\n]/);
  for (const text of [letter?.text ?? "", message]) {
    expect(text).not.toMatch(/:\/\/|@\w|evil\.example|\[x\]/);
  }
  expect(message).not.toMatch(/<|>|&(?!amp;|lt;|gt;)/);
});

test("a long list is cut, and says so", () => {
  const requests = Array.from({ length: 31 }, (_, at) => request(`Customer ${at}`));
  const message = ownMessage({ ...nothing, requests }, sides, options) ?? "";
  expect(message).toContain("and 21 more");
  expect(message.length).toBeLessThan(16_000);
});

test("a letter tells who may name another that our owner of the co-sell plan left, and whom we wait for otherwise", () => {
  const left = (organisationId: string): CoSellOwner => ({
    id: uuid(),
    partnershipId: uuid(),
    organisationId,
    person: {
      value: { name: "Mira Vega", title: null },
      version: uuid(),
      edited: { organisationId, person: { name: "Mira Vega", title: null }, at: NOW },
      replaced: [],
    },
    leftAt: NOW - 86_400_000,
  });
  const owners = [left(us.id), left(partner.id)];
  const told = (role: "rep" | "partner_manager") =>
    shown(
      letterOf(
        { ...nothing, owners },
        { us: { ...us, role }, partner: { ...partner, role: "admin" } },
        options,
      )?.text,
    );
  expect(told("rep")).toBeUndefined();
  expect(told("partner_manager")).toContain(`Waiting for us
- The owner of the co-sell plan with Lumen Analytics is no longer with Harbor & Pine; name another, since Sun 29 November

Waiting for Lumen Analytics
- The owner of the co-sell plan with Harbor & Pine is no longer with Lumen Analytics; name another, since Sun 29 November
`);
});

test("a letter counts the days that hold between the two: a shorter review that was earned, the partner's leads first", () => {
  const rows = (bonuses: Reading["bonuses"]) => {
    const of = {
      ...nothing,
      deals: inReview("Zapier: platform"),
      requests: [request("Stripe", partner)],
      bonuses,
    };
    const waits = shown(ownMessage(of, { us: { ...us, role: "admin" }, partner: sides.partner }, options));
    return waits?.split("\n\n")[1]?.split("\n").slice(1);
  };
  const review = "• Zapier: platform: everyone accepted; approve the registration or reject it,";
  const asked = "• Stripe: a request of Dana Ortiz to answer, it was due Fri 27 November";
  expect(rows([])).toEqual([asked, `${review} until Thu 3 December`]);
  const sooner = `${review} until Mon 30 November`;
  expect(rows([earned("shorter_review")])).toEqual([asked, sooner]);
  expect(rows([earned("shorter_review", uuid())])).toEqual(rows([]));
  const late = { ...request("Airtable", partner), requestedAt: NOW, dueAt: NOW + 9 * 86_400_000 };
  const first = { ...nothing, deals: inReview("Zapier: platform"), requests: [late] };
  const order = (bonuses: Reading["bonuses"]) =>
    shown(
      ownMessage({ ...first, bonuses }, { us: { ...us, role: "admin" }, partner: sides.partner }, options),
    )
      ?.split("\n")
      .findIndex((line) => line.includes("Airtable"));
  const later = order([]);
  // Their registration is a lead of theirs, too: both come first, in order of their deadlines.
  expect(order([earned("lead_priority")])).toBe(later);
  const own = milestone(dealsOf(first.deals)[0]?.deal[0]?.id ?? "", "Order form", { date: "2026-11-20" });
  first.deals = [...first.deals, own];
  expect(order([])).toBe((later ?? 0) + 1);
  expect(order([earned("lead_priority")])).toBe(later);
});
