// Stories of one device and a backend that is not always well.
import { describe, expect, test } from "vitest";
import { PROTOCOL } from "../contract/wire.ts";
import { danaActs, NOW, withLumen } from "../store/rows.test-support.ts";
import { clientIdOf } from "../store/store.ts";
import { newId } from "../util/new-id.ts";
import { openDevice } from "./device.test-support.ts";
import { ModelServer } from "./model-server.test-support.ts";
import type { SyncApi } from "./sync-api.ts";
import { recordView } from "./views/record-view.ts";

const server = () => new ModelServer(danaActs, () => NOW);
const page = {
  ref: { crm: "atomic", instance: "crm.example", kind: "account", id: "1" },
  fields: { name: { value: "Company 1", origin: "dom" } },
  accountRef: null,
} as const;
const ask = () => ({ state: "unavailable" }) as const;

async function shown(device: ReturnType<typeof openDevice>) {
  const view = await recordView(device.opened, { tabId: 1, record: page, settled: true }, ask);
  return view.touchpoints.map(({ touchpoint, state }) => [touchpoint.id, state]);
}

describe("a device that syncs", () => {
  test("a touchpoint shows as saved at once, then as synced, and never vanishes between", async () => {
    const backend = server();
    const device = openDevice(backend, { now: () => NOW });
    const { touchpointId } = await device.record();
    expect(await shown(device)).toEqual([[touchpointId, "saved"]]);
    const states = new Set<string>();
    device.store.changes.listen(async () => states.add(JSON.stringify(await shown(device))));
    await device.sync.request();
    expect(await shown(device)).toEqual([[touchpointId, "synced"]]);
    expect(states).not.toContain("[]");
    expect((await device.sync.state()).phase).toBe("in_sync");
  });

  test("offline is said at once, and what was recorded is sent when the network is back", async () => {
    const backend = server();
    const device = openDevice(backend, { now: () => NOW, online: false });
    await device.record();
    await device.sync.request();
    expect(await device.sync.state()).toMatchObject({ phase: "offline", waiting: 1 });
    expect(backend.calls).toBe(0);
    device.online = true;
    await device.sync.request();
    expect(await device.sync.state()).toMatchObject({ phase: "in_sync", waiting: 0, message: null });
    expect(backend.recorded.size).toBe(1);
  });

  test("each failure waits longer than the one before, within half a minute", async () => {
    const backend = server();
    backend.faults = Array.from({ length: 12 }, () => "nonsense");
    const device = openDevice(backend, { now: () => NOW });
    for (let run = 0; run < 12; run++) await device.sync.request();
    expect((await device.sync.state()).phase).toBe("error");
    expect(device.delays).toHaveLength(12);
    expect(device.delays[11]).toBeGreaterThan(device.delays[0] ?? 0);
    expect(Math.max(...device.delays)).toBeLessThanOrEqual(30_000);
  });

  test("a refusal whose answer was lost is told again and keeps its content", async () => {
    const backend = server();
    const device = openDevice(backend, { now: () => NOW });
    await device.record({
      partnershipIds: [withLumen.id],
      note: { text: "dear note", visibility: "internal" },
    });
    backend.faults = ["answer_lost"];
    await device.sync.request();
    await device.sync.request();
    expect(await device.sync.state()).toMatchObject({ waiting: 0, refused: 1 });
    const [refused] = await device.store.db.refused.toArray();
    expect(JSON.stringify(refused?.args)).toContain("dear note");
    expect((await shown(device)).map(([, state]) => state)).toEqual(["refused"]);
  });

  test("a backend restored from an older copy asks again from where it is, and gets each act once", async () => {
    const backend = server();
    const device = openDevice(backend, { now: () => NOW });
    await device.record();
    await device.sync.request();
    const { touchpointId } = await device.record();
    // The backend forgets this client altogether: the gap cannot be filled from an outbox that is settled.
    backend.clients.clear();
    await device.sync.request();
    expect(await device.sync.state()).toMatchObject({ phase: "in_sync", waiting: 0 });
    expect(backend.recorded.get(touchpointId)).toBe(1);
  });

  test("a device restored from an older copy does not take the backend's 'seen' for its own new act", async () => {
    const backend = server();
    const device = openDevice(backend, { now: () => NOW });
    const clientId = await clientIdOf(device.store);
    backend.clients.set(clientId, { last: 7, refusals: new Map() });
    const { touchpointId } = await device.record();
    await device.sync.request();
    expect(backend.recorded.get(touchpointId)).toBe(1);
    expect(await clientIdOf(device.store)).not.toBe(clientId);
  });

  test("a command sent again because the worker died records once", async () => {
    const device = openDevice(server(), { now: () => NOW });
    const touchpointId = newId();
    await device.record({ touchpointId });
    await device.record({ touchpointId });
    expect((await device.sync.state()).waiting).toBe(1);
    await device.sync.request();
    await device.record({ touchpointId });
    expect((await device.sync.state()).waiting).toBe(0);
  });

  test("a clock two days off dates a touchpoint by the server's and says so", async () => {
    const device = openDevice(server(), { now: () => NOW - 2 * 86_400_000 });
    await device.sync.request();
    expect((await device.sync.state()).clockOff).toBe(2 * 86_400_000);
    await device.record();
    const entries = await device.store.db.outbox.toArray();
    expect(entries).toMatchObject([{ args: { occurredAt: NOW } }]);
  });

  test("an unknown protocol says which side to update, and keeps the outbox", async () => {
    const unknown = (supported: number[]): SyncApi => ({
      post: async () => ({
        ok: false,
        kind: "problem",
        message: "",
        problem: { type: "urn:tandem:problem:unknown-protocol", title: "", status: 400, supported },
      }),
    });
    const old = openDevice(unknown([PROTOCOL + 1]));
    await old.record();
    await old.sync.request();
    expect(await old.sync.state()).toMatchObject({
      phase: "error",
      waiting: 1,
      message: /update the extension/,
    });
    const fresh = openDevice(unknown([PROTOCOL - 1]));
    await fresh.sync.request();
    expect((await fresh.sync.state()).message).toMatch(/server is older/);
  });

  test("a request during a run makes one more run, not one for each", async () => {
    const backend = server();
    const device = openDevice(backend, { now: () => NOW });
    await Promise.all([1, 2, 3, 4, 5].map(() => device.sync.request()));
    expect(backend.calls).toBe(2);
  });
});
