// This device: that it locks, what exists on it alone, and that it forgets everything.
import { CommandError } from "#lib/messaging/surface.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { choosing, crms } from "./crm-data.ts";
import { DAY, NOW, session, sync } from "./data.ts";
import type { FakeCommands } from "./fake-surface.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";
import { inOptions } from "./setup-screens.ts";

const nobody = { member: null, organisation: null } as const;
const locked = (lock: "lease" | "idle", rest: Partial<SessionView> = {}) =>
  session({ ...nobody, state: "locked", lock, ...rest });
const longAway = sync({
  phase: "offline",
  waiting: 2,
  lastSyncedAt: NOW - 31 * DAY,
  message: "You are offline. What you record is saved on this device and sent when you are back.",
});
const noNetwork: Partial<Screen> = { platform: { online: () => false } };

const lost = "2 items are on this device only and would be deleted with it.";
const refusedFor = (message: string) => new CommandError({ code: "unsent_writes", message });
const signedOut = session({ ...nobody, state: "signed_out", sync: sync({ phase: "signed_out" }) });

/** As the background does it: asks for what would be lost, and then only if it was told to. `told`: the backend could be reached. */
const leaving = (told: boolean, unsent: string | null): FakeCommands => ({
  ...choosing,
  "session.lockAfter": ({ minutes }, fake) => {
    fake.set("session", session({ idleMinutes: minutes }));
    return {};
  },
  "session.signOut": ({ discardUnsent }, fake) => {
    if (unsent && !discardUnsent) throw refusedFor(unsent);
    fake.set("session", signedOut);
    return {};
  },
  "session.forgetDevice": ({ discardUnsent }, fake) => {
    if (unsent && !discardUnsent) throw refusedFor(unsent);
    fake.set("session", signedOut);
    return { told };
  },
  "outbox.export": () => ({ name: "tandem-unsent-2026-11-20.json", text: '{ "waiting": [] }\n' }),
});
const onDevice = (text: string, told: boolean, unsent: string | null, press: readonly string[]): Screen => ({
  ...inOptions("device", text),
  commands: leaving(told, unsent),
  press,
});
const unsent = { session: session({ sync: sync({ phase: "offline", waiting: 2 }) }) };

export const deviceScreens: Record<string, Screen> = {
  "device-panel-lease": panel({ session: locked("lease", { sync: longAway }) }, "30 days without", noNetwork),
  "device-panel-idle": panel({ session: locked("idle") }, "nobody used Tandem here"),
  "device-sign-out": panel(unsent, "Save as a file", {
    ...noNetwork,
    commands: leaving(true, lost),
    press: ["More", "Sign out"],
  }),
  "device-options": { ...inOptions("device", "Lock when nobody uses Tandem"), commands: leaving(true, null) },
  "device-locked": { ...inOptions("device", "30 days without"), views: { session: locked("lease"), crms } },
  "device-forget": onDevice("You can sign in again at any time", true, null, ["Forget this device"]),
  "device-forget-unsent": onDevice("2 items are on this device only", true, lost, [
    "Forget this device",
    "Delete everything here",
  ]),
  "device-forgotten": onDevice("holds nothing of Tandem any more", true, null, [
    "Forget this device",
    "Delete everything here",
  ]),
  "device-forgotten-untold": onDevice("could not be told", false, null, [
    "Forget this device",
    "Delete everything here",
  ]),
};
