// Publishing a CRM counts when the backend has said so: sent at once, on the device when it is told, nothing of it queued.
import { expect, test } from "vitest";
import type { Problem } from "../../contract/problem.ts";
import { PROTOCOL } from "../../contract/wire.ts";
import { houseCrm } from "../../domain/house-crm.test-support.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { crmTablesIn } from "../../store/held-rows.ts";
import { danaActs, NOW } from "../../store/rows.test-support.ts";
import { newId } from "../../util/new-id.ts";
import { openDevice } from "../device.test-support.ts";
import { badAnswer, type Failure, timeout, unauthorised } from "../failure.ts";
import { type Fault, ModelServer } from "../model-server.test-support.ts";
import type { SyncApi } from "../sync-api.ts";
import { takeAct } from "./act-now.ts";

const actor = { ...danaActs, role: "admin" as const };

function onDevice(server: ModelServer, api: SyncApi = server) {
  const { store, clock, sync, opened } = openDevice(server, { now: () => NOW });
  const act = (given: Parameters<typeof takeAct>[2]) =>
    takeAct({ ...opened, actor }, { api, clock, sync }, given);
  const publish = ({ actId = newId(), file = houseCrm(), over = null as number | null } = {}) =>
    act({ actId, command: "crm.publish", mutation: { tableId: newId(), file, over } });
  const held = () => crmTablesIn(store.db);
  const waiting = async () => [await store.db.outbox.count(), await store.db.refused.count()];
  return { act, publish, held, waiting, sync };
}

function anAdmin(faults: Fault[] = []) {
  const server = new ModelServer(actor, () => NOW);
  server.faults = faults;
  return { server, ...onDevice(server) };
}
const anew = houseCrm({ table: { version: 2 } });

test("it is on this device when the person hears of it, and nothing waits", async () => {
  const { publish, held, waiting } = anAdmin();
  await publish();
  expect(await held()).toMatchObject([{ file: houseCrm() }]);
  expect(await waiting()).toEqual([0, 0]);
});

test("offline it says so, and nothing is queued to happen later; neither is a retract", async () => {
  const down = Array.from({ length: 20 }, (): Fault => "refused_connection");
  const { act, publish, held, waiting, sync, server } = anAdmin(down);
  const offline = {
    failure: { code: "offline", message: expect.stringContaining("Nothing waits on this device") },
  };
  await expect(publish()).rejects.toMatchObject(offline);
  const mutation = { tableId: newId(), label: "House CRM" };
  await expect(act({ actId: newId(), command: "crm.retract", mutation })).rejects.toMatchObject(offline);
  expect(await waiting()).toEqual([0, 0]);
  server.faults = [];
  await sync.request();
  expect([await held(), server.rows.size]).toEqual([[], 0]);
});

test("done, and its answer lost: it says to look, and what was done is on this device soon", async () => {
  const { publish, held, waiting } = anAdmin(["answer_lost"]);
  await expect(publish()).rejects.toMatchObject({
    failure: { message: expect.stringContaining("look whether it was done all the same") },
  });
  await expect.poll(held).toMatchObject([{ file: houseCrm() }]);
  expect(await waiting()).toEqual([0, 0]);
});

const protocol = (supported: number) => ({
  type: "urn:tandem:problem:unknown-protocol",
  title: "Protocol",
  status: 400,
  supported: [supported],
});
const problem = (given: Problem): Failure => ({
  ok: false,
  kind: "problem",
  message: "Too much at once: wait a minute.",
  problem: given,
});
test.each<[string, Failure, string]>([
  ["no answer in time", timeout, "may have been done all the same"],
  ["an answer of something else", badAnswer("HTML."), "may have been done all the same"],
  ["signed out", unauthorised, "Sign in, then do it again"],
  ["too old", problem(protocol(PROTOCOL + 1)), "Update the extension, then do it again"],
  ["too new", problem(protocol(PROTOCOL - 1)), "The server is older"],
  ["what the backend says itself", problem({ type: "x", title: "", status: 429 }), "wait a minute"],
])("%s: it says that nothing waits here, never that it is tried again", async (_, failure, says) => {
  const { publish, waiting } = onDevice(new ModelServer(actor, () => NOW), { post: async () => failure });
  const message = await publish().then(
    () => "published",
    (error: unknown) => (error instanceof CommandRefused ? error.failure.message : String(error)),
  );
  expect(message).toContain(says);
  expect(message).toMatch(/nothing waits on this device/i);
  expect(message).not.toMatch(/is saved|is kept|by ourselves/);
  expect(await waiting()).toEqual([0, 0]);
});

test("what does not reach every member waits on this device as ever", async () => {
  const { act, waiting } = anAdmin(["refused_connection"]);
  await act({ actId: newId(), command: "outreach.set", mutation: { settingId: newId(), days: 7 } });
  expect(await waiting()).toEqual([1, 0]);
});

test("refused, it says why, and what stands against it is on this device by then", async () => {
  const { publish, held, waiting, server } = anAdmin();
  await onDevice(server).publish();
  await expect(publish({ file: anew })).rejects.toMatchObject({ failure: { code: "terms_changed" } });
  expect(await held()).toMatchObject([{ file: { table: { version: 1 } } }]);
  expect(await waiting()).toEqual([0, 0]);
});

test("sent again because the worker died before its answer, it is one act; refused, it stays refused", async () => {
  const { publish, server } = anAdmin(["answer_lost"]);
  const first = { actId: newId() };
  await expect(publish(first)).rejects.toMatchObject({ failure: { code: "offline" } });
  // A colleague saw it and published over it: what was done before is not done over theirs.
  await onDevice(server).publish({ file: houseCrm({ label: "Haus" }), over: NOW });
  await publish(first);
  const told = server.feed.filter((each) => each.op === "put" && each.entity === "crm_table");
  expect(told).toMatchObject([
    { row: { file: { label: "House CRM" } } },
    { row: { file: { label: "Haus" } } },
  ]);
  const late = { actId: newId(), file: anew };
  for (const _ of [1, 2]) {
    await expect(publish(late)).rejects.toMatchObject({ failure: { code: "terms_changed" } });
  }
});
