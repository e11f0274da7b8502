// Which record each tab shows, as its content script last said, since when, and whether its panel is open. Kept in
// the browser's session storage, so that a worker that was killed still knows; never written to disk and never sent.
// Called by page messages and views.
import { z } from "zod";
import type { PageRecord } from "../crm/page-record.ts";
import { formatRecordRef } from "../domain/record-ref.ts";
import { pageRecord } from "../messaging/page-messages-parse.ts";
import { queryOfPage } from "./views/page-query.ts";

export type SessionArea = {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

const tabPage = z.object({
  host: z.string(),
  record: pageRecord.nullable(),
  arrivedAt: z.number().catch(0),
  namedAt: z.number().catch(0),
});

export type TabPage = {
  host: string;
  record: PageRecord | null;
  /** When this record came into view, milliseconds. */
  arrivedAt: number;
  /** When the page last said something else of its company. */
  namedAt: number;
};

const PAGE = "tab:";
const OPEN = "open:";
const PIN = "pin:";

export type PageTabs = {
  get(tabId: number): Promise<TabPage | null>;
  /**
   * Resolves when views read it. `keep` makes a worker that starts anew read it too: who looks at the page goes first,
   * and no page is answered before.
   */
  set(tabId: number, page: Pick<TabPage, "host" | "record">): Promise<{ keep(): Promise<void> }>;
  /** The tab shows no CRM page now. */
  remove(tabId: number): Promise<void>;
  all(): Promise<ReadonlyMap<number, TabPage>>;
  /** Whether the person left the panel open in this tab; of the tab, so that no page is covered unasked. */
  isOpen(tabId: number): Promise<boolean>;
  setOpen(tabId: number, open: boolean): Promise<void>;
  /** The page whose record the person keeps in view in this tab, whatever it shows next; null: it follows the page. */
  pinOf(tabId: number): Promise<TabPage | null>;
  /** `ref`: of the record that the tab shows, and nothing is done where it shows another by now; null: ends it. */
  setPin(tabId: number, ref: string | null): Promise<void>;
};

const refOf = (record: PageRecord | null): string | null => record && formatRecordRef(record.ref);
const companyOf = (record: PageRecord | null): string =>
  record === null ? "" : JSON.stringify(queryOfPage(record));

export function createPageTabs(area: SessionArea, now: () => number): PageTabs {
  type Known = { pages: Map<number, TabPage>; open: Set<number>; pins: Map<number, TabPage> };
  let loading: Promise<Known> | null = null;

  async function read(): Promise<Known> {
    const pages = new Map<number, TabPage>();
    const open = new Set<number>();
    const pins = new Map<number, TabPage>();
    for (const [key, value] of Object.entries(await area.get(null))) {
      const page = key.startsWith(PAGE) ? tabPage.safeParse(value) : null;
      if (page?.success) pages.set(Number(key.slice(PAGE.length)), page.data);
      const pin = key.startsWith(PIN) ? tabPage.safeParse(value) : null;
      if (pin?.success) pins.set(Number(key.slice(PIN.length)), pin.data);
      if (key.startsWith(OPEN) && value === true) open.add(Number(key.slice(OPEN.length)));
    }
    return { pages, open, pins };
  }

  const known = () => {
    loading ??= read();
    return loading;
  };

  return {
    get: async (tabId) => (await known()).pages.get(tabId) ?? null,
    async set(tabId, { host, record }) {
      const { pages, pins } = await known();
      const before = pages.get(tabId);
      const same = before && refOf(before.record) === refOf(record) ? before : null;
      const arrivedAt = same?.arrivedAt ?? now();
      const saysTheSame = same && companyOf(same.record) === companyOf(record);
      const page = { host, record, arrivedAt, namedAt: saysTheSame ? same.namedAt : now() };
      pages.set(tabId, page);
      // A pinned page may still have been drawing.
      const pin = pins.get(tabId);
      if (record && pin && refOf(pin.record) === refOf(record)) pins.set(tabId, page);
      return {
        async keep() {
          // As it is by now: an older one must not follow a newer one.
          const latest = pages.get(tabId);
          if (!latest) return;
          const isPinned = pins.get(tabId) === latest;
          await area.set({ [PAGE + tabId]: latest, ...(isPinned && { [PIN + tabId]: latest }) });
        },
      };
    },
    async remove(tabId) {
      if ((await known()).pages.delete(tabId)) await area.remove(PAGE + tabId);
    },
    all: async () => (await known()).pages,
    isOpen: async (tabId) => (await known()).open.has(tabId),
    async setOpen(tabId, isOpen) {
      const { open } = await known();
      if (open.has(tabId) === isOpen) return;
      if (isOpen) open.add(tabId);
      else open.delete(tabId);
      await (isOpen ? area.set({ [OPEN + tabId]: true }) : area.remove(OPEN + tabId));
    },
    pinOf: async (tabId) => (await known()).pins.get(tabId) ?? null,
    async setPin(tabId, ref) {
      const { pages, pins } = await known();
      const page = pages.get(tabId);
      if (ref !== null && page && refOf(page.record) === ref) {
        pins.set(tabId, page);
        await area.set({ [PIN + tabId]: page });
      } else if (ref === null && pins.delete(tabId)) await area.remove(PIN + tabId);
    },
  };
}
