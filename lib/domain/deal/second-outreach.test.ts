// Two sides that reach out to one person: warned while it is near, and only then.
import { expect, test } from "vitest";
import type { Stakeholder } from "../../contract/plan.ts";
import { USUAL_OUTREACH_DAYS as OUTREACH_DAYS } from "../../contract/settings.ts";
import { secondOutreach } from "./second-outreach.ts";

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 10, 20, 14);
const [us, lumen, cobalt] = ["us", "lumen", "cobalt"];

type Days = { last?: number; next?: number };
function contact(organisationId: string, { last, next }: Days): Stakeholder["contacts"][number] {
  const at = (days: number | undefined) => (days === undefined ? null : NOW + days * DAY);
  const edited = { organisationId, person: { name: "Somebody", title: null }, at: NOW };
  const value = { person: null, lastAt: at(last), nextAt: at(next) };
  return { organisationId, contact: { value, version: "v", edited, replaced: [] } };
}

test("what the other side did or plans within a week of our plan is told, the nearest of it", () => {
  const contacts = [contact(us, { next: 3 }), contact(lumen, { last: -2 }), contact(cobalt, { next: 4 })];
  expect(secondOutreach(contacts, us, NOW, OUTREACH_DAYS)).toEqual({
    organisationId: cobalt,
    at: NOW + 4 * DAY,
    ours: NOW + 3 * DAY,
  });
});

test("a week is not near any more", () => {
  const planned = (days: number) => [contact(us, { next: 3 }), contact(lumen, { next: 3 + days })];
  expect(secondOutreach(planned(OUTREACH_DAYS - 1), us, NOW, OUTREACH_DAYS)).not.toBeNull();
  expect(secondOutreach(planned(OUTREACH_DAYS), us, NOW, OUTREACH_DAYS)).toBeNull();
});

test("how near is near is each organisation's own word, and nothing is near for who never wants to hear of it", () => {
  const contacts = [contact(us, { next: 3 }), contact(lumen, { next: 5 })];
  expect(secondOutreach(contacts, us, NOW, 3)).toMatchObject({ organisationId: lumen });
  expect(secondOutreach(contacts, us, NOW, 2)).toBeNull();
  expect(secondOutreach([contact(us, { next: 3 }), contact(lumen, { next: 3 })], us, NOW, 0)).toBeNull();
});

test("who plans nothing yet is warned of what the other side did since we last spoke to them", () => {
  expect(secondOutreach([contact(lumen, { last: -2 })], us, NOW, OUTREACH_DAYS)).toMatchObject({
    organisationId: lumen,
    ours: null,
  });
  expect(
    secondOutreach([contact(us, { last: -5 }), contact(lumen, { last: -2 })], us, NOW, OUTREACH_DAYS),
  ).not.toBeNull();
  expect(
    secondOutreach([contact(us, { last: -1 }), contact(lumen, { last: -2 })], us, NOW, OUTREACH_DAYS),
  ).toBeNull();
});

test("our own contacts, and a plan of ours that is past, warn of nothing", () => {
  expect(secondOutreach([contact(us, { last: -1, next: 2 })], us, NOW, OUTREACH_DAYS)).toBeNull();
  expect(
    secondOutreach([contact(us, { next: -20 }), contact(lumen, { last: -22 })], us, NOW, OUTREACH_DAYS),
  ).toBeNull();
  expect(secondOutreach([], us, NOW, OUTREACH_DAYS)).toBeNull();
});
