// Dana at her desk, in the hand of end-to-end tests: one scene for several groups of them, because to set one up takes as long
// as most of them do. Called by the two files rep-*.e2e.test.ts; each group (the other files of this folder) begins at her
// record, whatever the one before left.
import { afterAll, beforeAll, describe } from "vitest";
import type { Actor } from "#scripts/demo/story.ts";
import { story as facts } from "#test/crm/organisations.ts";
import { openPanel } from "#test/support/panel-in-page.ts";
import { openRecord } from "#test/support/people.ts";
import { openScene, picturesOnFailure, type TestScene } from "../scene.ts";

export let scene: TestScene;
export let dana: Actor;

/** Declares the groups, in this order. */
export function repAtWork(
  options: Parameters<typeof openScene>[0],
  groups: readonly { about: string; declare: () => void }[],
): void {
  beforeAll(async () => {
    scene = await openScene(options);
    dana = await scene.seat("dana");
  }, 180_000);
  afterAll(() => scene?.close());
  picturesOnFailure(() => scene);
  describe.each(groups)("$about", ({ declare }) => {
    beforeAll(backAtHerRecord);
    declare();
  });
}

/** After her browser was opened again. */
export function sitsAgain(there: Actor): void {
  dana = there;
}

/** One tab, on her opportunity, its panel open. */
async function backAtHerRecord(): Promise<void> {
  const { browser } = dana;
  const [page, ...others] = browser.context.pages();
  if (!page) throw new Error("Dana has no tab open");
  for (const other of others) await other.close();
  // A page that is loaded anew has none of the CRM's dialogs open.
  await page.goto("about:blank");
  await openRecord(page, scene.stage.harbor, "deals", facts["harbor-and-pine"].dealId);
  dana = { browser, page, panel: await openPanel(page) };
}
