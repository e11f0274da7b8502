// A device in a test: a store in memory and a sync loop over a model server. `crash` is a killed worker: the loop
// and the store's memory are gone, what the database committed stays. For tests only.
import { noDetails } from "../domain/touchpoint-details.ts";
import type { TouchpointDraft } from "../messaging/surface-port.ts";
import { createAccountList } from "../store/account-list.ts";
import { dana, danaActs, harbor, memoryStore } from "../store/rows.test-support.ts";
import type { Store } from "../store/store.ts";
import { newId } from "../util/new-id.ts";
import { createClock } from "./clock.ts";
import { recordTouchpoint } from "./commands/record-touchpoint.ts";
import type { Opened } from "./session.ts";
import type { SyncApi } from "./sync-api.ts";
import { createSyncLoop, type SyncEnvironment } from "./sync-loop.ts";

export const aDraft = (fields: Partial<TouchpointDraft> = {}): TouchpointDraft => ({
  touchpointId: newId(),
  type: "meeting",
  customer: { name: "Company 1", domain: "company-1.com" },
  accountId: null,
  recordRef: null,
  person: null,
  occurredAt: null,
  dealId: null,
  partnershipIds: [],
  details: noDetails,
  note: null,
  ...fields,
});

export function openDevice(
  api: SyncApi,
  options: { name?: string; now?: () => number; online?: boolean } = {},
) {
  const store: Store = memoryStore(options.name);
  const clock = createClock(options.now ?? Date.now);
  const opened: Opened = {
    store,
    list: createAccountList(store),
    member: dana,
    organisation: harbor,
    actor: danaActs,
    now: clock.now,
  };
  const delays: number[] = [];
  const reported: unknown[] = [];
  const device = { online: options.online ?? true };
  const environment: SyncEnvironment = {
    store: () => store,
    api,
    clock,
    exclusively: (_name, work) => work(),
    isOnline: () => device.online,
    later: (_work, delay) => {
      delays.push(delay);
      return () => {};
    },
    report: (error) => reported.push(error),
  };
  const sync = createSyncLoop(environment);
  return Object.assign(device, {
    store,
    clock,
    opened,
    sync,
    delays,
    reported,
    record: (fields: Partial<TouchpointDraft> = {}) => recordTouchpoint(opened, clock, aDraft(fields)),
    crash: () => store.close(),
  });
}
