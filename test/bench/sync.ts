// The bench `sync`: a first sync of 100,000 accounts with a partner in each into the built extension, beside published
// stores in the same Chromium. Rounds alternate between all of them, so that whatever else the machine does
// falls on all alike. Called by `npm run bench -- sync`.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { buildExtension } from "#scripts/demo/extension.ts";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { setStage } from "#test/support/stage.ts";
import { bundle } from "./bundle.ts";
import { makeSyncData } from "./sync-data.ts";
import { fillOurs } from "./sync-ours.ts";
import { fillPeer, peers, servePeers } from "./sync-peers.ts";
import { type Filled, summariseFilled } from "./sync-summary.ts";
import { measureWrites } from "./sync-writes.ts";
import type { Bench } from "./table.ts";

const ACCOUNTS = 100_000;
const WRITES = 60;
const rounds = Number(process.env.BENCH_ROUNDS ?? 4);
/** Rounds of the stores that take tens of seconds. */
const slowRounds = Math.min(rounds, Number(process.env.BENCH_SLOW_ROUNDS ?? 2));

const told = ({ first, written, anew, changed }: Filled) =>
  [first, written, anew, changed].map((time) => Math.round(time)).join(" / ");

export const bench: Bench = {
  about: `first sync of ${ACCOUNTS} accounts, each with a partner, beside published stores; writes to the disk and to the partner`,
  async run(say) {
    const { path: executable, how } = await findChromium(say);
    say(`browser: ${how}`);
    await ensureCrm(say);
    const { dir: extensionDir } = await buildExtension({ browser: "chrome" });
    const script = await bundle("sync-in-page.ts");
    const folder = await mkdtemp(join(tmpdir(), "tandem-bench-"));
    const closing: (() => unknown)[] = [() => rm(folder, { recursive: true, force: true, maxRetries: 5 })];
    try {
      const stage = await setStage({ folder: join(folder, "stage"), proxied: true });
      closing.push(() => stage.close());
      const seller = await stage.enter(stage.harbor.seller);
      const partnership = (await seller.api.pullAll()).find(
        (change) => change.op === "put" && change.entity === "partnership",
      );
      if (partnership?.op !== "put") throw new Error("The stage has no partnership");
      const data = makeSyncData(ACCOUNTS, partnership.id);
      say(`${ACCOUNTS} accounts: ${data.pages.length} pages, ${data.megabytes.toFixed(0)} MB`);
      const site = await servePeers(data, say);
      closing.push(() => site.close());

      const ours = { stage, data, executable, extensionDir, script, folder };
      const filled = [
        { name: "ours, through the extension's own sync", isOurs: true, rounds: [] as Filled[] },
        ...peers.map(({ name }) => ({ name, isOurs: false, rounds: [] as Filled[] })),
      ];
      for (let round = 1; round <= rounds; round += 1) {
        const times: string[] = [];
        for (const [index, { name, isOurs, rounds: done }] of filled.entries()) {
          const peer = peers[index - 1];
          if (peer?.slow && round > slowRounds) continue;
          const one =
            isOurs || !peer
              ? await fillOurs(ours, round)
              : await fillPeer(peer, { site, data, executable, folder, round });
          done.push(one);
          times.push(`${name.split(/[ ,]/)[0]} ${told(one)}`);
        }
        say(`round ${round} of ${rounds}, ms to first, written, fresh, changed: ${times.join("; ")}`);
      }
      say(`… ${WRITES} writes`);
      const first = summariseFilled(filled);
      const writes = await measureWrites(ours, { partnershipId: partnership.id, writes: WRITES });
      return { rows: [...first.rows, ...writes.rows], goals: [...first.goals, ...writes.goals] };
    } finally {
      for (const close of closing.toReversed()) await close();
    }
  },
};
