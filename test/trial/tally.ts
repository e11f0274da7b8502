// How often what was tried, over all histories of a trial: the figures of `docs/faults-tried.md`. Called by main.ts.
import type { NetworkFault } from "#test/model/network.ts";
import type { Step } from "#test/model/steps.ts";

/** What befell, in the words of the table; what people did in peace is no fault. */
const words: Partial<Record<Step["do"] | NetworkFault["kind"], string>> = {
  lost: "a request never arrived",
  answer_lost: "an answer never arrived",
  twice: "a request arrived twice",
  late: "a request arrived after later ones",
  nonsense: "a page of somebody else's came as the answer",
  torn: "an answer broke off",
  expired: "the access token ran out under way",
  killed: "the backend died before the nth statement of a request",
  later_backend: "the backend was of a later version",
  earlier_device: "the device was of an earlier version",
  strange_cursor: "the cursor was of another time",
  crash: "the worker was killed between two awaits of a sync",
  disk_fails: "the device's disk refused a write, or aborted",
  clock: "the device's clock jumped by up to three days",
  time_passes: "hours or weeks went by",
  sync_all: "all devices synced at once",
  sync_in_two_places: "one device synced in two places",
  compact: "the feeds were compacted",
  share: "sharing was widened or narrowed",
  end_partnership: "a partnership ended",
  begin_partnership: "a partnership began anew",
  deactivate: "a member was deactivated",
  reactivate: "a member was let in again",
  leave: "a participant left a deal",
};

export function createTally() {
  const counts = new Map<string, number>();
  let histories = 0;
  let steps = 0;
  const count = (kind: Step["do"] | NetworkFault["kind"]) => {
    const said = words[kind];
    if (said !== undefined) counts.set(said, (counts.get(said) ?? 0) + 1);
  };
  return {
    add(history: readonly Step[]): void {
      histories++;
      steps += history.length;
      for (const step of history) {
        count(step.do);
        if ("faults" in step) for (const { kind } of step.faults) count(kind);
      }
    },
    table(): string {
      const rows = Object.values(words).map((said) => `| ${said} | ${counts.get(said) ?? 0} |`);
      return [
        `${histories} histories, ${steps} steps`,
        "| what was tried | times |",
        "|---|---|",
        ...rows,
      ].join("\n");
    },
  };
}
