// The browser behind `Platform`: the one place where screens meet extension interfaces. Made by entrypoints.
// In a frame of a CRM's page much of it is missing (Firefox: permissions, tabs), so each is looked for first.
import { SURFACE_MEMORY } from "#lib/messaging/surface.ts";
import { copyText } from "./copy-text.ts";
import type { Hosts, Memory, Platform } from "./platform.ts";
import { uploadFile } from "./upload-file.ts";
import { watchSeen } from "./watch-seen.ts";

type Api = typeof chrome;
const extensionApi = (): Api => globalThis.browser ?? chrome;

function browserMemory(api: Api): Memory {
  return {
    async get(key) {
      const found = await api.storage.local.get(SURFACE_MEMORY + key);
      return found[SURFACE_MEMORY + key] ?? null;
    },
    async set(key, value) {
      if (value === null) await api.storage.local.remove(SURFACE_MEMORY + key);
      else await api.storage.local.set({ [SURFACE_MEMORY + key]: value });
    },
  };
}

function browserHosts(api: Api): Hosts | null {
  // The types promise it everywhere; a frame in a Firefox page has none.
  const permissions: typeof api.permissions | undefined = api.permissions;
  if (!permissions) return null;
  return {
    granted: async () => (await permissions.getAll()).origins ?? [],
    required: () => api.runtime.getManifest().host_permissions ?? [],
    request: (patterns) => permissions.request({ origins: [...patterns] }),
    remove: (patterns) => permissions.remove({ origins: [...patterns] }),
  };
}

/** As `wxt.config.ts` names it. */
const OPEN_PANEL = "toggle-panel";

/** Asked for are keys the browser may keep for itself, or another extension or the person may have taken. */
async function panelKeys(api: Api): Promise<string | null> {
  // The types promise it everywhere; a frame in a page has none.
  const commands: typeof api.commands | undefined = api.commands;
  const found = (await commands?.getAll())?.find(({ name }) => name === OPEN_PANEL);
  return found?.shortcut || null;
}

/** Must be ready before the click: the browser opens its side panel only within one. */
function sidePanelOpener(api: Api, windowId: number | null): Platform["openSidePanel"] {
  const sidePanel: typeof api.sidePanel | undefined = api.sidePanel;
  if (!sidePanel?.open || windowId === null) return null;
  return () => void sidePanel.open({ windowId }).catch(() => undefined);
}

async function ownWindow(api: Api): Promise<number | null> {
  try {
    const here = await api.windows.getCurrent();
    return here.id ?? null;
  } catch {
    // A frame without `windows`: the background knows its tab by the port.
    return null;
  }
}

export async function createBrowserPlatform(kind: "panel" | "tab"): Promise<Platform> {
  const api = extensionApi();
  const inPage = kind === "panel" && window.parent !== window;
  const windowId = kind === "panel" ? await ownWindow(api) : null;
  const place = inPage ? "page" : kind === "panel" ? "side_panel" : "tab";
  return {
    place,
    windowId: place === "side_panel" ? windowId : null,
    browser: api.runtime.getURL("/").startsWith("moz-extension:") ? "firefox" : "chromium",
    panelKeys: () => panelKeys(api),
    isSeen: place === "page" ? watchSeen(() => performance.now()) : async () => true,
    pageUrl: (page) => api.runtime.getURL(`/${page}.html`),
    openSidePanel: place === "page" ? sidePanelOpener(api, windowId) : null,
    reload: () => void reloadTab(api),
    copy: copyText,
    memory: browserMemory(api),
    hosts: inPage ? null : browserHosts(api),
    askNotifications: inPage ? null : () => api.permissions.request({ permissions: ["notifications"] }),
    upload: uploadFile,
    online: () => navigator.onLine,
    now: () => Date.now(),
  };
}

/** The whole tab where that is possible; after an update the old code can only reload itself. */
async function reloadTab(api: Api): Promise<void> {
  try {
    const tab = await api.tabs.getCurrent();
    if (tab?.id !== undefined) return await api.tabs.reload(tab.id);
  } catch {
    // No tabs here, or the extension this page belongs to is gone.
  }
  location.reload();
}
