// The demo's real backend, killed: it answers again on the same address and data.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startBackend } from "#test/support/backend.ts";
import { until } from "#test/support/until.ts";
import { keepBackend } from "./keep-backend.ts";

test("a backend that is killed while the demo stays open is started again, and the person is told", async () => {
  const dataDir = await mkdtemp(join(tmpdir(), "tandem-kept-"));
  const backend = await startBackend({ dataDir });
  const said: string[] = [];
  let stopping = false;
  const kept = keepBackend(backend, { say: (line) => void said.push(line), isStopping: () => stopping });
  onTestFinished(async () => {
    stopping = true;
    await backend.stop();
    await kept;
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
  await backend.kill();
  await until("the backend to run again", () => said.some((line) => line.includes("runs again")), {
    timeout: 40_000,
  });
  expect(said[0]).toContain("The backend ended (by a signal)");
  expect((await fetch(`${backend.url}/health`)).ok).toBe(true);
});
