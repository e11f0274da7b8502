// A first sync into the built extension: signs in on a profile of its own, then lets it pull what sync-data.ts made, through
// its own background, from a backend that answers at once. Called by sync.ts, once for each round.
import { join } from "node:path";
import { type Browser, browserPid, openBrowser } from "#test/support/browser.ts";
import { ensureSignedIn } from "#test/support/people.ts";
import type { Stage } from "#test/support/stage.ts";
import { idOf, ownerOf } from "./account-data.ts";
import { footprint, heapOf } from "./browser-memory.ts";
import { inPage } from "./in-page.ts";
import { changedName, keyOf, type SyncData } from "./sync-data.ts";
import type { InExtensionPage } from "./sync-in-page.ts";
import type { Filled } from "./sync-summary.ts";

/** A page of the extension that shows nothing and asks for nothing. */
const QUIET_PAGE = "manifest.json";

export type Ours = {
  stage: Stage;
  data: SyncData;
  executable: string;
  extensionDir: string;
  /** The bundled sync-in-page.ts. */
  script: string;
  folder: string;
};

export async function openQuietPage(browser: Browser, script: string) {
  const page = await browser.openExtensionPage(QUIET_PAGE);
  await page.evaluate(script);
  return { page, call: inPage<InExtensionPage>(page) };
}

/** What the backend answers to a pull: `none` until told, then all pages in turn, or the changed ones once. */
function answersOf(data: SyncData) {
  let next: "nothing" | "everything" | "changed" = "nothing";
  return {
    give(what: typeof next) {
      next = what;
    },
    answer(body: string): unknown {
      const { cursor } = JSON.parse(body) as { cursor: string | null };
      const given = next;
      const page = given === "everything" ? data.pageAfter(cursor) : undefined;
      if (given === "changed") next = "nothing";
      if (given === "changed") return data.changed;
      if (page === data.pages.at(-1)) next = "nothing";
      const nothing = { cursor: cursor ?? "", changes: [], more: false, lastMutationId: 0 };
      return page ?? { ...nothing, serverTime: Date.now() };
    },
  };
}

export async function fillOurs(ours: Ours, round: number): Promise<Filled> {
  const { stage, data, script } = ours;
  const profileDir = join(ours.folder, `ours-${round}`);
  const options = { ...ours, profileDir, thirdPartyCookies: "allowed", headless: true } as const;
  stage.proxy?.clear();
  let browser = await openBrowser(options);
  try {
    await ensureSignedIn(browser, stage.backend, stage.harbor.seller);
    const { page, call } = await openQuietPage(browser, script);
    await call("inSync");
    const answers = answersOf(data);
    stage.proxy?.set("/v1/pull", { kind: "make", answer: answers.answer });
    const pid = await browserPid(profileDir);
    const before = footprint(pid);

    answers.give("everything");
    const { began, first, written } = await call("firstSync", idOf(data.first), ownerOf(data.first));
    const fresh = await openQuietPage(browser, script);
    const anew = await fresh.call("findAnew", keyOf(data.last));
    await fresh.page.close();

    const after = footprint(pid);
    const heap = await heapOf(browser.context, `chrome-extension://${browser.extensionId}/background.js`);
    answers.give("changed");
    const changed = await call("change", idOf(data.renamed), changedName(data.renamed));
    await page.close();

    await browser.kill();
    browser = await openBrowser(options);
    const again = await openQuietPage(browser, script);
    await again.call("findAnew", keyOf(data.last));
    return {
      first: first - began,
      written: written - began,
      anew: anew - began,
      changed,
      heap,
      footprint: before === null || after === null ? null : after - before,
    };
  } finally {
    await browser.close();
  }
}
