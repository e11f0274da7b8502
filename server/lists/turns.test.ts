// Long work lets others have their turn by time, not by how much it has done.
import { expect, it } from "vitest";
import { createTurns } from "./turns.ts";

it("goes on while little time went by, then lets what waits run first", async () => {
  let now = 0;
  const turn = createTurns(25, () => now);
  const heard: string[] = [];
  setImmediate(() => heard.push("a request"));
  now = 24;
  expect(await turn()).toBe(false);
  expect(heard).toEqual([]);
  now = 25;
  expect(await turn()).toBe(true);
  expect(heard).toEqual(["a request"]);
  now = 49;
  expect(await turn()).toBe(false);
});
