// What a gate is: one thing that must hold before code is taken, with the numbers it adds to the last line of
// `npm test`. Called by the gates and by run-gates.ts.

export type Outcome = {
  passed: number;
  failed: number;
  skipped: number;
  /** Loud lines for the summary: what failed, or why something was skipped. */
  notes: string[];
};

export type Gate = {
  /** What `npm test -- NAME` picks. */
  name: string;
  /** Keeps one core busy at most: such gates that follow each other run two at a time. */
  isSingle?: true;
  /** Name of a single gate before this one that must have ended. */
  after?: string;
  /** `say` prints a line at once. A thrown error counts as one failure. */
  run(say: (line: string) => void): Promise<Outcome>;
};

export const passed: Outcome = { passed: 1, failed: 0, skipped: 0, notes: [] };

export function failed(note: string): Outcome {
  return { passed: 0, failed: 1, skipped: 0, notes: [note] };
}

export function skipped(note: string): Outcome {
  return { passed: 0, failed: 0, skipped: 1, notes: [note] };
}
