import { expect, test, vi } from "vitest";
import { createRemoteLookUp } from "./remote-look-up.ts";

const query = { recordRef: "r", refKeys: ["r"], name: "Acme", domain: "acme.com", nameKey: "acme" };

function setUp(answer: () => Promise<{ account: null; overlaps: [] } | null>) {
  let now = 0;
  const lookUp = vi.fn(answer);
  const onAnswer = vi.fn();
  const remote = createRemoteLookUp({ lookUp, onAnswer, now: () => now });
  return { remote, lookUp, onAnswer, pass: (time: number) => (now += time) };
}

test("one question is asked once, answered from memory, and told when known", async () => {
  const { remote, lookUp, onAnswer } = setUp(async () => ({ account: null, overlaps: [] }));
  expect(remote.ask(query).state).toBe("looking");
  expect(remote.ask(query).state).toBe("looking");
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledOnce());
  expect(remote.ask(query)).toMatchObject({ state: "answered", account: null });
  expect(lookUp).toHaveBeenCalledOnce();
});

test("without an answer it says so and asks again later, not at every look", async () => {
  const { remote, lookUp, onAnswer, pass } = setUp(async () => null);
  remote.ask(query);
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledOnce());
  expect(remote.ask(query).state).toBe("unavailable");
  pass(31_000);
  expect(remote.ask(query).state).toBe("looking");
  expect(lookUp).toHaveBeenCalledTimes(2);
});

test("an answer from before the lists changed is not shown", async () => {
  let settle = (_: null) => {};
  const { remote, onAnswer } = setUp(() => new Promise((resolve) => (settle = resolve)));
  remote.ask(query);
  remote.forget();
  settle(null);
  await Promise.resolve();
  expect(onAnswer).not.toHaveBeenCalled();
  expect(remote.ask(query).state).toBe("looking");
});
