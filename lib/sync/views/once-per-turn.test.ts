import { expect, test, vi } from "vitest";
import { createOncePerTurn } from "./once-per-turn.ts";

const nextTurn = () => new Promise((resolve) => setTimeout(resolve, 2));

test("what two ask for at the same moment is computed once, and both get it", async () => {
  const compute = vi.fn(async ({ n }: { n: number }) => n * 2);
  const once = createOncePerTurn(compute, (page) => page);
  const page = { n: 21 };
  expect(await Promise.all([once(page), once(page)])).toEqual([42, 42]);
  expect(compute).toHaveBeenCalledTimes(1);
});

test("another page, a later moment and what has been answered are computed anew", async () => {
  const compute = vi.fn(async ({ slow }: { slow: boolean }) => {
    if (slow) await nextTurn();
  });
  const once = createOncePerTurn(compute, (page) => page);
  const [quick, slow] = [{ slow: false }, { slow: true }];
  await once(quick);
  await once(quick);
  expect(compute).toHaveBeenCalledTimes(2);
  const early = once(slow);
  await new Promise((resolve) => setTimeout(resolve));
  await Promise.all([early, once(slow)]);
  expect(compute).toHaveBeenCalledTimes(4);
});

test("who comes after a failure is not given that failure", async () => {
  let fails = true;
  const once = createOncePerTurn(
    async () => {
      if (fails) throw new Error("no");
      return "yes";
    },
    () => null,
  );
  await expect(once(1)).rejects.toThrow("no");
  fails = false;
  expect(await once(1)).toBe("yes");
});
