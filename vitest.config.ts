// Which tests there are. The suffix of a file names what it needs; each kind is a project of its own, so that
// `npm test -- unit db` can run some. Two cores are assumed; what a person would need the screen for runs alone.
import { defineConfig } from "vitest/config";
import { LongestFirst } from "./test/support/longest-first.ts";

const everywhere = ["lib", "server", "components", "entrypoints", "scripts", "test"];
const files = (suffix: string) => everywhere.map((folder) => `${folder}/**/*${suffix}.test.{ts,tsx}`);
const never = ["**/node_modules/**", "test/crm/dist/**"];
const needsMore = ["db", "property", "browser", "e2e", "window", "firefox"].map(
  (kind) => `**/*.${kind}.test.{ts,tsx}`,
);

function project(
  name: string,
  options: {
    include: string[];
    exclude?: string[];
    workers: number;
    timeoutMs: number;
    /** Once, before all files. */
    setup?: string | string[];
    /** Before each file. */
    before?: string;
  },
) {
  return {
    // Tests run as the code does: no globals, no aliases beyond package.json's imports.
    test: {
      name,
      environment: "node" as const,
      include: options.include,
      globalSetup: options.setup ?? [],
      setupFiles: options.before ?? [],
      exclude: [...never, ...(options.exclude ?? [])],
      pool: "forks" as const,
      // Modules are loaded once per worker, not once per file: that was most of the time. No test replaces a module.
      isolate: false,
      maxWorkers: options.workers,
      testTimeout: options.timeoutMs,
      hookTimeout: Math.max(options.timeoutMs, 60_000),
      // A busy machine draws later than the second that is usual.
      expect: { poll: { timeout: 10_000 } },
    },
  };
}

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      project("unit", {
        include: files(""),
        exclude: needsMore,
        workers: 2,
        timeoutMs: 10_000,
        before: "./test/support/indexed-db.ts",
      }),
      project("property", {
        include: files(".property"),
        workers: 2,
        timeoutMs: 240_000,
        before: "./test/support/indexed-db.ts",
      }),
      project("db", {
        include: files(".db"),
        workers: 2,
        timeoutMs: 60_000,
        setup: "./test/support/serve-postgres.ts",
        before: "./test/support/indexed-db.ts",
      }),
      project("browser", {
        include: files(".browser"),
        workers: 2,
        timeoutMs: 60_000,
        setup: "./test/screens/serve-for-tests.ts",
      }),
      project("e2e", {
        include: files(".e2e"),
        workers: 2,
        timeoutMs: 180_000,
        setup: ["./test/e2e/build-before.ts", "./test/e2e/serve-stages.ts"],
      }),
      project("window", {
        include: files(".window"),
        workers: 1,
        timeoutMs: 120_000,
        setup: "./test/e2e/serve-stages.ts",
      }),
      project("firefox", {
        include: files(".firefox"),
        workers: 1,
        timeoutMs: 180_000,
        setup: "./test/e2e/serve-stages.ts",
      }),
    ],
  },
});
