// Taking a touchpoint back: done at once where the rules allow it, refused at once where they do not.
import { expect, test } from "vitest";
import { orgScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { outboxCounts, settle } from "../../store/outbox.ts";
import { currentReading } from "../../store/reading.ts";
import { byTouchpoint } from "../../store/row-keys.ts";
import { aPage, aTouchpoint, dana, danaActs, harbor, NOW, put } from "../../store/rows.test-support.ts";
import { newId } from "../../util/new-id.ts";
import { openDevice } from "../device.test-support.ts";
import { ModelServer } from "../model-server.test-support.ts";
import { performAct } from "./act.ts";
import { removeTouchpoint } from "./record-touchpoint.ts";

const ours = { organisationId: harbor.id, organisationName: harbor.name };

async function setUp() {
  const device = openDevice(new ModelServer(danaActs, () => NOW), { now: () => NOW });
  const colleagues = aTouchpoint({ ...ours, person: { name: "Priya Nair", title: null } });
  const own = aTouchpoint({ ...ours, recordedBy: dana.id, visibility: "internal" });
  await applyPull(device.store, aPage([colleagues, own].map((each) => put(orgScope, "touchpoint", each))), 0);
  const remove = (id: string, actor = danaActs) =>
    removeTouchpoint({ ...device.opened, actor }, device.clock, id);
  return { ...device, colleagues, own, remove, counts: () => outboxCounts(device.store) };
}

test("a colleague's touchpoint is refused with who may, and nothing is queued", async () => {
  const { remove, colleagues, counts } = await setUp();
  await expect(remove(colleagues.id)).rejects.toMatchObject({
    failure: { code: "not_allowed", message: "Only Priya Nair, a manager or an admin can take this back." },
  });
  expect(await counts()).toEqual({ waiting: 0, refused: 0 });
});

test("one's own is queued once, however often it is asked; so is a colleague's by a manager", async () => {
  const { remove, own, colleagues, counts } = await setUp();
  await remove(own.id);
  await remove(own.id);
  expect((await counts()).waiting).toBe(1);
  await remove(colleagues.id, { ...danaActs, role: "manager" });
  expect((await counts()).waiting).toBe(2);
});

test("one that is still on its way is taken back too", async () => {
  const { remove, record, counts } = await setUp();
  const { touchpointId } = await record();
  await remove(touchpointId);
  expect((await counts()).waiting).toBe(2);
});

test("what the server refused before is asked anew, not taken for done", async () => {
  const { remove, own, store, counts } = await setUp();
  await remove(own.id);
  const [queued] = await store.db.outbox.toArray();
  const answer = { outcome: "refused", code: "not_allowed", message: "Not now" } as const;
  await settle(store, [{ id: queued?.mutationId ?? 0, ...answer }]);
  expect(await counts()).toEqual({ waiting: 0, refused: 1 });
  await remove(own.id);
  expect(await counts()).toEqual({ waiting: 1, refused: 0 });
});

test("is undone before it was sent, and may be taken back once more", async () => {
  const { remove, own, store, opened, clock, counts } = await setUp();
  const shown = async () =>
    (await (await currentReading(store, danaActs)).byId("touchpoint", [own.id])).get(own.id);
  const before = await shown();
  const { removalId } = await remove(own.id);
  expect(await shown()).toBeUndefined();
  const undo = { actId: newId(), command: "removal.undo", mutation: { removalId: removalId ?? "" } } as const;
  await performAct(opened, clock, undo);
  expect(await shown()).toEqual(before);
  const again = await remove(own.id);
  expect(again.removalId).not.toBe(removalId);
  expect(await shown()).toBeUndefined();
  expect((await counts()).waiting).toBe(3);
});

test("is undone after the server has it, by what was pulled of it, without a network", async () => {
  const { record, store, opened, clock, sync } = openDevice(new ModelServer(danaActs, () => NOW), {
    now: () => NOW,
  });
  const counts = () => outboxCounts(store);
  const { touchpointId } = await record({ note: { text: "Budget is set.", visibility: "internal" } });
  await sync.request();
  const shown = async () => {
    const reading = await currentReading(store, danaActs);
    const notes = await reading.byKeys("note", [byTouchpoint(touchpointId)]);
    return [(await reading.byId("touchpoint", [touchpointId])).get(touchpointId), notes];
  };
  const before = await shown();
  expect(before).toMatchObject([{ id: touchpointId }, [{ text: "Budget is set." }]]);
  const { removalId } = await removeTouchpoint(opened, clock, touchpointId);
  await sync.request();
  expect(await counts()).toEqual({ waiting: 0, refused: 0 });
  expect(await shown()).toEqual([undefined, []]);
  const mutation = { removalId: removalId ?? "" };
  await performAct(opened, clock, { actId: newId(), command: "removal.undo", mutation });
  expect(await shown()).toEqual(before);
  await sync.request();
  expect([await counts(), await shown()]).toEqual([{ waiting: 0, refused: 0 }, before]);
});
