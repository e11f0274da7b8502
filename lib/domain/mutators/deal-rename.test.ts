// A placeholder gets another name in a deal: who may, what changes, what stays as it was accepted.
import { expect, it } from "vitest";
import type { MemberRole } from "../../contract/words.ts";
import { termsHash } from "../deal/terms-hash.ts";
import type { DealWhole } from "../deal-whole.ts";
import { type Company, DEAL, idOf, START, uuid } from "./deal-world.test-support.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { planWorld } from "./plan-world.test-support.ts";
import { prepareMutation } from "./registry.ts";

const NEW = "Lumen Ltd";

/** Harbor & Pine's deal with Lumen as its placeholder. */
function deal(): DealWhole {
  const whole = planWorld(["harbor", "lumen"]).seenBy("harbor") ?? expect.unreachable();
  const owner = { id: idOf.harbor, name: "Harbor & Pine" };
  const rows = whole.deal_participant.map((row) =>
    row.organisation.id === idOf.lumen ? { ...row, placeholderOf: owner } : row,
  );
  return { ...whole, deal_participant: rows };
}

function rename(whole: DealWhole, by: Company = "harbor", role: MemberRole = "partner_manager") {
  const args = { dealId: DEAL, organisationId: idOf.lumen, before: "Lumen Analytics", name: "Anything" };
  const prepared = prepareMutation("deal.rename", args);
  if (prepared.outcome === "refused") throw new Error(prepared.message);
  const partnership = {
    id: uuid(12),
    partner: { id: idOf.lumen, name: NEW },
    partnerType: null,
    investmentTier: null,
    status: "active" as const,
    startedAt: START,
    endedAt: null,
  };
  const policies = { offers: [], acceptances: [] };
  const actor = planWorld().actor(by, role);
  return prepared.run(
    { ...nothingThere, deal: () => whole, partner: () => ({ partnership, policies, earned: [] }) },
    { actor, now: START, skew: 0, onServer: true, event: { id: uuid(950), surface: null, madeAt: START } },
  );
}

it("bears the name its owner keeps, whatever is asked for, and the history tells it", () => {
  const result = rename(deal());
  if (result.outcome === "refused") throw new Error(result.message);
  expect(result.changes).toMatchObject([
    { entity: "deal_participant", row: { organisation: { id: idOf.lumen, name: NEW } } },
    { entity: "deal_event", row: { command: "deal.rename", args: { before: "Lumen Analytics" } } },
  ]);
});

it("leaves what was accepted as it was, with its hash", () => {
  const whole = deal();
  const before = whole.registration_revision.map(({ terms }) => termsHash(terms));
  const result = rename(whole);
  if (result.outcome === "refused") throw new Error(result.message);
  expect(result.changes.map(({ entity }) => entity)).not.toContain("registration_revision");
  expect(whole.registration_revision.map(({ terms }) => termsHash(terms))).toEqual(before);
});

it("changes nothing, and tells nothing, where it bears that name already", () => {
  const whole = deal();
  const rows = whole.deal_participant.map((row) => ({
    ...row,
    organisation: { ...row.organisation, name: NEW },
  }));
  expect(rename({ ...whole, deal_participant: rows })).toMatchObject({ outcome: "changes", changes: [] });
});

it("is for who keeps the placeholder, and there for partner managers and admins", () => {
  expect(rename(deal(), "lumen")).toMatchObject({ code: "not_allowed" });
  expect(rename(deal(), "harbor", "rep")).toMatchObject({ code: "not_allowed" });
  expect(rename(deal(), "harbor", "admin")).toMatchObject({ outcome: "changes" });
  // One that uses Tandem says itself what it is called.
  const whole = planWorld(["harbor", "lumen"]).seenBy("harbor") ?? expect.unreachable();
  expect(rename(whole)).toMatchObject({ code: "not_allowed" });
});
