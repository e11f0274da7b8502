// Publishing a CRM counts when the backend has said so: sent at once, on the device when it is told, nothing of it queued.
import { expect, test } from "vitest";
import { houseCrm } from "../../domain/house-crm.test-support.ts";
import { crmTablesIn } from "../../store/held-rows.ts";
import { danaActs, NOW } from "../../store/rows.test-support.ts";
import { newId } from "../../util/new-id.ts";
import { openDevice } from "../device.test-support.ts";
import { type Fault, ModelServer } from "../model-server.test-support.ts";
import { isSentAtOnce, performNow } from "./act-now.ts";

function anAdmin(faults: Fault[] = []) {
  const server = new ModelServer({ ...danaActs, role: "admin" }, () => NOW);
  const device = openDevice(server, { now: () => NOW });
  server.faults = faults;
  const publish = (actId = newId(), over: number | null = null, version = 1) =>
    performNow(
      { api: server, clock: device.clock, sync: device.sync },
      {
        actId,
        command: "crm.publish",
        mutation: { tableId: newId(), file: houseCrm({ table: { version } }), over },
      },
    );
  const held = () => crmTablesIn(device.store.db);
  const waiting = () => device.store.db.outbox.count();
  return { server, device, publish, held, waiting };
}

test("it is on this device when the person hears of it, and nothing waits", async () => {
  const { publish, held, waiting } = anAdmin();
  await publish();
  expect(await held()).toMatchObject([{ file: houseCrm() }]);
  expect(await waiting()).toBe(0);
});

test("offline it says so, and nothing is queued to happen later", async () => {
  const { publish, held, waiting, device, server } = anAdmin(["refused_connection"]);
  await expect(publish()).rejects.toMatchObject({
    failure: { code: "offline", message: expect.stringContaining("Nothing waits on this device") },
  });
  expect(await waiting()).toBe(0);
  await device.sync.request();
  expect([await held(), server.rows.size]).toEqual([[], 0]);
});

test("refused, it says why, and what stands against it is on this device by then", async () => {
  const { publish, held, waiting, server, device } = anAdmin();
  const other = openDevice(server, { now: () => NOW });
  await performNow(
    { api: server, clock: other.clock, sync: other.sync },
    {
      actId: newId(),
      command: "crm.publish",
      mutation: { tableId: newId(), file: houseCrm(), over: null },
    },
  );
  await expect(publish(newId(), null, 2)).rejects.toMatchObject({ failure: { code: "terms_changed" } });
  expect(await held()).toMatchObject([{ file: { table: { version: 1 } } }]);
  expect([await waiting(), await device.store.db.refused.count()]).toEqual([0, 0]);
});

test("sent again because the worker died before its answer, it is one act; refused, it stays refused", async () => {
  const { publish, server } = anAdmin(["answer_lost"]);
  const actId = newId();
  await expect(publish(actId)).rejects.toMatchObject({ failure: { code: "offline" } });
  // A colleague saw it and published over it: what was done before is not done over theirs.
  const other = openDevice(server, { now: () => NOW });
  const colleague = performNow(
    { api: server, clock: other.clock, sync: other.sync },
    {
      actId: newId(),
      command: "crm.publish",
      mutation: { tableId: newId(), file: houseCrm({ label: "Haus" }), over: NOW },
    },
  );
  await colleague;
  await publish(actId);
  const told = server.feed.filter((each) => each.op === "put" && each.entity === "crm_table");
  expect(told).toMatchObject([
    { row: { file: { label: "House CRM" } } },
    { row: { file: { label: "Haus" } } },
  ]);
  const late = newId();
  for (const _ of [1, 2]) {
    await expect(publish(late, null, 2)).rejects.toMatchObject({ failure: { code: "terms_changed" } });
  }
});

test("that is so of publishing and retracting a CRM alone", () => {
  expect(["crm.publish", "crm.retract", "policy.publish", "toString"].map(isSentAtOnce)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
