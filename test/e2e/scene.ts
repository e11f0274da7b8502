// The set-up of an end-to-end file: a stage in a folder of its own and browsers on it, all gone at the end.
// Called by test/e2e/*.e2e.test.ts in `beforeAll`; suites share one scene to stay within minutes.
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterEach } from "vitest";
import { browsersBelow, type Scene, type Seat, takeTheirSeat } from "#scripts/demo/story.ts";
import type { BrowserOptions } from "#test/support/browser.ts";
import { type StageOptions, setStage } from "#test/support/stage.ts";
import { copyPopulated, emptyDatabase, findTools, temporaryFolder } from "./prepared.ts";

const failures = fileURLToPath(new URL("../../.output/e2e-failures/", import.meta.url));

export type TestScene = Scene & {
  /** Open pages of every browser. */
  pages(): Page[];
  /** Signs in and opens the story's record with its panel. */
  seat(who: Seat): ReturnType<typeof takeTheirSeat>;
  close(): Promise<void>;
};

export async function openScene(
  options: {
    thirdPartyCookies?: BrowserOptions["thirdPartyCookies"];
    /** Browsers open windows on this X display; headless without. */
    display?: string;
    /** The extension as a person installs it, without a host it may work on. */
    asksForHosts?: boolean;
    /** The backend as `npm start` has it, on its own database; PostgreSQL without. */
    embedded?: boolean;
  } & Omit<StageOptions, "folder" | "say" | "databaseUrl"> = {},
): Promise<TestScene> {
  const tools = await findTools(options.asksForHosts ?? false);
  const { folder, remove } = await temporaryFolder();
  const stage = await setStage({ ...options, folder, ...(await databaseFor(folder, options)) });
  const browsers = browsersBelow(folder, {
    ...tools,
    thirdPartyCookies: options.thirdPartyCookies ?? "allowed",
    headless: options.display === undefined,
    ...(options.display === undefined ? {} : { env: { DISPLAY: options.display } }),
  });
  const scene: TestScene = {
    stage,
    timed: false,
    open: browsers.open,
    pages: () => browsers.opened().flatMap((browser) => browser.context.pages()),
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

async function databaseFor(
  folder: string,
  { embedded, populated, third }: Pick<StageOptions, "populated" | "third"> & { embedded?: boolean },
): Promise<{ databaseUrl?: string }> {
  if (embedded) return {};
  return { databaseUrl: populated === false ? await emptyDatabase() : await copyPopulated(folder, third) };
}

/** After a test that failed, leaves a picture of every open page in .output/e2e-failures. */
export function picturesOnFailure(scene: () => TestScene | undefined): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== "fail") return;
    const name = task.name.replace(/[^a-z0-9]+/gi, "-").slice(0, 60);
    const pages = scene()?.pages() ?? [];
    for (const [index, page] of pages.entries()) {
      const path = join(failures, `${name}-${index + 1}.png`);
      await page.screenshot({ path, timeout: 5_000, fullPage: true }).catch(() => {});
    }
  });
}
