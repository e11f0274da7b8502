// A disk that is full. What cannot be written is said at once and stays in the form; nothing is shown as saved.
import { expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import {
  fillTouchpoint,
  panelText,
  rowReads,
  saveTouchpoint,
  touchpointRows,
} from "#test/support/panel-ui.ts";
import { dana, scene } from "./rep.ts";

export function fullDisk(): void {
  it("A rep saves on a full disk: the form says why and keeps every word, and saves once there is room", async () => {
    const note = "no room for this";
    const draft = { sharedWith: scene.stage.lumen.name, type: "meeting" as const, note };
    await fillTouchpoint(dana.panel, draft);
    await setRoom(false);

    const form = dana.panel.getByRole("form", { name: t("form.title") });
    await form.getByRole("button", { name: t("form.save"), exact: true }).click();
    await form.getByRole("alert").waitFor();
    expect(await panelText(dana.panel)).toMatch(/space|room|full/i);
    expect(await touchpointRows(dana.panel, note).count()).toBe(0);
    expect(await form.getByRole("textbox", { name: t("form.note"), exact: true }).inputValue()).toBe(note);

    await setRoom(true);
    await saveTouchpoint(dana.panel);
    await rowReads(dana.panel, note, "synced", 45_000);
  });
}

/**
 * An extension with unlimited storage meets no quota, only a full disk, which no test can make without being root:
 * the worker's own database is made to refuse new rows in the way Chromium does then.
 */
async function setRoom(there: boolean): Promise<void> {
  const [worker] = dana.browser.context.serviceWorkers();
  if (!worker) throw new Error("The extension has no worker");
  await worker.evaluate((room) => {
    const store = IDBObjectStore.prototype;
    const kept = Reflect.get(globalThis, "keptWrites") ?? { add: store.add, put: store.put };
    Object.assign(globalThis, { keptWrites: kept });
    const full = () => {
      throw new DOMException("Encountered full disk while opening backing store", "QuotaExceededError");
    };
    Object.assign(store, room ? kept : { add: full, put: full });
  }, there);
}
