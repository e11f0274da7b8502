// The toolbar button and the shortcut: open and close the panel on a page where our script runs, else the
// browser's own side panel. Browsers open a side panel only within the click itself, so nothing is awaited before.
import browser, { type Tabs } from "webextension-polyfill";
import type { BackgroundToPage } from "#lib/messaging/page-messages.ts";
import { activeTab } from "./parts.ts";
import { startInTab } from "./set-up-content-scripts.ts";

/** We see the address of exactly those tabs whose host was granted: there our script runs. */
function isOurs(tab: Tabs.Tab | undefined): boolean {
  return /^https?:/.test(tab?.url ?? "");
}

function openSidePanel(windowId: number | undefined): void {
  const opening =
    browser.sidebarAction !== undefined
      ? browser.sidebarAction.open()
      : windowId === undefined
        ? Promise.resolve()
        : chrome.sidePanel.open({ windowId });
  opening.catch((error: unknown) => console.error("Tandem:", error));
}

async function toggle(tabId: number): Promise<void> {
  const message: BackgroundToPage = { type: "page.toggle", open: "toggle" };
  try {
    await browser.tabs.sendMessage(tabId, message);
  } catch {
    // The page was open before the extension was installed or the host was granted.
    await startInTab(tabId).catch(() => undefined);
    await browser.tabs.sendMessage(tabId, message).catch(() => undefined);
  }
}

function act(tab: Tabs.Tab | undefined): void {
  if (tab?.id !== undefined && isOurs(tab)) void toggle(tab.id);
  else openSidePanel(tab?.windowId);
}

export function setUpAction(): void {
  browser.action.onClicked.addListener(act);
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command !== "toggle-panel") return;
    if (tab) act(tab);
    else {
      const tabId = await activeTab(null);
      if (tabId !== null) await toggle(tabId);
    }
  });
}
