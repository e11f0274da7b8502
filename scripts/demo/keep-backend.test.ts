// What the person at the terminal reads when the demo's backend ends by itself.
import { expect, test } from "vitest";
import { keepBackend } from "./keep-backend.ts";

/** A backend that ends with each of these codes in turn, and starts again or does not. */
function setUp(codes: readonly (number | null)[], starts = true) {
  const said: string[] = [];
  const ends = [...codes];
  let stopping = false;
  let started = 0;
  const backend = {
    url: "http://127.0.0.1:8787",
    async ended() {
      const code = ends.shift();
      // No more deaths: the demo is stopped.
      if (code === undefined) stopping = true;
      return code ?? null;
    },
    lines: () => ["the disk is full"],
    async start() {
      if (!starts) throw new Error("The backend ended instead of starting.");
      started++;
    },
  };
  const kept = keepBackend(backend, { say: (line) => void said.push(line), isStopping: () => stopping });
  return { kept, said, started: () => started };
}

test("a backend that ends is told with its code and last words, and runs again", async () => {
  const { kept, said, started } = setUp([1, null]);
  await kept;
  expect(started()).toBe(2);
  expect(said[0]).toContain("ended (code 1)");
  expect(said[1]).toContain("the disk is full");
  expect(said[2]).toContain("runs again at http://127.0.0.1:8787");
  expect(said[3]).toContain("by a signal");
});

test("one that ends because the demo stops is no news", async () => {
  const { kept, said, started } = setUp([]);
  await kept;
  expect([said, started()]).toEqual([[], 0]);
});

test("one that does not start, or ends again and again, leaves what to do", async () => {
  for (const { kept, said } of [setUp([1], false), setUp([1, 1, 1, 1, 1])]) {
    await kept;
    expect(said.at(-1)).toContain("npm start");
    expect(said.length).toBeLessThan(20);
  }
});
