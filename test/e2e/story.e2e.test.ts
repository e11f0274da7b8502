// The story of the product, as `npm start -- --headless` plays it, under both cookie settings of the browser and on both
// databases a backend may have.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { agreeToSell } from "#scripts/demo/agreed.ts";
import { story } from "#scripts/demo/story.ts";
import { openScene, picturesOnFailure, type TestScene } from "./scene.ts";

describe.each([
  { thirdPartyCookies: "allowed", database: "the embedded database", embedded: true },
  { thirdPartyCookies: "blocked", database: "PostgreSQL", embedded: false },
] as const)(
  "with third-party cookies $thirdPartyCookies, on $database",
  ({ thirdPartyCookies, embedded }) => {
    let scene: TestScene;
    let broken = false;

    beforeAll(async () => {
      scene = await openScene({ thirdPartyCookies, embedded });
      await agreeToSell(scene.stage);
    }, 180_000);
    afterAll(() => scene?.close());
    picturesOnFailure(() => scene);

    it.each(story)("$title", async ({ run }) => {
      expect(broken, "an earlier step of the story did not hold").toBe(false);
      broken = true;
      await run(scene);
      broken = false;
    });
  },
);
