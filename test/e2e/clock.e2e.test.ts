// A device whose clock is two days off the backend's. The backend gets the other clock: to both it is the same.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "#scripts/demo/story.ts";
import { panelText, recordTouchpoint, rowReads, syncReads, touchpointRows } from "#test/support/panel-ui.ts";
import { openScene, picturesOnFailure, type TestScene } from "./scene.ts";

const DAY = 86_400_000;
const preload = new URL("../support/shift-clock.ts", import.meta.url).href;

describe.each([
  { is: "two days behind", shift: 2 * DAY },
  { is: "two days ahead", shift: -2 * DAY },
])("A device whose clock is $is", ({ shift }) => {
  let scene: TestScene;
  let dana: Actor;

  beforeAll(async () => {
    scene = await openScene({
      backendEnv: { NODE_OPTIONS: `--import=${preload}`, CLOCK_SHIFT: String(shift) },
    });
    dana = await scene.seat("dana");
  }, 180_000);
  afterAll(() => scene?.close());
  picturesOnFailure(() => scene);

  it("signs in, records a meeting with the backend's time, and says that its clock is off", async () => {
    const note = "recorded under a wrong clock";
    await recordTouchpoint(dana.panel, { sharedWith: scene.stage.lumen.name, type: "meeting", note });
    await rowReads(dana.panel, note, "synced", 60_000);
    await syncReads(dana.panel, "in_sync");

    const occurred = await touchpointRows(dana.panel, note).locator("time").getAttribute("datetime");
    expect(Math.abs(Date.parse(occurred ?? "") - (Date.now() + shift))).toBeLessThan(120_000);

    await dana.panel.getByRole("button", { name: /^Sync: / }).click();
    await expect.poll(() => panelText(dana.panel)).toMatch(/clock is off by 2 days/);
  });
});
