// A device with the extension's own code: its store (in an IndexedDB in memory), its outbox, its sync loop and its API client.
// Only the browser and the network are played: each request goes to the server that `reach` names at that moment.
// A file that uses it imports `fake-indexeddb/auto` first.
import type { Member, Organisation } from "#lib/contract/records.ts";
import type { TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { createAccountList } from "#lib/store/account-list.ts";
import { outboxCounts, refusedEntries } from "#lib/store/outbox.ts";
import { openStore } from "#lib/store/store.ts";
import { createApiClient } from "#lib/sync/api-client.ts";
import { createClock } from "#lib/sync/clock.ts";
import { recordTouchpoint } from "#lib/sync/commands/record-touchpoint.ts";
import { aDraft } from "#lib/sync/device.test-support.ts";
import type { Opened } from "#lib/sync/session.ts";
import { createSyncLoop } from "#lib/sync/sync-loop.ts";
import { actorOf } from "#lib/sync/views/view-context.ts";
import { newId } from "#lib/util/new-id.ts";
import type { Person, TestApp } from "./server-app.ts";

export type SyncedDevice = Awaited<ReturnType<typeof syncedDevice>>;

export async function syncedDevice(reach: () => Pick<TestApp, "fetch" | "ok">, who: Person) {
  const me = await reach().ok(who, "me", {});
  const { member, organisation } = required(me);
  const store = openStore(`device ${newId()}`);
  const clock = createClock(Date.now);
  const opened: Opened = {
    store,
    list: createAccountList(store),
    member,
    organisation,
    actor: actorOf(member, organisation),
    now: clock.now,
  };
  const api = createApiClient({
    backendUrl: "http://tandem.test",
    tokens: { access: async () => ({ ok: true, accessToken: who.token }) },
    fetch: async (input, init) => {
      const { pathname, search } = new URL(String(input));
      return await reach().fetch(pathname + search, init);
    },
  });
  const failures: unknown[] = [];
  const sync = createSyncLoop({
    store: () => store,
    api,
    clock,
    exclusively: (_name, work) => work(),
    isOnline: () => true,
    later: () => () => undefined,
    report: (error) => void failures.push(error),
  });
  return {
    store,
    failures,
    /** The id of the touchpoint; on this device's disk when it answers. */
    async record(fields: Partial<TouchpointDraft> = {}): Promise<string> {
      const whole = aDraft({ customer: { name: "Zapier", domain: "zapier.com" }, ...fields });
      await recordTouchpoint(opened, clock, whole);
      return whole.touchpointId;
    },
    /** Once through; throws unless it ended in sync. */
    async sync(): Promise<void> {
      await sync.request();
      if (failures.length > 0) throw new Error(`the device reported ${failures.map(String).join(", ")}`);
      const { phase, message } = await sync.state();
      if (phase !== "in_sync") throw new Error(`the device is ${phase}: ${message}`);
    },
    /** Ids of the touchpoints that were pulled. */
    async touchpoints(): Promise<string[]> {
      const rows = await store.db.rows.toArray();
      return rows.filter((row) => row.entity === "touchpoint").map((row) => row.id);
    },
    outbox: () => outboxCounts(store),
    refused: () => refusedEntries(store),
  };
}

function required(me: { member: Member | null; organisation: Organisation | null }) {
  const { member, organisation } = me;
  if (member === null || organisation === null) throw new Error("a device belongs to a member");
  return { member, organisation };
}
