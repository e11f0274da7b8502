// The picker in a tab, for `lib/sync/crms/picking.ts`: put there on a person's click, into the extension's own world of
// the page, where the page cannot reach it.
import browser from "webextension-polyfill";
import type { AdapterTable } from "#lib/crm/adapter.ts";
import type { PickerTabs } from "#lib/sync/crms/picking.ts";

const FILE = "picker.js";
const put = (tabId: number) => browser.scripting.executeScript({ target: { tabId }, files: [FILE] });

// Runs in the page's tab: what it uses must stand in it.
function callHere(name: string, table: AdapterTable | null): unknown {
  const work: unknown = Reflect.get(globalThis, name);
  return typeof work === "function" ? work(table) : null;
}

/** What a function of `entrypoints/picker.ts` answers there; the page is hostile. Rejects where no script may run. */
async function call(tabId: number, name: string, table: AdapterTable | null = null): Promise<unknown> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: callHere,
    args: [name, table],
  });
  return answer?.result ?? null;
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
    await call(tabId, "tandemPick");
  },
  stop: (tabId) => call(tabId, "tandemStop").then(() => undefined),
  async read(tabId, table) {
    await put(tabId);
    return call(tabId, "tandemTry", table);
  },
};

/** What a table finds on the page of this tab, for a report. */
export async function lookInTab(tabId: number, table: AdapterTable): Promise<unknown> {
  await put(tabId);
  return call(tabId, "tandemLook", table);
}
