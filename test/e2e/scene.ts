// The set-up of an end-to-end file: a stage in a folder of its own and browsers on it, all gone at the end.
// Called by test/e2e/*.e2e.test.ts in `beforeAll`; suites share one scene to stay within minutes.
import { browsersBelow, type Scene, takeTheirSeat } from "#scripts/demo/story.ts";
import type { BrowserOptions } from "#test/support/browser.ts";
import { type StageOptions, setStage } from "#test/support/stage.ts";
import { copyPopulated, findTools, temporaryFolder } from "./prepared.ts";

export type TestScene = Scene & {
  /** Signs in and opens the story's record with its panel. */
  seat(who: "dana" | "omar"): ReturnType<typeof takeTheirSeat>;
  close(): Promise<void>;
};

export async function openScene(
  options: { thirdPartyCookies?: BrowserOptions["thirdPartyCookies"] } & Omit<
    StageOptions,
    "folder" | "say"
  > = {},
): Promise<TestScene> {
  const tools = await findTools();
  const { folder, remove } = await temporaryFolder();
  if (options.populated !== false) await copyPopulated(folder);
  const stage = await setStage({ ...options, folder });
  const browsers = browsersBelow(folder, {
    ...tools,
    thirdPartyCookies: options.thirdPartyCookies ?? "allowed",
    headless: true,
  });
  const scene: TestScene = {
    stage,
    open: browsers.open,
    async seat(who) {
      const seated = await takeTheirSeat(scene, who);
      scene[who] = seated;
      return seated;
    },
    async close() {
      await browsers.closeAll();
      await stage.close();
      await remove();
    },
  };
  return scene;
}
