// Answers content scripts: the table of their host, the launcher's state of the record they show; keeps the layout
// per host on this device, and whether the panel is open per tab. Pushes the launcher's state to tabs when it changes.
// Only top frames of web pages are heard, and all they say is parsed.
import browser, { type Runtime } from "webextension-polyfill";
import type { HelloAnswer, PageToBackground, PanelLayout } from "#lib/messaging/page-messages.ts";
import { hostLayout, parsePageMessage } from "#lib/messaging/page-messages-parse.ts";
import style from "#lib/overlay/overlay.css?inline";
import { sentTexts } from "#lib/overlay/sent-texts.ts";
import { createLaunchers } from "#lib/sync/launchers.ts";
import { createLeftPages } from "#lib/sync/left-pages.ts";
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

export function setUpPages({ tabs, frames, views, surfaces, crms, recordNews, later }: Parts): void {
  const report = (error: unknown) => console.error("Tandem:", error);
  const launchers = createLaunchers({
    tabs,
    launcherOf: (tabId) => launcherOfTab(views, tabId),
    send: (tabId, message) => browser.tabs.sendMessage(tabId, message),
  });

  const left = createLeftPages({ isHeard: launchers.isHeard, forget: forgetTab, later, report });

  async function hello({ tabId, url }: Page): Promise<HelloAnswer> {
    const table = await crms.tableOf(url);
    if (!table) return null;
    launchers.forget(tabId);
    await (await tabs.set(tabId, { host: url.host, record: null })).keep();
    const open = await tabs.isOpen(tabId);
    if (open) frames.shown(tabId);
    const layout = { ...(await layoutOf(url.host)), open };
    return { table, layout, panelUrl: browser.runtime.getURL("/panel.html"), style, texts: sentTexts };
  }

  async function keepLayout({ tabId, url }: Page, { open, ...layout }: PanelLayout): Promise<void> {
    if (open) frames.shown(tabId);
    else frames.hidden(tabId);
    await tabs.setOpen(tabId, open);
    await browser.storage.local.set({ [layoutKey(url.host)]: layout });
  }

  async function answer(message: PageToBackground, page: Page): Promise<unknown> {
    left.spoke(page.tabId);
    switch (message.type) {
      case "page.hello":
        return hello(page);
      case "page.record": {
        const { keep } = await tabs.set(page.tabId, { host: page.url.host, record: message.record });
        surfaces.invalidate(["record"], page.tabId);
        return launchers.answer(page.tabId).finally(keep);
      }
      case "page.layout":
        await keepLayout(page, message.layout);
        return {};
      case "page.picked":
        await crms.picked(page.tabId, page.url.origin, message.picked);
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
    launchers.forget(tabId);
    await tabs.remove(tabId);
    surfaces.invalidate(["record"], tabId);
  }

  recordNews.listen(() => {
    launchers.tellAll().catch(report);
  });

  browser.tabs.onRemoved.addListener(async (tabId) => {
    frames.forget(tabId);
    left.spoke(tabId);
    await tabs.setOpen(tabId, false);
    await tabs.setPin(tabId, null);
    await forgetTab(tabId);
  });
  browser.tabs.onUpdated.addListener(async (tabId, changed) => {
    if (changed.status === "complete" && (await tabs.get(tabId))) left.loaded(tabId);
  });
}
