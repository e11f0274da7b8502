// What one device says of private credit: our setting, how near a bonus is by the deals it holds, and nothing of a deal that it
// does not hold.
import { describe, expect, test } from "vitest";
import { dealScope, orgScope, partnershipScope } from "../../contract/scope.ts";
import { startingTerms } from "../../domain/credit/starting-terms.ts";
import { statementHash } from "../../domain/credit/statement-hash.ts";
import { statementFrom } from "../../domain/deal/next-statement.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, harbor, lumen, NOW, put, uuid, withLumen } from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { performAct } from "../commands/act.ts";
import { dealView } from "./deal-view.ts";
import { by, DEAL, REVISION, setUp, submittedRows, terms } from "./deal-views.test-support.ts";
import { ownCreditView } from "./own-credit-view.ts";

const offer = {
  id: uuid(511),
  partnershipId: withLumen.id,
  policyId: uuid(510),
  version: 1,
  organisation: harbor,
  terms: {
    ...startingTerms,
    bonuses: [
      { wins: 3, creditRoles: ["sourcing" as const], reward: { kind: "points" as const, bp: 500 } },
      { wins: 3, creditRoles: ["selling" as const], reward: { kind: "points" as const, bp: 500 } },
    ],
  },
  publishedBy: by,
  publishedAt: NOW,
};
const sourced = {
  ...terms,
  roles: [...terms.roles, { creditRole: "sourcing" as const, organisationId: lumen.id, partBp: 10_000 }],
};
const author = { organisationId: harbor.id, person: by, at: NOW };

function wonRows() {
  const made = statementFrom({ terms: sourced, offer, evidence: [], kind: "final", previous: null });
  if (made?.outcome !== "calculated") throw new Error("It pays by the policy");
  const { statement } = made;
  return [
    put(dealScope(DEAL), "outcome_report", {
      id: uuid(520),
      dealId: DEAL,
      number: 1,
      organisationId: harbor.id,
      outcome: "won",
      reason: null,
      reported: author,
    }),
    put(dealScope(DEAL), "statement", {
      id: uuid(521),
      dealId: DEAL,
      statement,
      hash: statementHash(statement),
      revisionId: REVISION,
      evidence: [],
      cause: "won",
      reason: null,
      issued: author,
    }),
  ];
}

describe("private credit", () => {
  test("is the usual where nobody said anything, and what was set where somebody did", async () => {
    const { store, opened } = await setUp();
    expect(await ownCreditView(opened, { dealId: null })).toEqual({
      quota: null,
      isAsked: false,
      bonuses: [],
    });
    const setting = { id: harbor.id, quotaBp: 10_000, acceleratorBp: 1_000, set: author };
    await applyPull(store, aPage([put(orgScope, "quota_setting", setting)]), 0);
    expect((await ownCreditView(opened, { dealId: null })).quota).toEqual(setting);
  });

  test("says that the server is asked to change it, and changes nothing before it answers", async () => {
    const { opened } = await setUp();
    const manager = { ...opened, actor: { ...opened.actor, role: "manager" as const } };
    const mutation = { quotaBp: 9_000, acceleratorBp: 0 };
    const asked = { actId: uuid(610), command: "quota.set", mutation } as const;
    await performAct(
      manager,
      createClock(() => NOW),
      asked,
    );
    expect(await ownCreditView(opened, { dealId: null })).toMatchObject({ quota: null, isAsked: true });
  });

  test("counts the wins in which the partner held the credit role, in the quarter that runs", async () => {
    const { store, opened } = await setUp();
    const scope = partnershipScope(withLumen.id);
    const rows = [put(scope, "policy_offer", offer), ...submittedRows(), ...wonRows()];
    await applyPull(store, aPage(rows), 0);
    const { bonuses } = await ownCreditView(opened, { dealId: DEAL });
    expect(bonuses).toMatchObject([
      {
        payer: { id: harbor.id },
        beneficiary: { id: lumen.id },
        progress: [
          { promise: { wins: 3, creditRoles: ["sourcing"] }, wins: [{ dealId: DEAL }], isEarned: false },
          { promise: { creditRoles: ["selling"] }, wins: [], isEarned: false },
        ],
      },
    ]);
    const later = await ownCreditView({ ...opened, now: () => NOW + 120 * 86_400_000 }, { dealId: DEAL });
    expect(later.bonuses[0]?.progress[0]?.wins).toEqual([]);
  });

  test("and the page of a statement are empty for a deal that this device does not hold", async () => {
    const { opened } = await setUp();
    expect((await ownCreditView(opened, { dealId: DEAL })).bonuses).toEqual([]);
    expect(await dealView(opened, { dealId: DEAL })).toEqual({ deal: null });
  });
});
