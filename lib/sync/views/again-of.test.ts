// How what was refused can be done again, by what this device holds.
import { describe, expect, test } from "vitest";
import { bucketOf } from "../../contract/records.ts";
import { accountsScope, dealScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { withOwnWordsOnly } from "../../store/own-words.ts";
import { openReading } from "../../store/reading.ts";
import { anAccount, aPage, harbor, memoryStore, NOW, put, uuid } from "../../store/rows.test-support.ts";
import { againOf } from "./again-of.ts";

const account = anAccount(1);
const customer = { name: account.name, domain: account.domain };
const dealId = uuid(50);

/** A device that holds our account, and a deal with it where one is named. */
async function device({ holdsDeal = false } = {}) {
  const store = memoryStore();
  const createdBy = {
    organisationId: harbor.id,
    organisationName: harbor.name,
    person: { name: "Dana", title: null },
  };
  const deal = { id: dealId, customer, name: "Renewal", createdBy, createdAt: NOW };
  const changes = [
    { op: "accounts", scope: accountsScope(bucketOf(account.id)), rows: [account] },
    ...(holdsDeal ? [put(dealScope(dealId), "deal", deal)] : []),
  ];
  await applyPull(store, aPage(changes), 0);
  return async (name: string, args: unknown) =>
    againOf(store, await openReading(store, null), { name, args });
}

const touchpoint = (fields: object = {}) => ({
  touchpointId: uuid(1),
  type: "call",
  customer: { name: "Nobody's Ltd", domain: null },
  person: { name: "Dana", title: null },
  occurredAt: NOW,
  sharedWith: [],
  note: null,
  accountId: null,
  recordRef: null,
  ...fields,
});
const edit = { value: "Ours.\nTheirs.", version: uuid(2), base: uuid(3), settles: [], baseText: "Theirs." };
const planText = { dealId, rowId: uuid(4), field: "customer_outcome", edit };

describe("a refused touchpoint", () => {
  test("is written anew on its account where that is held, also where it is found by its company", async () => {
    const again = await device();
    const named = await again("touchpoint.record", touchpoint({ accountId: account.id }));
    const found = await again("touchpoint.record", touchpoint({ customer }));
    expect([named, found]).toMatchObject([
      { as: "touchpoint", accountId: account.id },
      { as: "touchpoint", accountId: account.id, args: { customer } },
    ]);
  });

  test("is written anew on its record where no account is held", async () => {
    const again = await device();
    const gone = touchpoint({ accountId: uuid(99) });
    expect(await again("touchpoint.record", gone)).toMatchObject({ as: "touchpoint", accountId: null });
  });
});

describe("what was refused in a deal", () => {
  test("is put back into the plan, over what it was written over", async () => {
    const again = await device({ holdsDeal: true });
    expect(await again("plan.text.edit", planText)).toEqual({
      as: "plan",
      dealId,
      accountId: account.id,
      field: "customer_outcome",
      text: "Ours.\nTheirs.",
      over: { version: uuid(3), text: "Theirs." },
    });
    const { field: _, ...contribution } = planText;
    expect(await again("plan.contribution.edit", contribution)).toMatchObject({ field: "contribution" });
    const recorded = { ...contribution, organisationId: uuid(7) };
    expect(await again("plan.contribution.edit", recorded)).toMatchObject({
      field: `contribution:${uuid(7)}`,
    });
  });

  test("is done again there: every act of a deal that is held", async () => {
    const again = await device({ holdsDeal: true });
    expect(await again("deal.withdraw", { dealId, decisionId: uuid(5), reason: "Lost" })).toEqual({
      as: "deal",
      dealId,
      accountId: account.id,
    });
  });

  test("can be copied and no more where the deal is not held, or access has ended", async () => {
    const again = await device();
    expect(await again("plan.text.edit", planText)).toBeNull();
    expect(await again("deal.withdraw", { dealId, decisionId: uuid(5), reason: "Lost" })).toBeNull();
    expect(await again("touchpoint.record", withOwnWordsOnly(touchpoint()))).toBeNull();
  });
});

test("an act that a later version wrote can be copied", async () => {
  expect(await (await device())("touchpoint.sing", { touchpointId: uuid(1) })).toBeNull();
});
