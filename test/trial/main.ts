// `npm run trial`: the promises of sync tried in as many random histories as one asks for, or one history again that broke a
// promise. On a PostgreSQL of its own, or on the embedded database. The real browser under kills: `--real`, in real.ts.
import "fake-indexeddb/auto";
import { parseArgs } from "node:util";
import { openDatabase } from "#server/db/open.ts";
import { modelBackend } from "#test/model/backend.ts";
import {
  holds,
  type InvariantName,
  invariantNames,
  invariants,
  isInvariant,
  type Replay,
} from "#test/model/invariants.ts";
import type { Step } from "#test/model/steps.ts";
import { startPostgres } from "#test/support/postgres.ts";
import { realTrial } from "./real/real.ts";
import { createTally } from "./tally.ts";

const HELP = `npm run trial -- [options]
  --seeds N          histories, spread over the promises (default 2000)
  --promise I4       this promise alone: ${invariantNames.join(" ")}
  --seed S --path P  the one history that a failure named
  --longest N        steps of the longest history (default 12)
  --embedded         on the embedded database instead of a PostgreSQL of its own
  --real             the built extension, backend and database as processes that are killed at random
  --kills N          of those, so many deaths (default 100); --seed S chooses them
  --without-filters  without the application's own filters: row-level security alone stands between companies`;

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "2000" },
    promise: { type: "string" },
    seed: { type: "string" },
    path: { type: "string" },
    longest: { type: "string", default: "12" },
    embedded: { type: "boolean", default: false },
    real: { type: "boolean", default: false },
    kills: { type: "string", default: "100" },
    "without-filters": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

function chosen(): InvariantName[] {
  if (values.promise === undefined) return invariantNames;
  if (isInvariant(values.promise)) return [values.promise];
  throw new Error(`There is no promise ${values.promise}: ${invariantNames.join(" ")}`);
}

function whole(name: "seeds" | "longest" | "kills"): number {
  const number = Number(values[name]);
  if (Number.isInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a whole number above 0, not "${values[name]}"`);
}

async function run(): Promise<void> {
  const names = chosen();
  const each = Math.ceil(whole("seeds") / names.length);
  const longest = whole("longest");
  const replay: Replay = {
    ...(values.seed === undefined ? {} : { seed: Number(values.seed) }),
    ...(values.path === undefined ? {} : { path: values.path }),
  };
  const postgres = values.embedded ? null : await startPostgres();
  const db = await openDatabase({
    DATA_DIR: ":memory:",
    ...(postgres ? { DATABASE_URL: postgres.url } : {}),
  });
  const backend = modelBackend(db, { withoutFilters: values["without-filters"] });
  let broken = 0;
  const tally = createTally();
  try {
    for (const name of names) {
      console.log(`${name}: ${invariants[name].promise}`);
      const began = Date.now();
      let done = 0;
      let said = began;
      const told = (steps: readonly Step[]) => {
        tally.add(steps);
        done++;
        if (Date.now() - said < 5_000) return;
        said = Date.now();
        console.log(`  … ${done} of ${each}`);
      };
      try {
        await holds(backend, name, {
          seeds: each,
          longest,
          replay,
          told,
          onlyTold: values["without-filters"],
        });
        console.log(`  ✓ ${done} histories, ${((Date.now() - began) / 1000).toFixed(1)} s`);
      } catch (error) {
        broken++;
        console.log(`  ✗ ${error instanceof Error ? error.message : error}`);
      }
    }
  } finally {
    await db.close();
    await postgres?.stop();
  }
  console.log(tally.table());
  console.log(`${names.length - broken} promises held, ${broken} broken`);
  process.exitCode = broken === 0 ? 0 : 1;
}

async function runReal(): Promise<void> {
  const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
  const held = await realTrial({ kills: whole("kills"), seed, say: console.log });
  console.log(held ? "✓ zero lost, doubled, foreign" : `✗ again with --real --seed ${seed}`);
  process.exitCode = held ? 0 : 1;
}

if (values.help) console.log(HELP);
else if (values.real) await runReal();
else await run();
