// What a page's launcher ends up with, whatever the order in which states are computed.
import { expect, test } from "vitest";
import type { LauncherState } from "../messaging/page-messages.ts";
import { createLaunchers } from "./launchers.ts";
import { createPageTabs } from "./page-tabs.ts";

const TAB = 7;
const host = "crm.example";
const ref = { crm: "atomic", instance: host, kind: "opportunity", id: "1" } as const;
const deal = { ref, fields: {}, accountRef: null };

/** A device whose look-ups end when the test says so; a page that notes what it is shown, in order. */
function setUp() {
  const tabs = createPageTabs(
    { get: async () => ({}), set: async () => {}, remove: async () => {} },
    () => 0,
  );
  const shown: string[] = [];
  const ends: (() => void)[] = [];
  const data = { partners: 1, listens: true };
  const launchers = createLaunchers({
    tabs,
    async launcherOf(tabId) {
      const partners = (await tabs.get(tabId))?.record ? data.partners : 0;
      await new Promise<void>((resolve) => ends.push(resolve));
      return { partners, waiting: 0, label: `${partners}` };
    },
    async send(_tabId, message) {
      if (!data.listens) throw new Error("Could not establish connection");
      if (message.type === "page.launcher") shown.push(`pushed ${message.launcher.partners}`);
    },
  });
  const says = async (record: typeof deal | null) => {
    await tabs.set(TAB, { host, record });
    const note = ({ partners }: LauncherState) => void shown.push(`answered ${partners}`);
    return { answered: launchers.answer(TAB).then(note) };
  };
  /** Lets everything that is being computed end, the newest first. */
  async function settle(...all: Promise<unknown>[]) {
    let left = true;
    void Promise.allSettled(all).then(() => {
      left = false;
    });
    while (left) {
      await new Promise((resolve) => setImmediate(resolve));
      ends.pop()?.();
    }
  }
  return { launchers, shown, data, says, settle };
}

test("a page that has left its record is not told of it any more", async () => {
  const { launchers, shown, says, settle } = setUp();
  await settle((await says(deal)).answered);
  const heard = launchers.isHeard(TAB);
  await new Promise((resolve) => setImmediate(resolve));
  const { answered } = await says(null);
  await settle(heard, answered);
  expect(await heard).toBe(true);
  expect(shown).toEqual(["answered 1", "answered 0"]);
});

test("news of the record in view arrive after an answer that knew less", async () => {
  const { launchers, shown, data, says, settle } = setUp();
  const { answered } = await says(deal);
  await new Promise((resolve) => setImmediate(resolve));
  data.partners = 2;
  await settle(answered, launchers.tellAll());
  expect(shown).toEqual(["answered 1", "pushed 2"]);
});

test("a launcher that shows the right thing is left alone; a tab where nobody listens has left", async () => {
  const { launchers, shown, data, says, settle } = setUp();
  await settle((await says(deal)).answered, launchers.tellAll());
  await settle(launchers.tellAll());
  expect(shown).toEqual(["answered 1"]);
  data.listens = false;
  const heard = launchers.isHeard(TAB);
  await settle(heard);
  expect(await heard).toBe(false);
});
