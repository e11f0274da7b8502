// Somebody whose membership ended with two acts unsent, and the fake's answer to discarding one.
import type { OutboxView } from "#lib/messaging/outbox-view.ts";
import { DAY, NOW, session } from "./data.ts";
import type { FakeCommands, FakeViews } from "./fake-surface.ts";

const reason = "You are no longer a member of the organisation this was for. Copy what you need.";
const outbox: OutboxView = {
  refused: [
    {
      mutationId: 7,
      name: "touchpoint.record",
      summary: "Meeting · Zapier · Dana Ortiz",
      reason,
      at: NOW - 3_600_000,
      copyText:
        "Meeting · Zapier · Dana Ortiz\n2026-11-20 13:30 UTC\n\nAgreed on a joint workshop in January.",
      again: null,
    },
    {
      mutationId: 6,
      name: "touchpoint.record",
      summary: "Call · Personio · Dana Ortiz",
      reason,
      at: NOW - 26 * 3_600_000,
      copyText: "Call · Personio · Dana Ortiz\n2026-11-19 12:30 UTC",
      again: null,
    },
  ],
  discarded: [],
  waiting: [],
};

const removed = session({ state: "no_organisation", member: null, organisation: null });
export const keptViews: FakeViews = {
  session: { ...removed, sync: { ...removed.sync, phase: "signed_out", refused: outbox.refused.length } },
  outbox,
};
export const discarding: FakeCommands = {
  "outbox.discard": ({ mutationId }, fake) => {
    const { refused, discarded, waiting } = fake.get("outbox") ?? outbox;
    const gone = refused
      .filter((item) => item.mutationId === mutationId)
      .map((item) => ({ ...item, discardedAt: NOW, until: NOW + 30 * DAY }));
    const stays = refused.filter((item) => item.mutationId !== mutationId);
    fake.set("outbox", { refused: stays, discarded: [...gone, ...discarded], waiting });
    return {};
  },
  "outbox.keep": ({ mutationId }, fake) => {
    const { refused, discarded, waiting } = fake.get("outbox") ?? outbox;
    const back = discarded
      .filter((item) => item.mutationId === mutationId)
      .map((item) => ({ ...item, again: null }));
    const stays = discarded.filter((item) => item.mutationId !== mutationId);
    fake.set("outbox", { refused: [...back, ...refused], discarded: stays, waiting });
    return {};
  },
};
