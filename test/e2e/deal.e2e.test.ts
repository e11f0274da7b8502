// The story of a joint deal in real browsers of two companies, in their panels with the keyboard alone: agreed policy, a
// touchpoint, registration, acceptance, approval, a plan that both write, a request. Leaves a picture of each step in .output/deal.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dealStory } from "#scripts/demo/deal-story.ts";
import { planStory } from "#scripts/demo/plan-story.ts";
import { actor } from "#scripts/demo/story.ts";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import { openScene, picturesOnFailure, type TestScene } from "./scene.ts";

const pictures = fileURLToPath(new URL("../../.output/deal/", import.meta.url));

describe("a joint deal of two companies, without a mouse", () => {
  let scene: TestScene;
  let broken = false;

  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    scene = await openScene();
  }, 180_000);
  afterAll(() => scene?.close());
  picturesOnFailure(() => scene);

  it.each([...dealStory, ...planStory].map((step, index) => ({ ...step, number: index + 1 })))(
    "$title",
    async ({ run, picture, number }) => {
      expect(broken, "an earlier step of the story did not hold").toBe(false);
      broken = true;
      await run(scene);
      await actor(scene, picture).page.screenshot({ path: `${pictures}${number}-${picture}.png` });
      broken = false;
    },
  );

  it("leaves panels that axe holds nothing against", async () => {
    expect(await accessibilityFaults(actor(scene, "dana").panel)).toEqual([]);
  });
});
