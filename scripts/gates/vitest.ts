// Gates that are one vitest project each, with their tests counted from vitest's own JSON report. A runner that
// crashes, stops early or finds no test counts as a failure. Called by `npm test` and `npm run check`.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Gate, Outcome } from "./gate.ts";
import { outputFolder, type ProgramResult, runProgram } from "./program.ts";

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ status: z.string(), fullName: z.string() })),
    }),
  ),
});

/** Counts a report; `result` says whether the runner itself ended well. */
export function countReport(name: string, json: unknown, result: { ok: boolean; why: string }): Outcome {
  const parsed = report.safeParse(json);
  if (!parsed.success) {
    return {
      passed: 0,
      failed: 1,
      skipped: 0,
      notes: [`${name}: the runner left no report (${result.why})`],
    };
  }
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0, notes: [] };
  for (const file of parsed.data.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === "passed") outcome.passed += 1;
      else if (test.status === "failed") {
        outcome.failed += 1;
        outcome.notes.push(`${name}: ${test.fullName}`);
      } else outcome.skipped += 1;
    }
    // A file that does not load has no tests to fail.
    if (file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed")) {
      outcome.failed += 1;
      outcome.notes.push(`${name}: ${file.name} ${(file.message ?? "could not be run").split("\n")[0]}`);
    }
  }
  if (outcome.skipped > 0) outcome.notes.push(`${name}: ${outcome.skipped} tests were SKIPPED`);
  if (!result.ok && outcome.failed === 0) {
    outcome.failed += 1;
    outcome.notes.push(`${name}: the runner failed besides its tests (${result.why})`);
  }
  if (outcome.passed + outcome.failed + outcome.skipped === 0) {
    outcome.failed = 1;
    outcome.notes.push(`${name}: no test was found`);
  }
  return outcome;
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

export function vitestGate(
  name: string,
  options: { limitMs: number; env?: () => Record<string, string>; only?: string },
): Gate {
  return {
    name,
    async run(say) {
      const file = join(outputFolder, `${name}.json`);
      rmSync(file, { force: true });
      const result: ProgramResult = await runProgram(
        name,
        "vitest",
        [
          "run",
          `--project=${name}`,
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${file}`,
          ...(options.only ? [options.only] : []),
        ],
        {
          limitMs: options.limitMs,
          env: options.env?.() ?? {},
          onLine: (line) => line.trim() && say(`    ${line}`),
        },
      );
      return countReport(name, readJson(file), result);
    },
  };
}
