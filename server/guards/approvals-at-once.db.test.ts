// Two registrations on one customer approved in the same moment, and one registration decided by two managers. One counts, and
// the other hears of it.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { settleConflicts } from "#server/guards/settle-conflicts.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";

test("of two approvals at once on one customer the second needs a reason", async () => {
  const { app, harbor, lumen, cloud, parties, device, policyId } = await threeCompanies();
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

test("of two managers who decide at once one does, and the other is told who", async () => {
  const { app, harbor, lumen, parties, device, policyId } = await threeCompanies();
  const ours = device(harbor);
  const theirs = device(lumen);
  const [us, other] = parties;
  if (!us || !other) throw new Error("two parties");
  for (let round = 0; round < 5; round++) {
    const customer = { name: `Decided ${round}`, domain: `decided-${round}.com` };
    const terms = { ...termsOf([us, other], policyId), customer };
    const { dealId, revisionId, submit } = await register(ours, terms);
    await applied(ours, "deal.submit", submit(terms, revisionId));
    await theirs.pull();
    await applied(
      theirs,
      "deal.answer",
      answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"),
    );
    const decide = async (person: typeof harbor.people.manager, decision: object) => {
      const act = { dealId, revisionId, decisionId: uuid(), decision };
      const { outcomes } = await new Device(app, person).push("deal.decide", act);
      return outcomes[0];
    };
    const both = await Promise.all([
      decide(harbor.people.manager, { kind: "approved" }),
      decide(harbor.people.admin, { kind: "rejected", reason: "The account is ours alone." }),
    ]);
    const refused = both.filter((each) => each?.outcome === "refused");
    expect(refused).toMatchObject([
      {
        code: "already_decided",
        message: expect.stringMatching(/decided before you: (approved|rejected)\.$/),
      },
    ]);
    // The same end for every company.
    await Promise.all([ours.pull(), theirs.pull()]);
    const [one, two] = [ours, theirs].map((each) => heldDeal(each, dealId)?.registration);
    expect(["approved", "rejected"]).toContain(one?.status);
    expect(two?.status).toBe(one?.status);
    expect(two?.decision).toEqual(one?.decision);
  }
});
