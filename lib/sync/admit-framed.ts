// Decides on the port of a panel that sits in a frame of a web page: only a page whose script spoke to us was shown
// one. Any other page framed it by itself, to lay it under something a person presses. Called by the background.
import { holdPort } from "../messaging/hold-port.ts";
import type { PortLike } from "../messaging/port-like.ts";
import type { FrameWatch } from "./frame-watch.ts";
import type { PageTabs } from "./page-tabs.ts";

export async function admitFramed(
  port: PortLike,
  tabId: number,
  deps: {
    tabs: Pick<PageTabs, "get">;
    frames: Pick<FrameWatch, "connected">;
    accept(port: PortLike): void;
  },
): Promise<void> {
  const held = holdPort(port);
  if ((await deps.tabs.get(tabId)) === null) {
    // A panel of ours that came too early tries again by itself.
    port.disconnect();
    return;
  }
  held.port.onDisconnect.addListener(deps.frames.connected(tabId));
  deps.accept(held.port);
  held.release();
}
