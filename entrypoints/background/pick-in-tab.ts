// The picker in a tab, for `lib/sync/crms/picking.ts`: put there on a person's click, into the extension's own world of
// the page, where the page cannot reach it.
import browser from "webextension-polyfill";
import type { AdapterTable } from "#lib/crm/adapter.ts";
import type { PickerTabs } from "#lib/sync/crms/picking.ts";

const FILE = "picker.js";
const put = (tabId: number) => browser.scripting.executeScript({ target: { tabId }, files: [FILE] });

// These run in the page's tab: what they use must stand in them.
function pickHere(): void {
  const start: unknown = Reflect.get(globalThis, "tandemPick");
  if (typeof start === "function") start();
}
function tryHere(table: AdapterTable): unknown {
  const read: unknown = Reflect.get(globalThis, "tandemTry");
  return typeof read === "function" ? read(table) : null;
}

function lookHere(table: AdapterTable): unknown {
  const look: unknown = Reflect.get(globalThis, "tandemLook");
  return typeof look === "function" ? look(table) : null;
}

export const pickerTabs: PickerTabs = {
  async findAt(pattern) {
    const tabs = await browser.tabs.query({ url: pattern });
    const [last] = tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0));
    return last?.id ?? null;
  },
  async pick(tabId) {
    await put(tabId);
    await browser.tabs.update(tabId, { active: true });
    await browser.scripting.executeScript({ target: { tabId }, func: pickHere });
  },
  async read(tabId, table) {
    await put(tabId);
    const [answer] = await browser.scripting.executeScript({
      target: { tabId },
      func: tryHere,
      args: [table],
    });
    return answer?.result ?? null;
  },
};

/** What a table finds on the page of this tab, for a report; the page is hostile. Rejects where no script may run. */
export async function lookInTab(tabId: number, table: AdapterTable): Promise<unknown> {
  await put(tabId);
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: lookHere,
    args: [table],
  });
  return answer?.result ?? null;
}
