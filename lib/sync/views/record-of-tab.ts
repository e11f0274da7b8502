// The record view of a tab's page: the one answer that the panel in it and its launcher show. Made by the background's
// parts; called by the view handler. Says when it has to be looked at again.
import type { AdapterTable } from "../../crm/adapter.ts";
import { unreadFields } from "../../crm/unread-fields.ts";
import { formatRecordRef, type RecordRef } from "../../domain/record-ref.ts";
import type { RecordView } from "../../messaging/surface-port.ts";
import { settlesAt } from "../page-settling.ts";
import type { PageTabs, TabPage } from "../page-tabs.ts";
import type { Session } from "../session.ts";
import { createOncePerTurn } from "./once-per-turn.ts";
import { type AskBackend, emptyRecordView, recordView } from "./record-view.ts";

type Deps = {
  session: Pick<Session, "opened">;
  tabs: Pick<PageTabs, "get" | "pinOf">;
  ask: AskBackend;
  /** What reads the records of this CRM at this host. */
  tableAt(host: string, crm: string): Promise<AdapterTable | null>;
  /** Milliseconds, by the clock that `tabs` keeps. */
  now(): number;
  /** Whoever shows a page's record shall look again at this moment. */
  lookAgainAt(moment: number): void;
};

/** null: no tab is in front. */
export type RecordOfTab = {
  /** Of its page: what the launcher tells. */
  ofPage(tabId: number | null): Promise<RecordView>;
  /** What the person keeps in view there, else the same. */
  shown(tabId: number | null): Promise<RecordView>;
};

export function createRecordOfTab({ session, tabs, ask, tableAt, now, lookAgainAt }: Deps): RecordOfTab {
  type Asked = { tabId: number | null; page: TabPage | null };
  async function unreadOf(page: TabPage | null): Promise<RecordView["unread"]> {
    // Most of the time a page is looked at it may still draw: nothing is missed then.
    if (!page?.record?.settled) return null;
    const table = await tableAt(page.host, page.record.ref.crm);
    return table && unreadFields(page.record, table);
  }

  async function compute({ tabId, page }: Asked): Promise<RecordView> {
    const record = page?.record ?? null;
    const opened = session.opened();
    const unread = await unreadOf(page);
    if (!opened) return { ...emptyRecordView(tabId, record), unread };
    const moment = page ? settlesAt(page) : 0;
    const settled = moment <= now();
    const view = await recordView(opened, { tabId, record, settled }, ask);
    if (!settled && view.match.state === "looking") lookAgainAt(moment);
    return { ...view, unread };
  }

  const once = createOncePerTurn(compute, ({ page }) => page);
  const pageOf = async (tabId: number | null) => (tabId === null ? null : tabs.get(tabId));
  return {
    ofPage: async (tabId) => once({ tabId, page: await pageOf(tabId) }),
    async shown(tabId) {
      const page = await pageOf(tabId);
      const pin = tabId === null ? null : await tabs.pinOf(tabId);
      if (!pin?.record) return once({ tabId, page });
      const isHere = page?.record ? sameRecord(page.record.ref, pin.record.ref) : false;
      const view = await once({ tabId, page: isHere ? page : pin });
      return { ...view, pin: { isHere, page: page?.record ?? null } };
    },
  };
}

const sameRecord = (one: RecordRef, other: RecordRef): boolean =>
  formatRecordRef(one) === formatRecordRef(other);
