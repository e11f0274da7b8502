// Opens or closes the panel of a tab by the person's press of the toolbar button or the shortcut. The page's script
// may not listen yet: it waits until the page is idle, or was never started in a tab opened before its host was
// granted. A press is never lost: what is wished is kept for the script's first word. Called by the background.
import type { BackgroundToPage } from "../messaging/page-messages.ts";
import type { PageTabs } from "./page-tabs.ts";

/** Milliseconds before the script is told again; after these its first word is answered with the wish. */
const PAUSES = [100, 300, 600, 1_000, 2_000];

export async function togglePanel(
  tabId: number,
  deps: {
    /** Rejects where nobody listens. */
    send(tabId: number, message: BackgroundToPage): Promise<unknown>;
    /** Starts the script; it refuses to start twice. Rejects where it may not. */
    start(tabId: number): Promise<void>;
    tabs: Pick<PageTabs, "setOpen">;
    wait(milliseconds: number): Promise<void>;
  },
): Promise<void> {
  const { send, start, tabs, wait } = deps;
  const isHeard = (open: true | "toggle") =>
    send(tabId, { type: "page.toggle", open }).then(
      () => true,
      () => false,
    );
  if (await isHeard("toggle")) return;
  // Nothing of ours is in view there, so the press can only mean to open.
  await tabs.setOpen(tabId, true);
  try {
    await start(tabId);
  } catch {
    await tabs.setOpen(tabId, false);
    return;
  }
  for (const pause of PAUSES) {
    if (await isHeard(true)) return;
    await wait(pause);
  }
}
