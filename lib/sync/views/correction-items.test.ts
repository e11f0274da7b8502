// A correction on the device that makes it: the overlap is gone at once, also offline and in the list, and is there again when it
// is taken back; what matching found by our word says so.
import { expect, test } from "vitest";
import { bucketOf } from "../../contract/records.ts";
import { accountsScope, orgScope, overlapsScope, partnershipScope } from "../../contract/scope.ts";
import { createAccountList } from "../../store/account-list.ts";
import { applyPull } from "../../store/apply-pull.ts";
import {
  anAccount,
  anOverlap,
  aPage,
  dana,
  danaActs,
  harbor,
  lumen,
  memoryStore,
  NOW,
  put,
  uuid,
  withLumen,
} from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { performAct } from "../commands/act.ts";
import { accountsView } from "./accounts-view.ts";
import { correctionsView } from "./correction-items.ts";
import { accountView } from "./record-view.ts";

const account = anAccount(1, { hasOverlap: true });
const theirs = { name: account.name, domain: account.domain };
const correction = {
  id: uuid(700),
  organisationId: harbor.id,
  partnerId: lumen.id,
  accountId: account.id,
  ours: theirs,
  says: "same" as const,
  theirs,
  nameKey: account.nameKey,
  reason: "They trade under another name.",
  said: {
    memberId: uuid(9),
    organisationId: harbor.id,
    person: { name: "Mia Novak", title: null },
    at: NOW - 1_000,
  },
  takenBack: null,
};

async function setUp(overlapIs: object = {}, more: unknown[] = []) {
  const store = memoryStore();
  const bucket = bucketOf(account.id);
  await applyPull(
    store,
    aPage([
      put(partnershipScope(withLumen.id), "partnership", withLumen),
      { op: "accounts", scope: accountsScope(bucket), rows: [account] },
      {
        op: "overlaps",
        scope: overlapsScope(withLumen.id, bucket),
        rows: [{ ...anOverlap(account), ...overlapIs }],
      },
      ...more,
    ]),
    0,
  );
  const list = createAccountList(store);
  const opened = { store, list, member: dana, organisation: harbor, actor: danaActs, now: () => NOW };
  const act = performAct.bind(
    null,
    opened,
    createClock(() => NOW),
  );
  const shown = () => accountView(opened, null, account.id);
  const all = () => correctionsView(opened);
  const listed = async () => (await accountsView(opened, list, { query: "", limit: 10 })).rows[0]?.partners;
  return { act, shown, listed, all };
}

test("an overlap that was denied is gone at once and in every list, and comes back when that is taken back", async () => {
  const { act, shown, listed } = await setUp();
  expect([(await shown()).partners.length, await listed()]).toEqual([1, [lumen.name]]);
  await act({
    actId: uuid(701),
    command: "overlap.correct",
    mutation: {
      correctionId: uuid(702),
      partnershipId: withLumen.id,
      accountId: account.id,
      ours: theirs,
      says: "not_same",
      theirs,
      reason: "Another company of that name.",
    },
  });
  expect([(await shown()).partners, await listed()]).toEqual([[], []]);
  expect((await shown()).corrections).toMatchObject([
    {
      partner: lumen,
      says: "not_same",
      reason: "Another company of that name.",
      mayTakeBack: true,
      isPending: true,
    },
  ]);
  const back = { correctionId: uuid(702), stands: false };
  await act({ actId: uuid(703), command: "overlap.correct.keep", mutation: back });
  expect([(await shown()).partners.length, await listed()]).toEqual([1, [lumen.name]]);
  expect((await shown()).corrections).toEqual([]);
});

test("what a colleague named is shown with the correction that named it; a rep does not take it back", async () => {
  const row = put(orgScope, "overlap_correction", correction);
  const { shown } = await setUp({ correctionId: correction.id }, [row]);
  const view = await shown();
  expect(view.partners).toMatchObject([{ overlap: { correctionId: correction.id } }]);
  expect(view.corrections).toMatchObject([{ isShown: true, mayTakeBack: false, isPending: false }]);
});

test("all that was said is listed with the account it speaks of, newest first, until it is taken back", async () => {
  const elsewhere = {
    ...correction,
    id: uuid(710),
    accountId: uuid(711),
    ours: { name: "Nowhere Else", domain: "nowhere.example" },
    said: { ...correction.said, at: NOW - 9_000 },
  };
  const ended = {
    ...elsewhere,
    id: uuid(712),
    says: "not_same",
    said: { ...correction.said, at: NOW - 99_000 },
  };
  const gone = { ...elsewhere, id: uuid(713), partnerId: uuid(714) };
  const rows = [elsewhere, ended, gone, correction].map((row) => put(orgScope, "overlap_correction", row));
  const { act, all } = await setUp({}, rows);
  const said = async () => (await all()).items.map(({ id }) => id);
  expect(await said()).toEqual([correction.id, elsewhere.id, ended.id]);
  expect((await all()).items[1]).toMatchObject({ ours: { name: "Nowhere Else" }, partner: { id: lumen.id } });
  expect((await all()).items.map(({ mayTakeBack }) => mayTakeBack)).toEqual([false, false, false]);
  await act({
    actId: uuid(715),
    command: "overlap.correct",
    mutation: {
      correctionId: uuid(716),
      partnershipId: withLumen.id,
      accountId: uuid(717),
      ours: { name: "Typeform", domain: "typeform.com" },
      says: "not_same",
      theirs: { name: "Typeform AG", domain: "typeform.example" },
      reason: "Two companies.",
    },
  });
  expect((await all()).items[0]).toMatchObject({ id: uuid(716), mayTakeBack: true, isPending: true });
  const mutation = { correctionId: uuid(716), stands: false };
  await act({ actId: uuid(718), command: "overlap.correct.keep", mutation });
  expect(await said()).toEqual([correction.id, elsewhere.id, ended.id]);
});
