// Worker, backend and browser die at random moments (a fixed seed) while a rep records touchpoints. What was
// acknowledged, that is: the form closed, is never lost and never doubled; what was not may be there once or not.
import { afterAll, beforeAll, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { type Actor, comeBack } from "#scripts/demo/story.ts";
import { killWorker } from "#test/support/panel-in-page.ts";
import { fillTouchpoint, rowReads, saveTouchpoint, syncReads } from "#test/support/panel-ui.ts";
import { openScene, picturesOnFailure, type TestScene } from "./scene.ts";
import { notesIn, pullOf } from "./shared-notes.ts";

const ROUNDS = 12;
const deaths = ["worker", "backend", "browser"] as const;

let scene: TestScene;
let dana: Actor;

beforeAll(async () => {
  scene = await openScene();
  dana = await scene.seat("dana");
}, 180_000);
afterAll(() => scene?.close());
picturesOnFailure(() => scene);

it("Whatever dies while a rep records: nothing acknowledged is lost, nothing arrives twice", async () => {
  const random = seeded(20_261_120);
  const acknowledged: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const death = deaths[round % deaths.length] ?? "worker";
    const note = `round ${round}, ${death} dies`;
    const delay = Math.floor(random() * 120);
    await closeLeftDraft();
    await fillTouchpoint(dana.panel, {
      sharedWith: scene.stage.lumen.name,
      type: "email",
      note,
      noteShared: true,
    });
    const killing = new Promise((resolve) => setTimeout(resolve, delay)).then(() => kill(death));
    const saved = await saveTouchpoint(dana.panel).then(
      () => true,
      (error: unknown) => {
        // Only a browser that is gone may leave a press without an answer.
        if (death !== "browser") throw error;
        return false;
      },
    );
    if (saved) acknowledged.push(note);
    await killing;
    if (death === "backend") await scene.stage.backend.start();
    if (death === "browser") dana = await comeBack(scene, "dana");
  }
  for (const note of acknowledged) await rowReads(dana.panel, note, "synced", 90_000);
  await syncReads(dana.panel, "in_sync");

  const arrived = notesIn(await pullOf(scene, "omar"));
  for (const note of acknowledged) expect(count(arrived, note), note).toBe(1);
  for (const note of new Set(arrived)) expect(count(arrived, note), note).toBe(1);
  expect(acknowledged.length).toBeGreaterThan(ROUNDS / 2);
}, 300_000);

async function kill(death: (typeof deaths)[number]): Promise<void> {
  if (death === "worker") await killWorker(dana.page);
  else if (death === "backend") await scene.stage.backend.kill();
  else await dana.browser.kill();
}

/** A form that came back with an unsaved draft is emptied, as a rep does who begins anew. */
async function closeLeftDraft(): Promise<void> {
  const form = dana.panel.getByRole("form", { name: t("form.title") });
  if (await form.isVisible()) {
    await form.getByRole("textbox", { name: t("form.note"), exact: true }).fill("");
    await form.getByRole("button", { name: t("form.close") }).click();
  }
}

const count = (all: readonly string[], one: string): number => all.filter((text) => text === one).length;

/** Mulberry32: the same deaths on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
