// The deals a panel shows beside a record, and what happens to them on this device before the server has answered.
import { describe, expect, test } from "vitest";
import { termsHash } from "../../domain/deal/terms-hash.ts";
import type { CommandArgs } from "../../messaging/surface-port.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, NOW } from "../../store/rows.test-support.ts";
import {
  another,
  draft,
  REVISION,
  recordRef,
  setUp,
  submit,
  submittedRows,
  terms,
} from "./deal-views.test-support.ts";
import { policiesView } from "./policies-view.ts";

describe("a deal beside a record", () => {
  test("a draft shows at once on its own record, pending, and as one of the customer's on another record", async () => {
    const { act, deals } = await setUp();
    await act(draft);
    expect(await deals()).toMatchObject([
      { deal: { name: "Platform expansion" }, isThisRecord: true, isPending: true, link: { recordRef } },
    ]);
    expect((await deals())[0]?.draftRevisionId).toBe(REVISION);
    expect((await deals())[0]?.registration.status).toBe("draft");
    expect(await deals(another)).toMatchObject([{ isThisRecord: false }]);
  });

  test("submitting asks the server: the deal stays a draft, and says what was asked", async () => {
    const { act, deals } = await setUp();
    await act(draft);
    await act(submit);
    const [shown] = await deals();
    expect(shown?.registration.status).toBe("draft");
    expect(shown?.asked).toEqual([{ command: "deal.submit", at: NOW }]);
    expect(shown?.participants).toHaveLength(1);
  });

  test("what the rules refuse here is refused at once, in words, and nothing is queued", async () => {
    const { act, store } = await setUp();
    await act(draft);
    const alone = { ...terms, participants: terms.participants.slice(0, 1) };
    const mutation = { ...submit.mutation, terms: alone, termsHash: termsHash(alone) };
    const asked = { ...submit, mutation } as CommandArgs<"act">;
    await expect(act(asked)).rejects.toThrow("needs a partner");
    expect(await store.db.outbox.count()).toBe(1);
  });

  test("the same act sent again after the worker died is one act", async () => {
    const { act, store } = await setUp();
    await act(draft);
    await act(submit);
    await act(submit);
    expect(await store.db.outbox.count()).toBe(2);
  });

  test("once the server has brought it the status follows from its facts, and a rep may not decide", async () => {
    const { store, deals } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const [shown] = await deals(another);
    expect(shown?.registration.status).toBe("submitted");
    expect(shown?.may["deal.decide"]).toEqual({ allowed: false, reason: "role" });
    expect(shown?.may["deal.link"]).toEqual({ allowed: true });
  });

  test("what approving gives, and how near a second outreach is warned about, come with the deal", async () => {
    const { store, deals } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const [shown] = await deals(another);
    expect(shown?.review).toEqual({ protectionDays: 90, approval: "manager", causes: [] });
    expect(shown?.plan.outreachDays).toBe(7);
  });

  test("the policies of a partnership say which version is in force", async () => {
    const { opened } = await setUp();
    const { partnerships } = await policiesView(opened);
    expect(partnerships).toMatchObject([
      { ours: [{ inForce: true, offer: { version: 1 } }], theirs: [], asked: [] },
    ]);
  });
});
