import { expect, test, vi } from "vitest";
import { memoryPort } from "../messaging/memory-port.test-support.ts";
import type { PortLike } from "../messaging/port-like.ts";
import { admitFramed } from "./admit-framed.ts";
import type { TabPage } from "./page-tabs.ts";

async function connect(page: TabPage | null) {
  const { surface, background, kill } = memoryPort();
  const ended = vi.fn();
  surface.onDisconnect.addListener(ended);
  const heard: unknown[] = [];
  const gone = vi.fn();
  const connected = vi.fn(() => gone);
  const accept = vi.fn((port: PortLike) => port.onMessage.addListener((message) => heard.push(message)));
  surface.postMessage("subscribe");
  await admitFramed(background, 7, {
    tabs: {
      get: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        return page;
      },
    },
    frames: { connected },
    accept,
  });
  return { heard, accept, connected, ended, gone, kill };
}

test("a panel in a page whose script spoke is accepted, and what it said meanwhile is heard", async () => {
  const page = { host: "crm.example", record: null, arrivedAt: 0, namedAt: 0 };
  const { heard, connected, ended, gone, kill } = await connect(page);
  expect(heard).toEqual(["subscribe"]);
  expect(connected).toHaveBeenCalledWith(7);
  expect(ended).not.toHaveBeenCalled();
  kill();
  expect(gone).toHaveBeenCalledOnce();
});

test("a panel that some other page framed is turned away unheard", async () => {
  const { heard, accept, connected, ended } = await connect(null);
  expect([heard, accept.mock.calls, connected.mock.calls]).toEqual([[], [], []]);
  expect(ended).toHaveBeenCalledOnce();
});
