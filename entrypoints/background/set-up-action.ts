// The toolbar button and the shortcuts: presenter mode on and off; open and close the panel on a page where our script runs, else (and where the
// page refuses the panel's frame) the browser's own side panel. Browsers open a side panel only within the click
// itself, so nothing is awaited before.
import browser, { type Tabs } from "webextension-polyfill";
import { togglePanel } from "#lib/sync/open-panel.ts";
import { activeTab, type Parts } from "./parts.ts";
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

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

export function setUpAction({ tabs, frames, presenter }: Parts): void {
  const send = (tabId: number, message: unknown) => browser.tabs.sendMessage(tabId, message);
  const toggle = (tabId: number) => togglePanel(tabId, { send, start: startInTab, tabs, wait });

  function act(tab: Tabs.Tab | undefined): void {
    if (tab?.id !== undefined && isOurs(tab) && !frames.isRefused(tab.id)) void toggle(tab.id);
    else openSidePanel(tab?.windowId);
  }

  browser.action.onClicked.addListener(act);
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (command === "toggle-presenter") await presenter.set(!(await presenter.isOn()));
    if (command !== "toggle-panel") return;
    if (tab) act(tab);
    else {
      const tabId = await activeTab(null);
      if (tabId !== null) await toggle(tabId);
    }
  });
}
