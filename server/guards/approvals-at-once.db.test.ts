// What one embedded connection cannot show: two registrations on one customer approved in the same moment, on a real
// PostgreSQL. One is protected, and the other needs a reason.
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Database } from "#server/context.ts";
import { openDatabase } from "#server/db/open.ts";
import { settleConflicts } from "#server/guards/settle-conflicts.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { startPostgres, type TestPostgres } from "#test/support/postgres.ts";

let postgres: TestPostgres;
let db: Database;
beforeAll(async () => {
  postgres = await startPostgres();
  db = await openDatabase({ DATABASE_URL: postgres.url, DATA_DIR: ".data" });
}, 120_000);
afterAll(async () => {
  await db?.close();
  await postgres?.stop();
});

test("of two approvals at once on one customer the second needs a reason", async () => {
  const { app, harbor, lumen, cloud, parties, device, policyId } = await threeCompanies({ db });
  const ours = device(harbor);
  const [us, ...others] = parties;
  for (let round = 0; round < 5; round++) {
    const customer = { name: `Customer ${round}`, domain: `customer-${round}.com` };
    const dealIds: string[] = [];
    for (const [index, company] of [lumen, cloud].entries()) {
      const other = others[index];
      if (!us || !other) throw new Error("three parties");
      const terms = { ...termsOf([us, other], policyId), customer };
      const { dealId, revisionId, submit } = await register(ours, terms);
      await applied(ours, "deal.submit", submit(terms, revisionId));
      const theirs = device(company);
      await theirs.pull();
      await applied(
        theirs,
        "deal.answer",
        answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"),
      );
      dealIds.push(dealId);
    }
    await ours.pull();
    const approve = async (dealId: string) => {
      const { outcomes } = await new Device(app, harbor.people.manager).push("deal.decide", {
        dealId,
        revisionId: heldDeal(ours, dealId)?.registration.revision?.id,
        decisionId: uuid(),
        decision: { kind: "approved" },
      });
      return outcomes[0]?.outcome === "refused" ? outcomes[0].code : outcomes[0]?.outcome;
    };
    // While the payer's side looks at the very same registrations.
    const [one, two] = await Promise.all([...dealIds.map(approve), settleConflicts(app.context)]);
    expect([one, two].sort()).toEqual(["applied", "protected"]);
  }
  await settleConflicts(app.context);
});
