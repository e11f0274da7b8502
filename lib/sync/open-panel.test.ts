import { expect, test, vi } from "vitest";
import type { BackgroundToPage } from "../messaging/page-messages.ts";
import { togglePanel } from "./open-panel.ts";

function setUp(listensAfter: number, startable = true) {
  const heard: BackgroundToPage[] = [];
  let tries = 0;
  const setOpen = vi.fn(async () => {});
  const start = vi.fn(async () => {
    if (!startable) throw new Error("Cannot access contents of the page");
  });
  const press = () =>
    togglePanel(7, {
      async send(_tabId, message) {
        if (tries++ < listensAfter) throw new Error("Could not establish connection");
        heard.push(message);
      },
      start,
      tabs: { setOpen },
      wait: async () => {},
    });
  return { heard, setOpen, start, press };
}

test("a press toggles the panel of a page whose script listens", async () => {
  const { heard, setOpen, start, press } = setUp(0);
  await press();
  expect(heard).toEqual([{ type: "page.toggle", open: "toggle" }]);
  expect([start.mock.calls, setOpen.mock.calls]).toEqual([[], []]);
});

test("the first press is not lost while the script waits for the page to be idle", async () => {
  const { heard, setOpen, press } = setUp(3);
  await press();
  expect(heard).toEqual([{ type: "page.toggle", open: true }]);
  expect(setOpen.mock.calls).toEqual([[7, true]]);
});

test("a script that speaks up only later finds the wish", async () => {
  const { heard, setOpen, press } = setUp(100);
  await press();
  expect(heard).toEqual([]);
  expect(setOpen.mock.calls).toEqual([[7, true]]);
});

test("a page where no script may run is not opened later by itself", async () => {
  const { setOpen, press } = setUp(100, false);
  await press();
  expect(setOpen.mock.calls).toEqual([
    [7, true],
    [7, false],
  ]);
});
