// Taking a touchpoint back: done at once where the rules allow it, refused at once where they do not.
import { expect, test } from "vitest";
import { orgScope } from "../../contract/scope.ts";
import { applyPull } from "../../store/apply-pull.ts";
import { outboxCounts, settle } from "../../store/outbox.ts";
import { aPage, aTouchpoint, dana, danaActs, harbor, NOW, put } from "../../store/rows.test-support.ts";
import { openDevice } from "../device.test-support.ts";
import { ModelServer } from "../model-server.test-support.ts";
import { removeTouchpoint } from "./record-touchpoint.ts";

const ours = { organisationId: harbor.id, organisationName: harbor.name };

async function setUp() {
  const device = openDevice(new ModelServer(danaActs, () => NOW), { now: () => NOW });
  const colleagues = aTouchpoint({ ...ours, person: { name: "Priya Nair", title: null } });
  const own = aTouchpoint({ ...ours, recordedBy: dana.id });
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
