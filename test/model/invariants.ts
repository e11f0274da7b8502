// The promises of sync by name (`docs/decisions/033-the-model.md`), each with the histories that try it hardest. All of them are checked in
// every history; what an invariant adds is what goes wrong there most. Called by its tests and by `npm run trial`.
import fc from "fast-check";
import { PAGE_LIMITS } from "#server/sync/page.ts";
import type { ModelBackend } from "./backend.ts";
import { requireInView, requireNothingTold, requireQuiet } from "./quiet.ts";
import { histories, type Step, type Weights } from "./steps.ts";
import { World } from "./world.ts";

/** A deal with people in it, and what they write there. */
const deals: Weights = { begin_deal: 4, draft: 1, submit: 1, answer: 2, plan_text: 3, milestone: 2 };

type Invariant = {
  promise: string;
  weights: Weights;
  skewed?: boolean;
  /** So few in an answer that devices are killed between the pages of one transfer. */
  rowsInPage?: number;
};

export const invariants = {
  I1: {
    promise: "each act is done exactly once, whatever is lost, doubled or killed on the way",
    weights: { ...deals, remove: 2, sync: 10, crash: 4, late_arrives: 2 },
  },
  I2: {
    promise: "no act is passed over, and a refused one stays with its reason",
    weights: { ...deals, record: 8, sync: 10, crash: 3, end_partnership: 2, deactivate: 1 },
  },
  I3: {
    promise: "a cursor never skips what was committed",
    weights: { ...deals, record: 8, sync_all: 6, share: 2, late_arrives: 2 },
  },
  I4: {
    promise: "losing access takes away what others shared, and leaves what the member wrote",
    weights: { ...deals, leave: 4, end_partnership: 4, deactivate: 3, reactivate: 2, share: 3, remove: 2 },
  },
  I5: {
    promise: "what a person did stays in view while it travels",
    weights: { record: 12, remove: 2, crash: 4, sync: 10, clock: 2, time_passes: 1, disk_fails: 1 },
    rowsInPage: 6,
  },
  I6: {
    promise: "rows and cursor are on the disk together or not at all",
    weights: { ...deals, disk_fails: 6, crash: 6, sync_all: 2, share: 2 },
    rowsInPage: 6,
  },
  I7: {
    promise: "one sync at a time, wherever in the browser it was asked for",
    weights: { ...deals, record: 8, sync_in_two_places: 8, crash: 2 },
  },
  I8: {
    promise: "versions apart meet without loss",
    weights: { ...deals, sync: 12, remove: 1, compact: 1 },
    skewed: true,
  },
  I9: {
    promise: "a cursor that nobody knows means starting over, and the outbox stays",
    weights: { ...deals, compact: 5, sync: 8, crash: 2, share: 1 },
    rowsInPage: 6,
  },
  I10: {
    promise: "after quiet each device holds what its company may see, and was never told a byte more",
    weights: {
      ...deals,
      remove: 2,
      leave: 1,
      share: 3,
      end_partnership: 2,
      begin_partnership: 2,
      deactivate: 1,
      reactivate: 1,
      crash: 1,
      clock: 1,
      time_passes: 1,
      compact: 1,
    },
  },
  I11: {
    promise: "gaining access brings everything, what is older too",
    weights: {
      ...deals,
      answer: 4,
      begin_partnership: 3,
      end_partnership: 2,
      reactivate: 2,
      deactivate: 1,
      share: 3,
    },
  },
} as const satisfies Record<string, Invariant>;
export type InvariantName = keyof typeof invariants;
export const isInvariant = (name: string): name is InvariantName => Object.hasOwn(invariants, name);
export const invariantNames = Object.keys(invariants).filter(isInvariant);

async function playOut(backend: ModelBackend, steps: readonly Step[], onlyTold: boolean): Promise<void> {
  const world = await World.begin(backend);
  for (const step of steps) {
    await world.play(step);
    if (!onlyTold) await requireInView(world);
  }
  await (onlyTold ? requireNothingTold(world) : requireQuiet(world));
}

export type Replay = { seed?: number; path?: string };
export type Trial = {
  seeds: number;
  /** Steps of the longest history. */
  longest?: number;
  replay?: Replay;
  /** Only what reached whom is compared: without its filters the application puts own rows into scopes where they have no place. */
  onlyTold?: boolean;
  /** After each history, with what it was. */
  told?: (steps: readonly Step[]) => void;
};

/** Plays so many histories; throws the shortest that breaks a promise, with what plays it again. */
export async function holds(backend: ModelBackend, name: InvariantName, trial: Trial): Promise<void> {
  const { weights, skewed = false, rowsInPage = PAGE_LIMITS.rows }: Invariant = invariants[name];
  const { seeds, longest = 12, replay = {}, onlyTold = false, told = () => {} } = trial;
  backend.pagesOf(rowsInPage);
  const property = fc.asyncProperty(histories(weights, { skewed, longest }), async (steps) => {
    await playOut(backend, steps, onlyTold);
    told(steps);
  });
  const { failed, seed, counterexamplePath, counterexample, errorInstance } = await fc.check(property, {
    numRuns: seeds,
    ...replay,
  });
  if (!failed) return;
  const why = errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : errorInstance;
  const steps = (counterexample?.[0] ?? []).map((step, index) => `  ${index + 1}. ${JSON.stringify(step)}`);
  const again = `npm run trial -- --promise ${name} --seed=${seed} --path ${counterexamplePath} --longest ${longest}`;
  throw new Error([`${name} does not hold: ${why}`, "The history:", ...steps, `Again: ${again}`].join("\n"));
}
