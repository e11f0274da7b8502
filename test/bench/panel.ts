// The bench `panel`: from in-page navigation to the panel showing the right partner, with 100,000 accounts that
// have one in the store, in a real Chromium; and the store's look-up alone. Called by `npm run bench -- panel`.

import type { Frame, Page } from "playwright-core";
import { formatRecordRef } from "#lib/domain/record-ref.ts";
import { openScene } from "#test/e2e/scene.ts";
import { openPanel } from "#test/support/panel-in-page.ts";
import { until } from "#test/support/until.ts";
import { ownerOf } from "./account-data.ts";
import { bundle } from "./bundle.ts";
import { bigPull } from "./panel-data.ts";
import { startQuickCrm } from "./panel-page.ts";
import { type Bench, goal, percentile, row } from "./table.ts";

const ACCOUNTS = 100_000;
const NAVIGATIONS = 120;
const LOOK_UPS = 2_000;

export const bench: Bench = {
  about: `from in-page navigation to the right partner in the panel, ${ACCOUNTS} accounts with overlaps stored`,
  async run(say) {
    const { toPanel, lookUp, filling } = await measurePanel(say);
    return {
      rows: [
        row({ case: "quick CRM page", metric: "navigation to partner painted", unit: "ms" }, toPanel),
        row({ case: "store alone", metric: "look-up by CRM record", unit: "ms" }, lookUp),
        row({ case: "store alone", metric: "receiving and storing everything", unit: "ms" }, [filling]),
      ],
      goals: [
        goal("navigation to partner painted, p95, ms", 50, percentile(toPanel, 0.95)),
        goal("look-up alone, p95, ms", 3, percentile(lookUp, 0.95)),
      ],
    };
  },
};

type PanelTimes = {
  /** Milliseconds from `history.pushState` until the frame with the right partner has been painted. */
  toPanel: number[];
  /** Milliseconds of the store's look-up alone. */
  lookUp: number[];
  /** Milliseconds to receive and store everything. */
  filling: number;
};

async function measurePanel(say: (line: string) => void): Promise<PanelTimes> {
  const scene = await openScene({ proxied: true, embedded: true });
  const crm = await startQuickCrm();
  try {
    const dana = await scene.seat("dana");
    const person = await scene.stage.enter(scene.stage.harbor.seller);
    const partnership = (await person.api.pullAll()).find(
      (change) => change.op === "put" && change.entity === "partnership",
    );
    if (partnership?.op !== "put") throw new Error("The stage has no partnership");

    say(`… ${ACCOUNTS} accounts arrive by the extension's own sync`);
    const begin = performance.now();
    const answer = bigPull({ accounts: ACCOUNTS, partnershipId: partnership.id, origin: crm.url });
    scene.stage.proxy?.set("/v1/pull", { kind: "make", answer });
    await dana.panel.getByRole("button", { name: /^Sync: / }).click();
    await dana.panel.getByRole("button", { name: "Sync now" }).click();
    await dana.page.goto(`${crm.url}/#/companies/${ACCOUNTS}/show`);
    const panel = await openPanel(dana.page);
    await panel.getByText(ownerOf(ACCOUNTS)).first().waitFor({ timeout: 180_000 });
    await panel.locator('[data-sync="in_sync"]').waitFor({ timeout: 180_000 });
    const filling = performance.now() - begin;

    say(`… ${NAVIGATIONS} navigations`);
    const toPanel: number[] = [];
    for (let load = 0; load < NAVIGATIONS; load += 1) {
      const number = 1 + ((load * 7_919) % ACCOUNTS);
      toPanel.push(await timeOne(dana.page, panel, number));
    }
    say(`… ${LOOK_UPS} look-ups`);
    const page = await dana.browser.openExtensionPage("options.html");
    return { toPanel, lookUp: await timeLookUps(page, crm.url, LOOK_UPS), filling };
  } finally {
    crm.close();
    await scene.close();
  }
}

/** Both processes read the same clock: times since the epoch from `performance` are compared across them. */
async function timeOne(page: Page, panel: Frame, number: number): Promise<number> {
  const owner = ownerOf(number);
  const shown = panel.evaluate(
    (name) =>
      new Promise<number>((resolve) => {
        const look = () => {
          if (!document.body.textContent?.includes(`${name},`)) return;
          seen.disconnect();
          // The next frame is painted with it; a task after its callback runs when that is done.
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            channel.port2.postMessage(null);
          });
        };
        const seen = new MutationObserver(look);
        seen.observe(document.body, { childList: true, subtree: true, characterData: true });
        Object.assign(globalThis, { ready: true });
      }),
    owner,
  );
  await until("the observer", () => panel.evaluate(() => Reflect.get(globalThis, "ready") === true));
  const began = await page.evaluate((id) => Reflect.get(window, "show")(id), number);
  const at = await shown;
  await panel.evaluate(() => Reflect.deleteProperty(globalThis, "ready"));
  return at - Number(began);
}

async function timeLookUps(page: Page, origin: string, count: number): Promise<number[]> {
  await page.evaluate(await bundle("look-up-in-page.ts"));
  const keys = Array.from({ length: count }, (_, index) =>
    formatRecordRef({
      crm: "atomic",
      instance: origin,
      kind: "account",
      id: String(1 + ((index * 104_729) % ACCOUNTS)),
    }),
  );
  return page.evaluate((wanted) => Reflect.get(globalThis, "timeLookUps")(wanted), keys);
}
