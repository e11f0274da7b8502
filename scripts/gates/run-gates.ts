// Runs gates in order, those that need one core two at a time, goes on after a failure, and prints the summary whose last
// line is the count.
// Called by scripts/test.ts and scripts/check.ts.
import { failed, type Gate, type Outcome } from "./gate.ts";
import { stopPrograms } from "./program.ts";

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}

/** "12 passed, 0 failed" and, only where there are any, ", 2 skipped". */
export function lastLine(outcomes: readonly Outcome[]): string {
  const sum = (key: "passed" | "failed" | "skipped") => outcomes.reduce((total, one) => total + one[key], 0);
  const skips = sum("skipped");
  return `${sum("passed")} passed, ${sum("failed")} failed${skips > 0 ? `, ${skips} skipped` : ""}`;
}

/** Gates that a person's words on the command line pick; all of them for none. Names no gate has are returned. */
export function pick(
  gates: readonly Gate[],
  names: readonly string[],
): { gates: readonly Gate[]; unknown: string[] } {
  if (names.length === 0) return { gates, unknown: [] };
  const matches = (gate: Gate, name: string) => gate.name === name || gate.name.startsWith(`${name}:`);
  return {
    gates: gates.filter((gate) => names.some((name) => matches(gate, name))),
    unknown: names.filter((name) => !gates.some((gate) => matches(gate, name))),
  };
}

/** Two at a time, in order but for those that wait for another. Machines of two cores are what we count on. */
async function runInLanes(
  gates: readonly Gate[],
  run: (gate: Gate) => Promise<void>,
  isStopped: () => boolean,
): Promise<void> {
  const waiting = [...gates];
  const ended = new Set<string>();
  const names = new Set(gates.map(({ name }) => name));
  const isReady = ({ after }: Gate) => after === undefined || !names.has(after) || ended.has(after);
  const lane = async (): Promise<void> => {
    for (;;) {
      const at = waiting.findIndex(isReady);
      const [gate] = at < 0 || isStopped() ? [] : waiting.splice(at, 1);
      // What waits for the gate in the other lane is taken by that lane.
      if (!gate) return;
      await run(gate);
      ended.add(gate.name);
    }
  };
  await Promise.all([lane(), lane()]);
}

/** Resolves with the exit code. */
export async function runGates(gates: readonly Gate[]): Promise<0 | 1> {
  const began = Date.now();
  let stopped = false;
  const stop = () => {
    stopped = true;
    void stopPrograms();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);

  const outcomes: Outcome[] = [];
  const run = async (gate: Gate): Promise<void> => {
    const started = Date.now();
    console.log(`▸ ${gates.indexOf(gate) + 1}/${gates.length} ${gate.name}`);
    const outcome = await gate
      .run((line) => console.log(line))
      .catch((error: unknown) => failed(`${gate.name}: ${error instanceof Error ? error.message : error}`));
    outcomes.push(outcome);
    const mark = outcome.failed > 0 ? "✗" : outcome.passed > 0 ? "✓" : "○";
    console.log(`${mark} ${gate.name}  ${lastLine([outcome])}  ${seconds(started)}`);
  };
  const left = [...gates];
  while (left.length > 0 && !stopped) {
    const until = left.findIndex(({ isSingle }) => !isSingle);
    const singles = left.splice(0, until < 0 ? left.length : until);
    await runInLanes(singles, run, () => stopped);
    const [next] = left.splice(0, 1);
    if (next && !stopped) await run(next);
  }

  const notes = outcomes.flatMap((outcome) => outcome.notes);
  if (stopped) {
    outcomes.push(failed("stopped"));
    notes.push("stopped by hand: not everything ran");
  }
  console.log(`\n${gates.length} gates in ${seconds(began)}`);
  for (const note of notes) console.log(`! ${note}`);
  console.log(lastLine(outcomes));
  return outcomes.some((outcome) => outcome.failed > 0) ? 1 : 0;
}
