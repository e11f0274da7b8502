// Answers content scripts: the table of their host, the launcher's state of the record they show; keeps the layout
// per host on this device, and whether the panel is open per tab. Pushes the launcher's state to tabs when it changes. Only top frames of web pages are
// heard, and all they say is parsed.
import browser, { type Runtime } from "webextension-polyfill";
import { tableForHost } from "#lib/crm/registry.ts";
import type {
  BackgroundToPage,
  HelloAnswer,
  LauncherState,
  PageToBackground,
  PanelLayout,
} from "#lib/messaging/page-messages.ts";
import { hostLayout, parsePageMessage } from "#lib/messaging/page-messages-parse.ts";
import { launcherOfTab } from "#lib/sync/views/view-handler.ts";
import type { Parts } from "./parts.ts";

type HostLayout = Omit<PanelLayout, "open">;
const FIRST_LAYOUT: HostLayout = { width: 400, launcherTop: 300 };
const layoutKey = (host: string): string => `layout:${host}`;

type Page = { tabId: number; url: URL };

/** The web page a message came from; null for frames, extension pages and other extensions. */
function pageOf(sender: Runtime.MessageSender): Page | null {
  const url = URL.parse(sender.url ?? "");
  const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
  const tabId = sender.tab?.id;
  if (sender.id !== browser.runtime.id || sender.frameId !== 0 || tabId === undefined) return null;
  return url && isWeb ? { tabId, url } : null;
}

async function layoutOf(host: string): Promise<HostLayout> {
  const stored = await browser.storage.local.get(layoutKey(host));
  return hostLayout.safeParse(stored[layoutKey(host)]).data ?? FIRST_LAYOUT;
}

export function setUpPages({ tabs, frames, views, surfaces, recordNews }: Parts): void {
  /** What each tab's launcher was last told, as JSON. */
  const told = new Map<number, string>();

  async function hello({ tabId, url }: Page): Promise<HelloAnswer> {
    const table = tableForHost(url.host, url.origin);
    if (!table) return null;
    told.delete(tabId);
    await tabs.set(tabId, { host: url.host, record: null });
    const open = await tabs.isOpen(tabId);
    if (open) frames.shown(tabId);
    const layout = { ...(await layoutOf(url.host)), open };
    return { table, layout, panelUrl: browser.runtime.getURL("/panel.html") };
  }

  async function keepLayout({ tabId, url }: Page, { open, ...layout }: PanelLayout): Promise<void> {
    if (open) frames.shown(tabId);
    else frames.hidden(tabId);
    await tabs.setOpen(tabId, open);
    await browser.storage.local.set({ [layoutKey(url.host)]: layout });
  }

  async function launcher(tabId: number): Promise<LauncherState> {
    const state = await launcherOfTab(views, tabId);
    told.set(tabId, JSON.stringify(state));
    return state;
  }

  async function answer(message: PageToBackground, page: Page): Promise<unknown> {
    switch (message.type) {
      case "page.hello":
        return hello(page);
      case "page.record":
        await tabs.set(page.tabId, { host: page.url.host, record: message.record });
        surfaces.invalidate(["record"]);
        return launcher(page.tabId);
      case "page.layout":
        await keepLayout(page, message.layout);
        return {};
      case "page.framed":
        frames.loaded(page.tabId);
        return {};
    }
  }

  browser.runtime.onMessage.addListener((raw: unknown, sender: Runtime.MessageSender) => {
    const page = pageOf(sender);
    const message = page ? parsePageMessage(raw) : null;
    // undefined: not ours to answer. A native promise: Firefox takes no other.
    return page && message ? answer(message, page) : undefined;
  });

  async function forgetTab(tabId: number): Promise<void> {
    told.delete(tabId);
    await tabs.remove(tabId);
    surfaces.invalidate(["record"]);
  }

  async function tell(tabId: number): Promise<void> {
    const before = told.get(tabId);
    const state = await launcherOfTab(views, tabId);
    if (JSON.stringify(state) === before) return;
    told.set(tabId, JSON.stringify(state));
    const message: BackgroundToPage = { type: "page.launcher", launcher: state };
    await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  }

  let telling = false;
  let again = false;
  /** Many changes while tabs are told become one more round. */
  async function tellAll(): Promise<void> {
    again = true;
    if (telling) return;
    telling = true;
    try {
      while (again) {
        again = false;
        for (const tabId of (await tabs.all()).keys()) await tell(tabId);
      }
    } finally {
      telling = false;
    }
  }
  recordNews.listen(() => {
    tellAll().catch((error) => console.error("Tandem:", error));
  });

  browser.tabs.onRemoved.addListener(async (tabId) => {
    frames.forget(tabId);
    await tabs.setOpen(tabId, false);
    await forgetTab(tabId);
  });
  browser.tabs.onUpdated.addListener(async (tabId, changed) => {
    if (changed.status !== "complete" || !(await tabs.get(tabId))) return;
    // The tab may have left the CRM: a page of ours still answers, any other does not.
    const message: BackgroundToPage = { type: "page.launcher", launcher: await launcher(tabId) };
    await browser.tabs.sendMessage(tabId, message).catch(() => forgetTab(tabId));
  });
}
