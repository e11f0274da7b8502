// A pretended browser for pictures and tests. Its memory outlives a reload, as the real one's does.
import type { Platform } from "#components/surface/platform.ts";
import { NOW } from "./data.ts";

export function createFakePlatform(overrides: Partial<Platform> = {}): Platform {
  const granted = new Set<string>();
  return {
    place: "page",
    isSeen: async () => !document.documentElement.hasAttribute("data-covered"),
    windowId: null,
    browser: "chromium",
    panelKeys: async () => "Alt+Shift+D",
    pageUrl: (page) => `?screen=${page}`,
    openSidePanel: () => undefined,
    reload: () => undefined,
    copy: async (text) => sessionStorage.setItem("copied", text),
    memory: {
      get: async (key) => JSON.parse(sessionStorage.getItem(key) ?? "null"),
      set: async (key, value) => {
        if (value === null) sessionStorage.removeItem(key);
        else sessionStorage.setItem(key, JSON.stringify(value));
      },
    },
    hosts: {
      granted: async () => [...granted],
      required: () => [],
      request: async (patterns) => {
        for (const pattern of patterns) granted.add(pattern);
        return true;
      },
      remove: async (patterns) => {
        for (const pattern of patterns) granted.delete(pattern);
        return true;
      },
    },
    askNotifications: async () => true,
    online: () => true,
    upload: async ({ file, onProgress }) => onProgress(file.size),
    now: () => NOW,
    ...overrides,
  };
}
