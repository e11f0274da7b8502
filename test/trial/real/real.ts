// `npm run trial -- --real`: the built extension in two Chromiums, a backend process and a PostgreSQL that waits for the disk, under
// load of simulated members. Worker, browsers, backend and database are killed at random and connections cut; in the end what
// was acknowledged is compared with what exists and with who holds it. Called by main.ts.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { buildExtension } from "#scripts/demo/extension.ts";
import { browsersBelow } from "#scripts/demo/story.ts";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { ensureSignedIn } from "#test/support/people.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { type Company, type Stage, setStage } from "#test/support/stage.ts";
import { until } from "#test/support/until.ts";
import { extensionMember } from "./extension-member.ts";
import { deaths, type Killer, killAtRandom } from "./killing.ts";
import { createLedger, type Held, judge } from "./ledger.ts";
import { simulatedMember } from "./simulated-member.ts";

export type RealTrial = { kills: number; seed: number; say(line: string): void };

/** Whether nothing was lost, doubled or told to others. */
export async function realTrial({ kills, seed, say }: RealTrial): Promise<boolean> {
  const chromium = await findChromium();
  await ensureCrm();
  const { dir: extensionDir } = await buildExtension({ browser: "chrome" });
  const folder = await mkdtemp(join(tmpdir(), "tandem-trial-"));
  const closing: (() => Promise<unknown>)[] = [
    () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  ];
  try {
    const postgres = await startPostgres({ durable: true });
    closing.push(postgres.stop);
    // All of the load comes from one address.
    const backendEnv = { RATE_LIMIT: "0" };
    const stage = await setStage({ folder, proxied: true, databaseUrl: postgres.url, backendEnv, say });
    closing.push(stage.close);
    const browsers = browsersBelow(folder, {
      executable: chromium.path,
      extensionDir,
      thirdPartyCookies: "allowed",
      headless: true,
    });
    closing.push(browsers.closeAll);

    const ledger = createLedger();
    const partnershipId = await onlyPartnership(postgres.url);
    const inBrowser = async (profile: "dana" | "omar", company: Company) => {
      const open = () => browsers.open(profile);
      const first = await open();
      await ensureSignedIn(first, stage.backend, company.seller);
      await first.close();
      const { name } = company.seller;
      return extensionMember({ name, organisation: company.slug, partnershipId, ledger, open, pause: 100 });
    };
    const dana = await inBrowser("dana", stage.harbor);
    const omar = await inBrowser("omar", stage.lumen);
    const simulated = [stage.harbor, stage.lumen].map((company) =>
      simulatedMember({
        who: company.manager,
        organisation: company.slug,
        partnershipId,
        ledger,
        enter: stage.enter,
        pause: 50,
      }),
    );
    const members = [dana, omar, ...simulated];
    const working = members.map((member) => member.work());
    say(`${members.length} members work; ${kills} deaths follow (seed ${seed})`);

    const killer = killerOf(stage, postgres, [dana, omar]);
    const counts = await killAtRandom({ killer, kills, seed, say });
    for (const member of members) member.stop();
    await Promise.all(working.map((work, at) => work.then(() => say(`${members[at]?.name} has finished`))));
    await Promise.all([dana, omar].map((member) => member.settled()));

    const held: Held[] = [];
    for (const { name, organisation, pull } of simulated) {
      const changes = await pull();
      const notes = new Map(changes.flatMap((each) => noteIn(each)));
      held.push({ holder: `a fresh device of ${name}`, organisation, texts: [...notes.values()] });
    }
    const exists = await allNotes(postgres.url);
    // What others recorded last is still on its way to the two browsers: they have it when they hold as much as a fresh device.
    for (const member of [dana, omar]) {
      const due = held.find(({ organisation }) => organisation === member.organisation)?.texts.length ?? 0;
      const texts = await until(
        `${member.name}'s device to hold ${due} notes`,
        async () => {
          const notes = await member.notes();
          return notes.length >= due ? notes : null;
        },
        { timeout: 180_000, every: 500 },
      ).catch(() => member.notes());
      held.push({ holder: `the device of ${member.name}`, organisation: member.organisation, texts });
    }

    const verdict = judge(ledger.entries(), exists, held);
    const died = deaths.map((death) => `${death} ${counts.get(death) ?? 0}`).join(", ");
    say(`${kills} deaths: ${died}`);
    say(`${verdict.acknowledged} acknowledged, ${exists.length} exist`);
    for (const kind of ["lost", "doubled", "foreign"] as const) {
      say(`${verdict[kind].length} ${kind}`);
      for (const line of verdict[kind].slice(0, 20)) say(`  ${line}`);
    }
    return verdict.lost.length + verdict.doubled.length + verdict.foreign.length === 0;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

function killerOf(
  stage: Stage,
  postgres: Awaited<ReturnType<typeof startPostgres>>,
  browsers: readonly { killWorker(): Promise<void>; killBrowser(): Promise<void> }[],
): Killer {
  const { backend, proxy } = stage;
  const one = (at: number) => browsers[at % browsers.length];
  return {
    worker: async (at) => one(at)?.killWorker(),
    browser: async (at) => one(at)?.killBrowser(),
    async backend() {
      await backend.kill();
      await backend.start();
    },
    async database() {
      await postgres.kill();
      await postgres.start();
    },
    async connection(at) {
      // Every third is refused, every third cut in the middle of the answer, every third loses it.
      const kind = (["refused", "half", "lost"] as const)[at % 3] ?? "lost";
      proxy?.set("/v1", { kind }, 3);
    },
  };
}

/** Asked as the one who looks behind the curtain. */
async function query<T extends pg.QueryResultRow>(url: string, sql: string): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("set role tandem_definer");
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function onlyPartnership(url: string): Promise<string> {
  const [row] = await query<{ id: string }>(url, "select id from partnership");
  if (!row) throw new Error("the two companies are no partners");
  return row.id;
}

const allNotes = async (url: string): Promise<string[]> =>
  (await query<{ text: string }>(url, "select text from note")).map(({ text }) => text);

function noteIn(change: { op: string; entity?: string; id?: string; row?: unknown }): [string, string][] {
  if (change.op !== "put" || change.entity !== "note" || change.id === undefined) return [];
  const { row } = change;
  const text = typeof row === "object" && row !== null && "text" in row ? row.text : null;
  return typeof text === "string" ? [[change.id, text]] : [];
}
