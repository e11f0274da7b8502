// A policy that approves by itself, through push and pull: with the last answer and in its transaction, as the payer, and telling
// nobody else why it did not. Of two last answers at once the second sees what the first protects.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import type { DealEvent } from "#lib/contract/history.ts";
import type { ReviewReason } from "#lib/contract/review.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import type { Database } from "#server/context.ts";
import { actingAs } from "#server/db/acting-as.ts";
import { conflictScene } from "#test/support/conflict-scene.ts";
import {
  answerTo,
  applied,
  heldDeal,
  putInForce,
  register,
  termsOf,
  threeCompanies,
} from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";

const automatic = { approval: "automatic", protectionDays: 30 } as const;
const DAY = 86_400_000;
const decisionOf = (device: Device, dealId: string) => heldDeal(device, dealId)?.registration.decision;
const reasons = (device: Device) => device.rows("review_reason") as ReviewReason[];

describe("one after the other", () => {
  test("approves with the partner's answer, for as long as it says, and both sides read that the policy did", async () => {
    const { ours, ofLumen, ofCloud, registerWith, accept, policyId, harbor } = await conflictScene(
      "exists",
      automatic,
    );
    const dealId = await registerWith("lumen");
    expect(heldDeal(ours, dealId)?.registration.status).toBe("submitted");
    await accept("lumen", dealId);
    for (const each of [ours, ofLumen]) {
      expect(heldDeal(each, dealId)?.registration.status).toBe("approved");
      const decision = decisionOf(each, dealId);
      expect(decision).toMatchObject({ organisationId: harbor.id, byPolicy: { id: policyId, version: 2 } });
      expect((decision?.protectedUntil ?? 0) - (decision?.decidedAt ?? 0)).toBe(30 * DAY);
      const told = (each.rows("deal_event") as DealEvent[]).filter(
        ({ command }) => command === "deal.decide",
      );
      expect(told).toMatchObject([
        { organisationId: harbor.id, person: { name: "Credit policy, version 2" } },
      ]);
    }
    expect(ofCloud.rows("registration_decision")).toEqual([]);
    for (const each of [ours, ofLumen, ofCloud]) expect(reasons(each)).toEqual([]);
  });

  test("approves with our own answer, too, and a person who comes later is refused", async () => {
    const { app, harbor, ours, ofLumen, registerWith, accept, withPartner, settle } = await conflictScene(
      "exists",
      automatic,
    );
    const dealId = await registerWith("lumen");
    await accept("lumen", dealId);
    const { submit } = await register(ours, withPartner("lumen"));
    await applied(ofLumen, "deal.submit", { ...submit(withPartner("lumen")), dealId });
    await settle();
    const revision = heldDeal(ours, dealId)?.registration.revision;
    await applied(ours, "deal.answer", answerTo(revision, "accepted"));
    await settle();
    expect(decisionOf(ofLumen, dealId)).toMatchObject({ revisionId: revision?.id, byPolicy: { version: 2 } });
    const late = await new Device(app, harbor.people.manager).push("deal.decide", {
      dealId,
      revisionId: revision?.id,
      decisionId: uuid(),
      decision: { kind: "rejected", reason: "Too late." },
    });
    expect(late.outcomes).toMatchObject([
      { code: "already_decided", message: expect.stringContaining("policy") },
    ]);
  });

  test("leaves it to people while another is on the customer; why, only the payer learns", async () => {
    const { app, lumen, cloud, ours, ofLumen, ofCloud, registerWith, accept, approve } = await conflictScene(
      "exists",
      automatic,
    );
    const one = await registerWith("lumen");
    await accept("lumen", one);
    const two = await registerWith("cloud");
    await accept("cloud", two);
    expect(heldDeal(ofCloud, two)?.registration.status).toBe("in_review");
    expect(reasons(ours)).toMatchObject([{ dealId: two, causes: ["conflict"] }]);
    for (const [each, company] of [
      [ofLumen, lumen],
      [ofCloud, cloud],
    ] as const) {
      expect(JSON.stringify([...each.held])).not.toContain("review_reason");
      const seen = await app.context.db.as({ organisationId: company.id, memberId: uuid() }, (trx) =>
        trx.selectFrom("scope_row").select("id").where("entity", "=", "review_reason").execute(),
      );
      expect(seen).toEqual([]);
      // Nor that there is a row at all.
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from feed
        where organisation_id = ${company.id} and entity = 'review_reason'`.execute(app.context.db.owner);
      expect(rows).toEqual([{ n: 0 }]);
    }
    // A person meets the guard of approvals, as ever.
    expect(await approve(two)).toMatchObject({ code: "protected" });
  });

  test("leaves it to people where we have an open opportunity of our own, or keep the partner apart", async () => {
    const { app, harbor, parties, ours, settle, withPartner, ofLumen } = await conflictScene(
      "exists",
      automatic,
    );
    await app.context.db.owner
      .insertInto("account")
      .values({
        organisation_id: harbor.id,
        id: uuid(),
        list_id: null,
        name: "Zapier",
        domain: "zapier.com",
        name_key: "zapier",
        segment: "open_opportunity",
        record_refs: [],
        owner_name: null,
        owner_title: null,
        owner_email: null,
        owner_phone: null,
        has_overlap: false,
        bucket: 0,
        updated_at: 0,
      })
      .execute();
    const partnershipIds = parties.flatMap(({ partnershipId }) => partnershipId ?? []);
    await applied(ours, "partners.compete", { markId: uuid(), partnershipIds, competing: true });
    // The partner registers: nothing of ours is linked to it.
    const asked = withPartner("lumen");
    const [us, them] = asked.participants;
    if (!us || !them) throw new Error("Two companies");
    const partnershipId = them.partnershipId;
    const terms = {
      ...asked,
      participants: [
        { ...us, partnershipId },
        { ...them, partnershipId: null },
      ],
    };
    const { dealId, revisionId, submit } = await register(ofLumen, terms);
    await applied(ofLumen, "deal.submit", submit(terms, revisionId));
    await settle();
    await applied(ours, "deal.answer", answerTo(heldDeal(ours, dealId)?.registration.revision, "accepted"));
    await settle();
    expect(reasons(ours)).toMatchObject([{ dealId, causes: ["direct_deal", "kept_apart"] }]);
    expect(heldDeal(ofLumen, dealId)?.registration.status).toBe("in_review");
  });

  test("is refused where it would tell of a conflict that it promises not to tell", async () => {
    const { app, harbor, parties } = await threeCompanies();
    const ours = new Device(app, harbor.people.partner_manager);
    const offers = [{ offerId: uuid(), partnershipId: parties[1]?.partnershipId }];
    const terms = { ...startingTerms, ...automatic, conflictDisclosure: "nothing" };
    const { outcomes } = await ours.push("policy.publish", { policyId: uuid(), terms, offers });
    expect(outcomes).toMatchObject([
      { code: "terms_incomplete", message: expect.stringContaining("by not approving") },
    ]);
  });

  test("acts as the payer for as long as it takes, and the transaction is the actor's again", async () => {
    const { app, harbor, lumen } = await threeCompanies();
    const who = async (trx: Parameters<Parameters<Database["as"]>[1]>[0]) =>
      (await sql<{ org: string }>`select app_org() as org`.execute(trx)).rows[0]?.org;
    const member = uuid();
    const seen = await app.context.db.as({ organisationId: lumen.id, memberId: member }, async (trx) => {
      const within = await actingAs(trx, harbor.id, async () => [
        await who(trx),
        await trx.selectFrom("member").select("organisation_id").distinct().execute(),
      ]);
      const { rows } = await sql<{ member: string }>`select app_member() as member`.execute(trx);
      return [within, await who(trx), rows[0]?.member];
    });
    expect(seen).toEqual([[harbor.id, [{ organisation_id: harbor.id }]], lumen.id, member]);
  });
});

describe("at once", () => {
  test("of two last answers at once one approves, once, and a person's word in the same moment comes too early or too late", async () => {
    const { app, harbor, lumen, cloud, parties, device } = await threeCompanies();
    const policyId = uuid();
    await putInForce(app, harbor, parties.slice(1), policyId, { ...startingTerms, ...automatic });
    const ours = device(harbor);
    for (let round = 0; round < 4; round++) {
      const customer = { name: `Customer ${round}`, domain: `customer-${round}.com` };
      const terms = { ...termsOf(parties, policyId), customer };
      const { dealId, revisionId, submit } = await register(ours, terms);
      await applied(ours, "deal.submit", submit(terms, revisionId));
      const answers: (() => Promise<void>)[] = [];
      for (const company of [lumen, cloud]) {
        const theirs = device(company);
        await theirs.pull();
        const answer = answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted");
        answers.push(() => applied(theirs, "deal.answer", answer));
      }
      const reject = async () => {
        const { outcomes } = await new Device(app, harbor.people.manager).push("deal.decide", {
          dealId,
          revisionId,
          decisionId: uuid(),
          decision: { kind: "rejected", reason: "Not with us." },
        });
        return outcomes[0]?.outcome;
      };
      const [word] = await Promise.all([reject(), ...answers.map((answer) => answer())]);
      expect(word).toBe("refused");
      await ours.pull();
      expect(heldDeal(ours, dealId)?.whole.registration_decision).toMatchObject([
        { outcome: "approved", byPolicy: { id: policyId } },
      ]);
    }
  });
});
