// The panel where it says how things stand: signed out, offline, refused, not started.
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { DAY, NOW, record, session, sync, touchpoint, us } from "./data.ts";
import { discarding, keptViews } from "./kept-items.ts";
import { panel } from "./panel-screen.ts";
import type { Screen } from "./screen.ts";

const offline = sync({ phase: "offline", waiting: 1, lastSyncedAt: NOW - 3 * 3_600_000 });
const refusedOutbox = {
  refused: [
    {
      mutationId: 4,
      name: "touchpoint.record",
      summary: "Call with Zapier, shared with Harbor Cloud: “Asked for a reference.”",
      reason:
        "The partnership has ended, so this cannot be shared with that partner. Record it as internal instead.",
      at: NOW - 3_600_000,
      copyText: "Call with Zapier: Asked for a reference.",
      again: null,
    },
  ],
  discarded: [],
  waiting: [{ mutationId: 5, summary: "Meeting with Stripe", at: NOW, copyText: "Meeting with Stripe" }],
};
const noNetwork: Partial<Screen> = { platform: { online: () => false } };
const signedOut = (state: SessionView["state"]) =>
  session({ state, member: null, organisation: null, sync: sync({ phase: "signed_out" }) });

export const panelStateScreens: Record<string, Screen> = {
  "panel-unread-fields": panel(
    { record: record({ unread: { fields: ["created", "owner"], addressOnly: false } }) },
    "Some of this page could not be read",
    { press: ["Some of this page could not be read"] },
  ),
  "panel-address-only": panel(
    {
      record: record({
        unread: { fields: ["name", "accountName", "stage", "amount", "closeDate"], addressOnly: true },
        record: {
          ref: { crm: "atomic", instance: "crm.example", kind: "opportunity", id: "1" },
          fields: {},
          accountRef: null,
          settled: true,
        },
        match: { state: "unnamed" },
        partners: [],
      }),
    },
    "Working from the address alone",
  ),
  "panel-sync-details": panel(
    { session: session({ sync: sync({ phase: "pushing", waiting: 3 }) }) },
    "3 items wait to be sent",
    { press: ["Sync: Sending"] },
  ),
  "panel-starting": panel({ session: signedOut("starting") }, "Tandem is starting"),
  "panel-signed-out": panel({ session: signedOut("signed_out") }, "Sign in to see which partners"),
  "panel-signed-out-waiting": panel(
    {
      session: { ...signedOut("signed_out"), sync: sync({ phase: "signed_out", waiting: 2 }) },
    },
    "2 items wait on this device",
  ),
  "panel-no-organisation": panel({ session: signedOut("no_organisation") }, "One step left"),
  "panel-no-organisation-kept": panel(keptViews, "2 items were not accepted", { commands: discarding }),
  "panel-failed": panel(
    {
      session: {
        ...signedOut("failed"),
        failure: "The browser cannot open Tandem’s store: free disk space, then restart the browser.",
      },
    },
    "Tandem cannot start",
  ),
  "panel-not-on-device": panel(
    {
      session: session({ sync: offline }),
      record: record({ match: { state: "not_on_device" }, partners: [], touchpoints: [], notShared: [] }),
    },
    "Not on this device",
    noNetwork,
  ),
  "panel-offline": panel({ session: session({ sync: offline }) }, "You are offline", noNetwork),
  "panel-backend-away": panel(
    {
      session: session({
        sync: {
          ...offline,
          message:
            "The backend did not answer in time. We try again by ourselves; what you write is saved here.",
        },
      }),
    },
    "The backend did not answer in time",
  ),
  "panel-sync-error": panel(
    {
      session: session({
        sync: sync({
          phase: "error",
          waiting: 2,
          message: "The backend answered with a web page instead of data. Check its address in the options.",
          clockOff: 2 * DAY,
        }),
      }),
    },
    "The backend answered with a web page",
  ),
  "panel-sign-in-ended": panel(
    { session: session({ sync: sync({ phase: "signed_out", waiting: 1 }) }) },
    "Your sign-in has ended",
  ),
  "panel-refused": panel(
    {
      session: session({ sync: sync({ refused: 1 }) }),
      record: record({
        touchpoints: [
          touchpoint(
            us,
            { type: "call", occurredAt: NOW - 3_600_000, recordedAt: null },
            {
              state: "refused",
              refusal: {
                mutationId: 4,
                message:
                  "The partnership has ended, so this cannot be shared with that partner. Record it as internal instead.",
              },
              note: "Asked for a reference.",
            },
          ),
        ],
      }),
      outbox: refusedOutbox,
    },
    "1 item was refused",
  ),
  "panel-refused-review": panel(
    { session: session({ sync: sync({ refused: 1 }) }), outbox: refusedOutbox },
    "The backend did not take these",
    { press: ["Review"] },
  ),
  "panel-lost": panel({}, "Tandem was updated", { connection: "lost" }),
};
