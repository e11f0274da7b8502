// How long a write takes until it is on the disk, and until the other company sees it: two browsers, one for each company, on
// the real backend. Called by sync.ts.
import { join } from "node:path";
import { v7 as newId } from "uuid";
import { touchpointDetails } from "#lib/contract/evidence.ts";
import type { TouchpointDraft } from "#lib/messaging/surface-port.ts";
import { story } from "#test/crm/organisations.ts";
import { openBrowser } from "#test/support/browser.ts";
import type { Credentials } from "#test/support/http-person.ts";
import { ensureSignedIn } from "#test/support/people.ts";
import { type Ours, openQuietPage } from "./sync-ours.ts";
import { type BenchResult, goal, percentile, row } from "./table.ts";

const draftOf = (partnershipId: string): TouchpointDraft => ({
  touchpointId: newId(),
  type: "meeting",
  customer: { name: story.customer, domain: story.domain },
  accountId: null,
  recordRef: null,
  person: null,
  occurredAt: null,
  dealId: null,
  partnershipIds: [partnershipId],
  details: touchpointDetails.parse({}),
  note: { text: "Met their operations team: pilot agreed for March, budget follows.", visibility: "shared" },
});

export async function measureWrites(
  ours: Ours,
  { partnershipId, writes }: { partnershipId: string; writes: number },
): Promise<BenchResult> {
  const { stage, folder, script } = ours;
  stage.proxy?.clear();
  const browsers: { close(): Promise<void> }[] = [];
  const seat = async (name: string, who: Credentials) => {
    const profileDir = join(folder, name);
    const browser = await openBrowser({ ...ours, profileDir, thirdPartyCookies: "allowed", headless: true });
    browsers.push(browser);
    await ensureSignedIn(browser, stage.backend, who);
    const { call } = await openQuietPage(browser, script);
    await call("inSync");
    return call;
  };
  try {
    const writer = await seat("writer", stage.harbor.seller);
    const reader = await seat("reader", stage.lumen.seller);
    const theirs = await reader("accountAt", story.domain);
    const { outbox, bare } = await writer("timeWrites", writes, draftOf(partnershipId));
    const durable: number[] = [];
    const visible: number[] = [];
    for (let write = 0; write < writes; write += 1) {
      const draft = draftOf(partnershipId);
      const seen = reader("touchpointSeen", theirs, draft.touchpointId);
      const saved = await writer("record", draft);
      durable.push(saved.durable - saved.began);
      visible.push((await seen) - saved.began);
      await writer("inSync");
    }
    const p95 = (values: readonly number[]) => percentile(values, 0.95);
    return {
      rows: [
        row({ case: "one put, strict durability: the floor", metric: "write to durable", unit: "ms" }, bare),
        row({ case: "ours, the outbox", metric: "write to durable", unit: "ms" }, outbox),
        row({ case: "ours, from a surface's save", metric: "write to durable", unit: "ms" }, durable),
        row({ case: "ours, to the other company", metric: "write to visible", unit: "ms" }, visible),
        row({ case: "one put, strict durability: the floor", metric: "write to durable, p95", unit: "ms" }, [
          p95(bare),
        ]),
        row({ case: "ours, the outbox", metric: "write to durable, p95", unit: "ms" }, [p95(outbox)]),
        row({ case: "ours, from a surface's save", metric: "write to durable, p95", unit: "ms" }, [
          p95(durable),
        ]),
        row({ case: "ours, to the other company", metric: "write to visible, p95", unit: "ms" }, [
          p95(visible),
        ]),
      ],
      goals: [
        goal("write to durable in the outbox, p95, ms", 4, p95(outbox)),
        goal("write to visible at the other company, p95, ms", 250, p95(visible)),
      ],
    };
  } finally {
    await Promise.all(browsers.map((browser) => browser.close()));
  }
}
