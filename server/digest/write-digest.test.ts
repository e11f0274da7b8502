// What a letter and a channel of our own say, word for word, and when they say nothing.
import { expect, test } from "vitest";
import {
  acceptedAnswer,
  event,
  milestone,
  NOW,
  organisations,
  request,
  theDeal,
} from "./digest-world.test-support.ts";
import { dealsOf, type Reading } from "./shared-rows.ts";
import { letterOf, ownMessage, type Sides } from "./write-digest.ts";

const { us, partner } = organisations;
const sides: Sides = { us: { ...us, role: "rep" }, partner: { ...partner, role: "manager" } };
const options = { now: NOW, since: NOW - 86_400_000, timeZone: "Europe/Berlin", off: [] };
const shown = (text: string | undefined) => text?.replaceAll("\u2060", "");
const nothing: Reading = { deals: [], requests: [], answers: [], policies: { offers: [], acceptances: [] } };

function reading(rest: Partial<Reading> = {}): Reading {
  const deals = theDeal("Zapier: platform");
  const dealId = dealsOf(deals)[0]?.deal[0]?.id ?? "";
  const late = milestone(dealId, "Order form", { date: "2026-11-20" });
  return {
    deals: [...deals, late, event(dealId, "plan.text.edit", { organisation: us })],
    requests: [],
    answers: [],
    policies: nothing.policies,
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
- Stripe: a request of Dana Ortiz to answer, it was due Fri 27 November
- Zapier: platform: accept the registration that Dana Ortiz submitted, or object, since Wed 25 November

Dates of the coming week
- Zapier: platform: “Security review”, Harbor & Pine, Thu 3 December

What changed since Sun 29 November
- Zapier: platform: Lumen Analytics changed the plan (2 times)
- Zapier: platform: Lumen Analytics recorded a touchpoint

To go on, open the opportunity in your CRM: Tandem is beside it.

You get this letter because you asked for it in the options of Tandem. Switch it off there, under Notifications.
`);
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
