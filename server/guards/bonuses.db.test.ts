// Bonuses through push and pull: earned at the win, known to who pays and who earns alone, taken back by rows of their own. Of
// two wins in the same moment the second counts the first.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import type { BonusEntry } from "#lib/contract/bonus-entry.ts";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
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

const twoWins: CreditTerms = {
  ...startingTerms,
  bonuses: [
    {
      wins: 2,
      creditRoles: ["sourcing"],
      reward: { kind: "amount", amount: { minor: "500000", currency: "USD" } },
    },
    { wins: 1, creditRoles: ["sourcing"], reward: { kind: "points", bp: 500 } },
  ],
};
const NOVEMBER = Date.UTC(2026, 10, 20);
const JANUARY = Date.UTC(2027, 0, 4);

async function scene() {
  const clock = { now: NOVEMBER };
  const companies = await threeCompanies({ now: () => clock.now });
  const { app, harbor, lumen, cloud, parties, device } = companies;
  const policyId = uuid();
  await putInForce(app, harbor, parties.slice(1), policyId, twoWins);
  const [ours, theirs, third] = [device(harbor), device(lumen), device(cloud)];
  /** Approved with these partners; the first of them sources. */
  const agreed = async (partners: readonly Device[] = [theirs]) => {
    const named = partners.length === 2 ? parties : parties.slice(0, 2);
    const terms = { ...termsOf(named, policyId), customer: { name: `Customer ${uuid()}`, domain: null } };
    const { dealId, revisionId, submit } = await register(ours, terms);
    await applied(ours, "deal.submit", submit(terms, revisionId));
    for (const each of partners) {
      await each.pull();
      await applied(each, "deal.answer", answerTo(heldDeal(each, dealId)?.registration.revision, "accepted"));
    }
    const decision = { dealId, revisionId, decisionId: uuid(), decision: { kind: "approved" } };
    await applied(ours, "deal.decide", decision);
    return dealId;
  };
  const report = (dealId: string, outcome: string, reason: string | null = null) => ({
    dealId,
    reportId: uuid(),
    outcome,
    reason,
    statementId: uuid(),
  });
  const entries = async (of: Device) => {
    await of.pull();
    return (of.rows("bonus_entry") as BonusEntry[]).map(({ what }) =>
      what.kind === "points" ? `points ${what.amount.minor}` : what.kind,
    );
  };
  return { ...companies, clock, ours, theirs, third, agreed, report, entries };
}

describe("one after the other", () => {
  test("the second win in a quarter earns the bonus, seen by payer and beneficiary, by nobody else", async () => {
    const { ours, theirs, third, agreed, report, entries, app, harbor, lumen, cloud } = await scene();
    const [first, second] = [await agreed([theirs, third]), await agreed()];
    await applied(ours, "deal.outcome.report", report(first, "won"));
    expect(await entries(theirs)).toEqual(["earned"]);
    await applied(ours, "deal.outcome.report", report(second, "won"));
    expect(await entries(ours)).toEqual(["earned", "earned"]);
    expect(await entries(theirs)).toEqual(["earned", "earned"]);
    // It is in the first deal, and holds no credit role that earns.
    expect(await entries(third)).toEqual([]);
    expect(third.rows("statement")).toHaveLength(1);
    const seen = (organisationId: string) =>
      app.context.db.as({ organisationId, memberId: uuid() }, async (trx) => {
        const { rows } = await sql<{ row: BonusEntry }>`
          select row from scope_row where entity = 'bonus_entry'`.execute(trx);
        return rows.map(({ row }) => [row.organisationId, row.beneficiaryId]);
      });
    const between = [harbor.id, lumen.id];
    expect(await seen(lumen.id)).toEqual([between, between]);
    expect(await seen(cloud.id)).toEqual([]);
  });

  test("a loss takes it back in a new row, and nobody can change a row or write one for who pays", async () => {
    const { ours, theirs, agreed, report, entries, app, harbor, lumen } = await scene();
    const [first, second] = [await agreed(), await agreed()];
    for (const each of [first, second]) await applied(ours, "deal.outcome.report", report(each, "won"));
    await theirs.pull();
    const before = theirs.rows("bonus_entry");
    await applied(ours, "deal.outcome.report", report(second, "lost", "Cancelled."));
    expect((await entries(theirs)).sort()).toEqual(["earned", "earned", "taken_back"]);
    for (const row of before) expect(theirs.rows("bonus_entry")).toContainEqual(row);
    for (const organisationId of [harbor.id, lumen.id]) {
      const touched = await app.context.db.as({ organisationId, memberId: uuid() }, async (trx) => {
        const updated = await sql`update scope_row set row = row where entity = 'bonus_entry'`.execute(trx);
        const deleted = await sql`delete from scope_row where entity = 'bonus_entry'`.execute(trx);
        return [updated.numAffectedRows, deleted.numAffectedRows];
      });
      expect(touched).toEqual([0n, 0n]);
    }
    const [row] = before as BonusEntry[];
    if (!row) throw new Error("A bonus was earned");
    const forged = app.context.db.as({ organisationId: lumen.id, memberId: uuid() }, (trx) =>
      sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
        values ('partnership', ${row.partnershipId}, 'bonus_entry', ${uuid()}, ${lumen.id}, 'invited', false,
                ${JSON.stringify(row)}::jsonb, 0)`.execute(trx),
    );
    await expect(forged).rejects.toThrow("row-level security");
  });

  test("points of one quarter are a line of their own on a deal won in the next", async () => {
    const { ours, theirs, agreed, report, entries, clock } = await scene();
    const [first, second] = [await agreed(), await agreed()];
    await applied(ours, "deal.outcome.report", report(first, "won"));
    clock.now = JANUARY;
    await applied(ours, "deal.outcome.report", report(second, "won"));
    // 5 % of its part of 84,000.00: sourcing 20 of the 60 percent that are held. It also earns points anew.
    expect((await entries(theirs)).sort()).toEqual(["earned", "earned", "points 140000"]);
    const statement = heldDeal(theirs, second)?.whole.statement[0]?.statement;
    expect(JSON.stringify(statement)).not.toContain("140000");
  });

  test("a win of somebody who does not pay, or of a deal that pays nothing, earns nothing", async () => {
    const { theirs, agreed, report, entries } = await scene();
    await applied(theirs, "deal.outcome.report", report(await agreed(), "won"));
    expect(await entries(theirs)).toEqual([]);
  });

  test("quota credit and booked amounts reach our own devices, and no partner's", async () => {
    const { app, ours, theirs, agreed, harbor, lumen, device } = await scene();
    const dealId = await agreed();
    await applied(ours, "quota.set", { quotaBp: 10_000, acceleratorBp: 1_000 });
    await applied(ours, "quota.set", { quotaBp: 9_000, acceleratorBp: 500 });
    const amount = { minor: "8400000", currency: "USD" };
    await applied(ours, "quota.book", { dealId, rowId: uuid(), amount });
    for (const each of [ours, theirs]) await each.pull();
    expect(ours.rows("quota_setting")).toMatchObject([{ id: harbor.id, quotaBp: 9_000, acceleratorBp: 500 }]);
    expect(ours.rows("booked_amount")).toMatchObject([{ dealId, amount }]);
    expect([theirs.rows("quota_setting"), theirs.rows("booked_amount")]).toEqual([[], []]);
    const fresh = device(lumen);
    await fresh.pull();
    expect([fresh.rows("quota_setting"), fresh.rows("booked_amount")]).toEqual([[], []]);
    const seen = await app.context.db.as({ organisationId: lumen.id, memberId: uuid() }, async (trx) => [
      await trx.selectFrom("quota_setting").selectAll().execute(),
      await trx.selectFrom("scope_row").select("id").where("entity", "=", "booked_amount").execute(),
    ]);
    expect(seen).toEqual([[], []]);
    const rep = new Device(app, harbor.people.rep);
    expect((await rep.push("quota.set", { quotaBp: 0, acceleratorBp: 0 })).outcomes).toMatchObject([
      { code: "not_allowed" },
    ]);
  });
});

describe("at once", () => {
  test("two wins at once earn the bonus of two wins, once", async () => {
    const { app, harbor, theirs, agreed, report, entries } = await scene();
    const [first, second] = [await agreed(), await agreed()];
    await Promise.all(
      [first, second].map((dealId) =>
        applied(new Device(app, harbor.people.manager), "deal.outcome.report", report(dealId, "won")),
      ),
    );
    expect(await entries(theirs)).toEqual(["earned", "earned"]);
  });
});
