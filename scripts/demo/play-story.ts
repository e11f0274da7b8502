// Plays the story without a display: each step printed with ✓ and its time, and a picture of whose screen shows it.
// Called by main.ts. Rejects at the first step that does not hold, after a picture of what was there instead.
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { BrowserOptions } from "#test/support/browser.ts";
import type { Stage } from "#test/support/stage.ts";
import { step } from "./report.ts";
import { browsersBelow, type Scene, story } from "./story.ts";

export async function playStory(options: {
  stage: Stage;
  browser: Pick<BrowserOptions, "executable" | "extensionDir" | "thirdPartyCookies">;
  output: string;
  onClose(end: () => Promise<void>): void;
}): Promise<void> {
  const { stage, output } = options;
  for (const file of await readdir(output)) {
    if (/^\d\d-.*\.png$/.test(file)) await rm(join(output, file));
  }
  const browsers = browsersBelow(stage.folder, { ...options.browser, headless: true });
  options.onClose(() => browsers.closeAll());
  const scene: Scene = { stage, open: browsers.open, timed: true };
  for (const [index, { title, run, picture }] of story.entries()) {
    const name = `${String(index + 1).padStart(2, "0")}-${slug(title)}`;
    const shoot = async (suffix = "") => {
      const page = scene[picture]?.page;
      if (page && !page.isClosed()) await page.screenshot({ path: join(output, `${name}${suffix}.png`) });
    };
    await step(
      title,
      () => run(scene),
      (told) => told,
    ).catch(async (error) => {
      await shoot("-failed").catch(() => {});
      throw error;
    });
    await shoot();
  }
  await browsers.closeAll();
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
}
