// What the browser gave is what is told: the keys that open the panel, and where they are set.
import { afterEach, describe, expect, test, vi } from "vitest";
import { createBrowserPlatform } from "./browser-platform.ts";

const OURS = { name: "toggle-panel", description: "Open or close the partner panel" };

/** An extension page of a browser whose commands are these; null: a frame that has none. */
function platformWith(
  commands: { name: string; shortcut: string }[] | null,
  origin = "chrome-extension://id",
) {
  vi.stubGlobal("chrome", {
    runtime: { getURL: (path: string) => `${origin}${path}` },
    ...(commands ? { commands: { getAll: async () => commands } } : {}),
  });
  return createBrowserPlatform("tab");
}
afterEach(() => vi.unstubAllGlobals());

describe("the keys that open the panel", () => {
  test("are those the browser gave, whatever was asked for", async () => {
    const popup = { name: "_execute_action", shortcut: "Ctrl+Shift+U" };
    const platform = await platformWith([popup, { ...OURS, shortcut: "Alt+Shift+D" }]);
    expect(await platform.panelKeys()).toBe("Alt+Shift+D");
  });

  test("are none where the browser keeps them for itself or has no commands here", async () => {
    expect(await (await platformWith([{ ...OURS, shortcut: "" }])).panelKeys()).toBeNull();
    expect(await (await platformWith(null)).panelKeys()).toBeNull();
  });
});

test("a browser is told by the address of its extensions", async () => {
  expect((await platformWith([])).browser).toBe("chromium");
  expect((await platformWith([], "moz-extension://id")).browser).toBe("firefox");
});
