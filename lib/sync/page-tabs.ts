// Which record each tab shows, as its content script last said. Kept in the browser's session storage, so that a
// worker that was killed still knows; never written to disk and never sent. Called by page messages and views.
import { z } from "zod";
import type { PageRecord } from "../crm/page-record.ts";
import { pageRecord } from "../messaging/page-messages-parse.ts";

export type SessionArea = {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

const tabPage = z.object({ host: z.string(), record: pageRecord.nullable() });
export type TabPage = { host: string; record: PageRecord | null };

const PREFIX = "tab:";

export type PageTabs = {
  get(tabId: number): Promise<TabPage | null>;
  set(tabId: number, page: TabPage): Promise<void>;
  remove(tabId: number): Promise<void>;
  all(): Promise<ReadonlyMap<number, TabPage>>;
};

export function createPageTabs(area: SessionArea): PageTabs {
  let loading: Promise<Map<number, TabPage>> | null = null;

  async function read(): Promise<Map<number, TabPage>> {
    const pages = new Map<number, TabPage>();
    for (const [key, value] of Object.entries(await area.get(null))) {
      const page = key.startsWith(PREFIX) ? tabPage.safeParse(value) : null;
      if (page?.success) pages.set(Number(key.slice(PREFIX.length)), page.data);
    }
    return pages;
  }

  const pages = () => {
    loading ??= read();
    return loading;
  };

  return {
    get: async (tabId) => (await pages()).get(tabId) ?? null,
    async set(tabId, page) {
      (await pages()).set(tabId, page);
      await area.set({ [PREFIX + tabId]: page });
    },
    async remove(tabId) {
      if ((await pages()).delete(tabId)) await area.remove(PREFIX + tabId);
    },
    all: pages,
  };
}
