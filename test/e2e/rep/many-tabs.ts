// People have many tabs. Two tabs and two windows of one profile write at the same time: one outbox, one sync.
import type { Frame, Page } from "playwright-core";
import { expect, it } from "vitest";
import { openPanel } from "#test/support/panel-in-page.ts";
import { fillTouchpoint, rowReads, saveTouchpoint, touchpointRows } from "#test/support/panel-ui.ts";
import { openRecord } from "#test/support/people.ts";
import { notesIn, pullOf } from "../shared-notes.ts";
import { dana, scene } from "./rep.ts";

export function manyTabs(): void {
  it("A rep saves in two tabs and two windows at once: all four arrive once and all four tabs show them", async () => {
    // One after the other: two windows opened at once cannot be told apart.
    const others = [
      await openAnother(() => dana.browser.context.newPage()),
      await openAnother(newWindow),
      await openAnother(newWindow),
    ];
    const panels = [dana.panel, ...others];
    const notes = panels.map((_, index) => `written in place ${index + 1}`);
    for (const [index, panel] of panels.entries()) {
      const note = notes[index] ?? "";
      await panel.page().bringToFront();
      await fillTouchpoint(panel, {
        sharedWith: scene.stage.lumen.name,
        type: "call",
        note,
        noteShared: true,
      });
    }
    await Promise.all(panels.map((panel) => saveTouchpoint(panel)));
    for (const panel of panels) {
      for (const note of notes) {
        await rowReads(panel, note, "synced", 45_000);
        expect(await touchpointRows(panel, note).count(), note).toBe(1);
      }
    }
    const arrived = notesIn(await pullOf(scene, "omar"));
    for (const note of notes) expect(arrived.filter((one) => one === note)).toEqual([note]);
  });
}

async function openAnother(open: () => Promise<Page>): Promise<Frame> {
  const page = await open();
  await openRecord(page, scene.stage.harbor, "deals", 1);
  return openPanel(page);
}

async function newWindow(): Promise<Page> {
  const { context } = dana.browser;
  const session = await context.newCDPSession(dana.page);
  const [page] = await Promise.all([
    context.waitForEvent("page"),
    session.send("Target.createTarget", { url: "about:blank", newWindow: true }),
  ]);
  await session.detach();
  return page;
}
