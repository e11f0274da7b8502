// The history of a deal on a device: what others did as the server brought it, what this person did at once.
import { describe, expect, test } from "vitest";
import type { DealEvent } from "../../contract/history.ts";
import { dealScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { aPage, harbor, lumen, NOW, put, uuid } from "../../store/rows.test-support.ts";
import { historyView } from "./deal-history.ts";
import { by, DEAL, draft, setUp, submittedRows } from "./deal-views.test-support.ts";

const HOUR = 3_600_000;
const event = (n: number, fields: Partial<DealEvent>): DealEvent => ({
  id: uuid(n),
  dealId: DEAL,
  organisationId: lumen.id,
  organisationName: lumen.name,
  person: by,
  at: NOW - HOUR,
  madeAt: NOW - HOUR,
  surface: "side_panel",
  command: "deal.link",
  args: { dealId: DEAL, linkId: uuid(1), recordRef: null, accountId: null },
  rowIds: [],
  ...fields,
});
const brings = (event: DealEvent) => put(dealScope(DEAL), "deal_event", event);
const answer = {
  dealId: DEAL,
  revisionId: uuid(501),
  answerId: uuid(802),
  termsHash: "0".repeat(64),
  answer: { kind: "objected", reason: "Our part is too small." },
};
const all = { dealId: DEAL, rowId: null, limit: 20 };

describe("the history of a deal", () => {
  test("tells newest first what others did, in words, and from where", async () => {
    const { store, deals } = await setUp();
    const rows = [
      brings(event(900, { command: "deal.answer", args: answer })),
      brings(event(901, { command: "plan.hover", args: {}, at: NOW - 2 * HOUR, surface: null })),
    ];
    await applyPull(store, aPage([...submittedRows(), ...rows]), 0);
    const [shown] = await deals();
    expect(shown?.history).toMatchObject([
      {
        id: uuid(900),
        did: "objected to the registration",
        more: ["Our part is too small."],
        organisation: { name: "Lumen Analytics" },
        ours: false,
        surface: "side_panel",
        isPrivate: false,
        isPending: false,
      },
      { did: "did something that this version of Tandem cannot name yet", more: [], surface: null },
    ]);
  });

  test("shows what was just done at once, as waiting, in its place once the server brings it, and never twice", async () => {
    const { store, act, deals } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const mutation = {
      dealId: DEAL,
      rowId: uuid(700),
      field: "customer_outcome" as const,
      edit: { value: "Half the tickets", version: uuid(701), base: null, settles: [], baseText: "" },
    };
    await act({ actId: uuid(610), command: "plan.text.edit", mutation });
    const [shown] = (await deals())[0]?.history ?? [];
    expect(shown).toMatchObject({
      did: "wrote the customer outcome",
      more: ["Half the tickets"],
      isPending: true,
    });
    expect(shown?.rowIds).toEqual([uuid(700)]);

    const queued = await store.db.outbox.toCollection().first();
    expect(queued?.eventId).toBe(shown?.id);
    const ours = { organisationId: harbor.id, organisationName: harbor.name, at: NOW + HOUR, madeAt: NOW };
    const told = event(0, { ...ours, id: shown?.id ?? "", command: "plan.text.edit", args: mutation });
    await applyPull(store, aPage([brings(told)]), 0);
    expect((await deals())[0]?.history).toMatchObject([{ id: shown?.id, at: NOW + HOUR }]);
  });

  test("of one record tells what was done to that one, by the name it has now", async () => {
    const { store, opened, act } = await setUp();
    await applyPull(store, aPage(submittedRows()), 0);
    const edit = <T>(n: number, value: T) => ({ value, version: uuid(n), base: null, settles: [] });
    const milestone = { dealId: DEAL, milestoneId: uuid(710), order: edit(711, "V") };
    await act({
      actId: uuid(611),
      command: "plan.milestone.put",
      mutation: { ...milestone, title: edit(712, "Go live") },
    });
    await act({
      actId: uuid(612),
      command: "plan.stage.set",
      mutation: { dealId: DEAL, rowId: uuid(713), edit: edit(714, "demo" as const) },
    });
    const ofMilestone = await historyView(opened, { ...all, rowId: uuid(710) });
    expect(ofMilestone).toMatchObject({ total: 1, items: [{ did: "edited the milestone “Go live”" }] });
    expect(await historyView(opened, { ...all, limit: 1 })).toMatchObject({ total: 2, items: [{}] });
  });

  test("marks what only our organisation reads", async () => {
    const { act, deals } = await setUp();
    await act(draft);
    expect((await deals())[0]?.history).toMatchObject([
      { did: "saved the draft", ours: true, isPrivate: true, isPending: true },
    ]);
  });

  test("is empty for a deal that is not held here", async () => {
    const { opened } = await setUp();
    expect(await historyView(opened, { ...all, dealId: uuid(999) })).toEqual({ items: [], total: 0 });
  });
});
