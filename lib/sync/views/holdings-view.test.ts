// What a member holds, from what this device holds: by key, and by name where somebody was named before.
import { expect, test } from "vitest";
import { partnershipScope } from "../../contract/scope.ts";
import { memberKey } from "../../domain/deal/departures.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, dana, lumen, NOW, put, uuid, withLumen } from "../../store/rows.test-support.ts";
import { DEAL, setUp, submittedRows } from "./deal-views.test-support.ts";
import { holdingsView } from "./holdings-view.ts";

const ana = { ...dana, id: uuid(950), name: "Ana Silva", email: "ana@harbor.example" };
const edited = { organisationId: dana.organisationId, person: { name: "Dana Ortiz", title: null }, at: NOW };
const assignment = (n: number, duty: string, person: object) => ({
  id: uuid(n),
  dealId: DEAL,
  duty,
  forOrganisationId: null,
  holder: {
    value: { organisationId: dana.organisationId, person },
    version: uuid(n + 1),
    edited,
    replaced: [],
  },
  answer: null,
});

async function device() {
  const { store, opened } = await setUp();
  const bound = { name: "Ana (SE)", title: null, key: memberKey(DEAL, ana.id) };
  const changes = [
    put("org", "member", dana),
    put("org", "member", ana),
    put(`deal:${DEAL}`, "assignment", assignment(960, "demo", bound)),
    put(`deal:${DEAL}`, "assignment", assignment(970, "onboarding", { name: "Ana Silva", title: null })),
    put(`deal:${DEAL}`, "assignment", assignment(980, "renewal", { name: "Ben Roth", title: null })),
    put("org", "partnership", withLumen),
    put(partnershipScope(withLumen.id), "co_sell_owner", {
      id: uuid(985),
      partnershipId: withLumen.id,
      organisationId: dana.organisationId,
      person: {
        value: { name: "Ana", title: null, key: memberKey(withLumen.id, ana.id) },
        version: uuid(986),
        edited,
        replaced: [],
      },
    }),
    put(partnershipScope(withLumen.id), "play_request", {
      id: uuid(990),
      partnershipId: withLumen.id,
      organisation: lumen,
      requestedBy: { name: "Priya Nair", title: null },
      play: "intro",
      customer: { name: "Zapier", domain: "zapier.com" },
      opportunity: null,
      stakeholder: null,
      reason: "You know her.",
      requestedAt: NOW - 1,
      dueAt: NOW + 1,
    }),
  ];
  await applyPull(store, aPage([...submittedRows(), ...changes]), 0);
  return { store, opened };
}

test("an admin is told what a member holds: bound to them, or named as they are", async () => {
  const { opened } = await device();
  expect(await holdingsView(opened, { memberId: ana.id })).toEqual({
    deals: [
      {
        dealId: DEAL,
        name: "Platform expansion",
        held: [
          { kind: "duty", duty: "demo", forOrganisationId: null },
          { kind: "duty", duty: "onboarding", forOrganisationId: null },
        ],
      },
    ],
    plans: [{ partnershipId: withLumen.id, partner: lumen.name }],
    requests: [],
  });
});

test("a request that was handed on to the member is theirs until it is answered", async () => {
  const { store, opened } = await device();
  const handed = {
    id: uuid(991),
    partnershipId: withLumen.id,
    requestId: uuid(990),
    organisationId: dana.organisationId,
    answer: "handed_on",
    to: { name: "Ana Silva", title: null },
    reason: null,
    answeredBy: { name: "Dana Ortiz", title: null },
    answeredAt: NOW,
  };
  await applyPull(store, aPage([put(partnershipScope(withLumen.id), "play_answer", handed)]), 0);
  const { requests } = await holdingsView(opened, { memberId: ana.id });
  expect(requests).toEqual([
    { requestId: uuid(990), play: "intro", customer: "Zapier", partner: lumen.name },
  ]);
});

test("who is no member of ours holds nothing", async () => {
  const { opened } = await device();
  expect(await holdingsView(opened, { memberId: uuid(999) })).toEqual({ deals: [], plans: [], requests: [] });
});
