// Worker, backend and browser die at random moments (a fixed seed) while a rep records touchpoints. What was
// acknowledged, that is: shown in the timeline, is never lost and never doubled. What was typed and not yet
// acknowledged when the browser died comes back in the form.
import { expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { comeBack } from "#scripts/demo/story.ts";
import { killWorker } from "#test/support/panel-in-page.ts";
import {
  fillTouchpoint,
  rowReads,
  saveTouchpoint,
  syncReads,
  touchpointRows,
} from "#test/support/panel-ui.ts";
import { seeded } from "#test/support/seeded.ts";
import { notesIn, pullOf } from "../shared-notes.ts";
import { dana, scene, sitsAgain } from "./rep.ts";

/** Each death twice. */
const ROUNDS = 6;
const deaths = ["worker", "backend", "browser"] as const;

export function chaos(): void {
  it("Whatever dies while a rep records: nothing acknowledged is lost, nothing arrives twice", async () => {
    const random = seeded(20_261_120);
    const acknowledged: string[] = [];
    for (let round = 1; round <= ROUNDS; round += 1) {
      const death = deaths[round % deaths.length] ?? "worker";
      const note = `round ${round}, ${death} dies`;
      const delay = Math.floor(random() * 120);
      await fillTouchpoint(dana.panel, {
        sharedWith: scene.stage.lumen.name,
        type: "email",
        note,
        noteShared: true,
      });
      const killing = new Promise((resolve) => setTimeout(resolve, delay)).then(() => kill(death));
      const pressed = pressSave().catch((error: unknown) => {
        // Only a browser that is gone may leave a press without an answer.
        if (death !== "browser") throw error;
      });
      await Promise.all([pressed, killing]);
      if (death === "backend") await scene.stage.backend.start();
      if (death === "browser") {
        sitsAgain(await comeBack(scene, "dana"));
        await finishLeftDraft(note);
      }
      await touchpointRows(dana.panel, note).waitFor();
      acknowledged.push(note);
    }
    for (const note of acknowledged) await rowReads(dana.panel, note, "synced", 90_000);
    await syncReads(dana.panel, "in_sync");

    const arrived = notesIn(await pullOf(scene, "omar"));
    for (const note of acknowledged) expect(count(arrived, note), note).toBe(1);
    for (const note of new Set(arrived)) expect(count(arrived, note), note).toBe(1);
    expect(acknowledged).toHaveLength(ROUNDS);
  }, 300_000);
}

async function kill(death: (typeof deaths)[number]): Promise<void> {
  if (death === "worker") await killWorker(dana.page);
  else if (death === "backend") await scene.stage.backend.kill();
  else await dana.browser.kill();
}

/** A press may meet a form that is just drawn anew; then the form stays, ready, and a person presses again. */
async function pressSave(): Promise<void> {
  const form = dana.panel.getByRole("form", { name: t("form.title") });
  const save = form.getByRole("button", { name: t("form.save"), exact: true });
  await save.click();
  const closed = await form.waitFor({ state: "hidden", timeout: 8_000 }).then(
    () => true,
    () => false,
  );
  if (!closed && (await save.isEnabled())) await saveTouchpoint(dana.panel);
}

/** After the browser died: the touchpoint is in the timeline and nowhere else, or what was typed is to be saved again. */
async function finishLeftDraft(note: string): Promise<void> {
  const form = dana.panel.getByRole("form", { name: t("form.title") });
  const row = touchpointRows(dana.panel, note);
  await form.or(row).first().waitFor();
  // The record itself arrives with its timeline: from here on a missing row means that it was not saved.
  await syncReads(dana.panel, "in_sync");
  if ((await row.count()) === 0) {
    await expect
      .poll(() => form.getByRole("textbox", { name: t("form.note"), exact: true }).inputValue())
      .toBe(note);
    await pressSave();
  }
  await form.waitFor({ state: "hidden" });
}

const count = (all: readonly string[], one: string): number => all.filter((text) => text === one).length;
