// How sync stands: each state in one word, with its details open.
import type { SessionView } from "#lib/messaging/surface-port.ts";
import type { SyncState } from "#lib/messaging/sync-state.ts";
import { DAY, NOW, session, sync } from "./data.ts";
import { keptViews } from "./kept-items.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const HOUR = 3_600_000;

function stands(
  word: string,
  text: string,
  state: Partial<SyncState>,
  { rest = {}, online = true }: { rest?: Partial<SessionView>; online?: boolean } = {},
): Screen {
  const views = { session: session({ sync: sync(state), ...rest }), outbox: keptViews.outbox };
  return panel({ session: views.session, ...(views.outbox ? { outbox: views.outbox } : {}) }, text, {
    press: [`Sync: ${word}`],
    platform: { online: () => online },
  });
}
const locked = (lock: "lease" | "idle") =>
  ({ state: "locked", lock, member: null, organisation: null }) as const;

export const syncScreens: Record<string, Screen> = {
  "sync-synced": stands("Synced", "Everything you saved is with your organisation", {}),
  "sync-sending": stands("Sending", "What you saved is being sent", { phase: "pushing", waiting: 3 }),
  "sync-receiving": stands("Receiving", "What others did is being fetched", { phase: "pulling" }),
  "sync-offline": stands(
    "Offline",
    "stays in view until 20 Dec",
    { phase: "offline", waiting: 2, lastSyncedAt: NOW - 3 * HOUR },
    { online: false },
  ),
  "sync-away": stands("Backend away", "The backend did not answer in time", {
    phase: "offline",
    waiting: 1,
    message: "The backend did not answer in time. We try again by ourselves; what you write is saved here.",
  }),
  "sync-error": stands("Not syncing", "clock is off by 2 days", {
    phase: "error",
    waiting: 2,
    message: "The backend answered with a web page instead of data. Check its address in the options.",
    clockOff: 2 * DAY,
  }),
  "sync-refused": stands("Needs you", "2 items were refused", { refused: 2 }),
  "sync-signed-out": stands("Signed out", "Sign in again, and what waits is sent", {
    phase: "signed_out",
    waiting: 1,
    lastSyncedAt: NOW - DAY,
  }),
  "sync-locked": stands(
    "Locked",
    "What this device holds is hidden",
    { phase: "offline", waiting: 2, lastSyncedAt: NOW - 31 * DAY },
    { rest: locked("lease"), online: false },
  ),
};
