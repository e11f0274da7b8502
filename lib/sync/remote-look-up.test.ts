import { expect, test, vi } from "vitest";
import type { ApiRequest } from "../contract/api.ts";
import type { Account } from "../contract/records.ts";
import { anAccount } from "../store/rows.test-support.ts";
import { createRemoteLookUp } from "./remote-look-up.ts";

const query = {
  accountId: null,
  recordRef: "r",
  refKeys: ["r"],
  name: "Acme",
  domain: "acme.com",
  nameKey: "acme",
  namesCompany: true,
};

type Found = { account: Account | null; overlaps: [] };

function setUp(answer: (query: ApiRequest<"lookUp">) => Promise<Found | null>) {
  let now = 0;
  const lookUp = vi.fn(answer);
  const onAnswer = vi.fn();
  const timers: { work: () => void; delay: number }[] = [];
  const later = (work: () => void, delay: number) => {
    timers.push({ work, delay });
    return () => {};
  };
  const remote = createRemoteLookUp({ lookUp, onAnswer, now: () => now, later });
  return { remote, lookUp, onAnswer, timers, pass: (time: number) => (now += time) };
}
const none = async (): Promise<Found> => ({ account: null, overlaps: [] });
const settled = () => new Promise((resolve) => setImmediate(resolve));

test("one question is asked once, answered from memory, and told when known", async () => {
  const { remote, lookUp, onAnswer } = setUp(none);
  expect(remote.ask(query, true).state).toBe("looking");
  expect(remote.ask(query, true).state).toBe("looking");
  await vi.waitFor(() => expect(onAnswer).toHaveBeenCalledOnce());
  expect(remote.ask(query, true)).toMatchObject({ state: "answered", account: null });
  expect(lookUp).toHaveBeenCalledOnce();
});

test("an account is asked for by its id where one of us said which it is, and a page by what it shows", async () => {
  const { remote, lookUp } = setUp(none);
  const accountId = anAccount(1).id;
  remote.ask(query, true);
  remote.ask({ ...query, accountId }, true);
  const shown = { recordRef: "r", domain: "acme.com", nameKey: "acme" };
  expect(lookUp.mock.calls).toEqual([[shown], [{ accountId, ...shown }]]);
});

test("nothing is sent for a page that is still arriving; what was answered before is shown", async () => {
  const { remote, lookUp } = setUp(none);
  expect(remote.ask(query, false).state).toBe("looking");
  expect(lookUp).not.toHaveBeenCalled();
  remote.ask(query, true);
  await settled();
  expect(remote.ask(query, false).state).toBe("answered");
});

test("without an answer it says so, looks again by itself after a while, and not at every look", async () => {
  const { remote, lookUp, onAnswer, timers, pass } = setUp(async () => null);
  remote.ask(query, true);
  await settled();
  expect(onAnswer).toHaveBeenCalledOnce();
  expect(remote.ask(query, true).state).toBe("unavailable");
  expect(lookUp).toHaveBeenCalledOnce();
  const [retry] = timers;
  pass(retry?.delay ?? 0);
  retry?.work();
  expect(onAnswer).toHaveBeenCalledTimes(2);
  expect(remote.ask(query, true).state).toBe("unavailable");
  expect(lookUp).toHaveBeenCalledTimes(2);
});

test("the person's wish to ask again is not held back by the failure before", async () => {
  const { remote, lookUp } = setUp(async () => null);
  remote.ask(query, true);
  await settled();
  remote.again();
  expect(remote.ask(query, true).state).toBe("looking");
  expect(lookUp).toHaveBeenCalledTimes(2);
});

test("while it is asked once more the answer before stays in view, also when that fails", async () => {
  const account = anAccount(1);
  const answers: (Found | null)[] = [{ account, overlaps: [] }, null, { account: null, overlaps: [] }];
  const { remote, lookUp, pass } = setUp(async () => answers.shift() ?? null);
  remote.ask(query, true);
  await settled();
  pass(6 * 60_000);
  expect(remote.ask(query, true)).toMatchObject({ state: "answered", account });
  await settled();
  expect(remote.ask(query, true)).toMatchObject({ state: "answered", account });
  remote.again();
  expect(remote.ask(query, true)).toMatchObject({ state: "answered", account });
  await settled();
  expect(remote.ask(query, true)).toMatchObject({ state: "answered", account: null });
  expect(lookUp).toHaveBeenCalledTimes(3);
});

test("an answer from before the lists changed, or for the member before, is not shown", async () => {
  const waiting: ((found: Found) => void)[] = [];
  const { remote, onAnswer } = setUp(() => new Promise((resolve) => waiting.push(resolve)));
  for (const end of [remote.again, remote.forget]) {
    remote.ask(query, true);
    end();
    waiting.at(-1)?.({ account: anAccount(1), overlaps: [] });
    await settled();
    expect(onAnswer).not.toHaveBeenCalled();
    expect(remote.ask(query, true).state).toBe("looking");
    remote.forget();
  }
});
