// The browser ends the extension's worker whenever it likes. Whatever the moment, nothing acknowledged is lost and
// nothing arrives twice.
import { expect, it } from "vitest";
import { killWorker } from "#test/support/panel-in-page.ts";
import {
  fillTouchpoint,
  recordTouchpoint,
  rowReads,
  saveTouchpoint,
  touchpointRows,
} from "#test/support/panel-ui.ts";
import { notesIn, pullOf, sharedNotes } from "../shared-notes.ts";
import { dana, scene } from "./rep.ts";

export function workerKilled(): void {
  it("A rep saves while the worker is dead: the panel wakes it and the touchpoint arrives once", async () => {
    const note = "saved into a dead worker";
    await fillTouchpoint(dana.panel, draft(note));
    await killWorker(dana.page);
    await saveTouchpoint(dana.panel);
    await rowReads(dana.panel, note, "synced", 45_000);
    expect(await sharedNotes(scene, note)).toBe(1);
  });

  it("The worker dies at random moments around each Save: every touchpoint arrives exactly once", async () => {
    const notes = Array.from({ length: 8 }, (_, index) => `killed around save ${index + 1}`);
    for (const [index, note] of notes.entries()) {
      await fillTouchpoint(dana.panel, draft(note));
      // From 25 ms before the press to about 150 ms after it: command on its way, written, being pushed.
      const killing = new Promise((resolve) => setTimeout(resolve, index * 25)).then(() =>
        killWorker(dana.page),
      );
      await new Promise((resolve) => setTimeout(resolve, 25));
      await Promise.all([saveTouchpoint(dana.panel), killing]);
      await touchpointRows(dana.panel, note).waitFor();
    }
    for (const note of notes) await rowReads(dana.panel, note, "synced", 60_000);
    const arrived = notesIn(await pullOf(scene, "omar"));
    for (const note of notes) {
      expect(await touchpointRows(dana.panel, note).count(), note).toBe(1);
      expect(arrived.filter((one) => one === note)).toEqual([note]);
    }
  });

  it("What is on the screen comes back by itself after the worker died", async () => {
    const before = await touchpointRows(dana.panel).count();
    await killWorker(dana.page);
    await recordTouchpoint(dana.panel, draft("after it came back"));
    await touchpointRows(dana.panel, "after it came back").waitFor();
    expect(await touchpointRows(dana.panel).count()).toBe(before + 1);
  });
}

function draft(note: string) {
  return { sharedWith: scene.stage.lumen.name, type: "meeting" as const, note, noteShared: true };
}
