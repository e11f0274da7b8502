// The story of the product, step by step, in two real browsers on two real CRMs: played by `npm start -- --headless`
// (each step printed and pictured) and by test/e2e/story. A step throws where the story does not hold.
import { strict as assert } from "node:assert";
import type { Frame, Page } from "playwright-core";
import { t } from "#components/messages/t.ts";
import { story as facts } from "#test/crm/organisations.ts";
import { measureBlink } from "#test/support/blink.ts";
import { type Browser, openBrowser } from "#test/support/browser.ts";
import { launcher, openPanel } from "#test/support/panel-in-page.ts";
import {
  fillTouchpoint,
  panelText,
  rowReads,
  saveTouchpoint,
  syncReads,
  touchpointRows,
} from "#test/support/panel-ui.ts";
import { ensureSignedIn, openRecord } from "#test/support/people.ts";
import { openView } from "#test/support/plan-ui.ts";
import type { Stage } from "#test/support/stage.ts";
import { jointMessage } from "./agreed.ts";

export type Actor = { browser: Browser; page: Page; panel: Frame };

/**
 * Dana sells for Harbor & Pine, Omar for Lumen Analytics; Grace and Elif are their partner managers, and Rosa is that of
 * Quill Services, where a third company is on the stage.
 */
const seats = {
  dana: { company: "harbor", person: "seller" },
  grace: { company: "harbor", person: "manager" },
  omar: { company: "lumen", person: "seller" },
  elif: { company: "lumen", person: "manager" },
  rosa: { company: "quill", person: "manager" },
} as const;
export type Seat = keyof typeof seats;

export type Scene = {
  stage: Stage;
  /** Opens the browser on the profile of that name, again where it was open before; with other extensions beside ours. */
  open(profile: Seat, beside?: readonly string[]): Promise<Browser>;
  /** Whether how long something took decides: not in tests, where several stories share the machine. */
  timed: boolean;
} & { [S in Seat]?: Actor };

export type Step = {
  title: string;
  /** Answers what is worth telling beside the time. */
  run(scene: Scene): Promise<string | undefined>;
  /** Whose screen shows it. */
  picture: Seat;
};

const offlineNote = "Met their operations team: pilot agreed for March.";
const killedNote = "Security review passed, waiting for legal.";

export function actor(scene: Scene, who: Seat): Actor {
  const found = scene[who];
  if (!found) throw new Error(`${who} has no browser open yet`);
  return found;
}

/** Signs the person in where the profile is new, and opens the story's record with its panel. */
export async function takeTheirSeat(
  scene: Scene,
  who: Seat,
  open: (browser: Browser, page: Page) => Promise<Frame> = (_, page) => openPanel(page),
): Promise<Actor> {
  const { stage } = scene;
  const seat = seats[who];
  const company = stage[seat.company];
  if (!company) throw new Error(`The company of ${who} is not on this stage`);
  const browser = await scene.open(who);
  await ensureSignedIn(browser, stage.backend, company[seat.person]);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.bringToFront();
  const place = facts[company.slug];
  // Where the customer is bought from already, it is an account; else an opportunity.
  if (seat.company === "lumen") await openRecord(page, company, "companies", place.companyId);
  else await openRecord(page, company, "deals", place.dealId);
  const panel = await open(browser, page);
  // Everything of this member is on the device: from here on nothing depends on the network.
  await syncReads(panel, "in_sync", 60_000);
  return { browser, page, panel };
}

/** The same record after the browser was opened again: nobody signs in twice. */
export async function comeBack(scene: Scene, who: "dana" | "omar"): Promise<Actor> {
  const company = who === "dana" ? scene.stage.harbor : scene.stage.lumen;
  const browser = await scene.open(who);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await openRecord(page, company, "deals", facts[company.slug].dealId);
  return { browser, page, panel: await openPanel(page) };
}

export const story: readonly Step[] = [
  {
    title: "Dana opens her opportunity at Zapier: the panel shows which partner is in that account",
    picture: "dana",
    async run(scene) {
      const dana = await takeTheirSeat(scene, "dana");
      scene.dana = dana;
      const { lumen } = scene.stage;
      await dana.panel.getByText(t("partners.found", { count: 1 })).waitFor();
      const text = await panelText(dana.panel);
      const expected = [
        lumen.name,
        "Our open opportunity × their customer",
        `by ${lumen.manager.name}`,
        t("partners.matchedDomain", { value: facts.domain }),
        lumen.seller.name,
      ];
      for (const words of expected) assert.ok(text.includes(words), `The panel lacks "${words}": ${text}`);
      await dana.panel.locator(`a[href="mailto:${lumen.seller.email}"]`).waitFor();
      await launcher(dana.page, (tab) => /\b1\b/.test(`${tab.label} ${tab.text}`));
      return `${lumen.name}, ${lumen.seller.name}, matched on ${facts.domain}`;
    },
  },
  {
    title: "Within a blink: she goes to the next opportunity and back, and the panel follows",
    picture: "dana",
    async run(scene) {
      const { page, panel } = actor(scene, "dana");
      const found = t("partners.found", { count: 1 });
      const goTo = (hash: string) =>
        page.evaluate((next) => {
          location.hash = next;
        }, hash);
      await goTo("#/deals");
      await panel.getByText(found).waitFor({ state: "hidden" });
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      const took = await measureBlink({
        page,
        panel,
        crmText: "Expected closing date",
        panelText: found,
        navigate: () => goTo(`#/deals/${facts["harbor-and-pine"].dealId}/show`),
      });
      assert.ok(
        !scene.timed || took < 1_000,
        `The panel came ${Math.round(took)} ms after the CRM's own page`,
      );
      return `${Math.round(took)} ms after the CRM's own page`;
    },
  },
  {
    title: "She reads how they sell with that partner, in five lines and with their co-sell plan",
    picture: "dana",
    async run(scene) {
      const { panel } = actor(scene, "dana");
      const { harbor, lumen } = scene.stage;
      await openView(panel, "partners");
      await panel.getByText(t("sell.title", { partner: lumen.name }), { exact: true }).waitFor();
      await panel.getByText(jointMessage).waitFor();
      const text = await panelText(panel);
      for (const words of [
        t("sell.motionAgreed", { motion: t("motion.co_sell") }),
        harbor.manager.name,
        lumen.manager.name,
        facts.customer,
      ]) {
        assert.ok(text.includes(words), `The panel lacks "${words}": ${text}`);
      }
      return `owned by ${harbor.manager.name} and ${lumen.manager.name}`;
    },
  },
  {
    title: "Omar has the same customer open in his own CRM",
    picture: "omar",
    async run(scene) {
      scene.omar = await takeTheirSeat(scene, "omar");
      const { panel, page } = scene.omar;
      await panel.getByText(t("partners.found", { count: 1 })).waitFor();
      const text = await panelText(panel);
      assert.ok(text.includes("Our customer × their open opportunity"), text);
      await page.evaluate(() => {
        document.documentElement.dataset.neverReloaded = "yes";
      });
      return undefined;
    },
  },
  {
    title: "Dana goes offline and records a meeting: saved on this device at once",
    picture: "dana",
    async run(scene) {
      const { browser, panel } = actor(scene, "dana");
      await openView(panel, "brief");
      await browser.context.setOffline(true);
      await fillTouchpoint(panel, {
        sharedWith: scene.stage.lumen.name,
        type: "meeting",
        note: offlineNote,
        noteShared: true,
      });
      const begin = performance.now();
      await saveTouchpoint(panel);
      await rowReads(panel, offlineNote, "saved");
      return `${Math.round(performance.now() - begin)} ms`;
    },
  },
  {
    title: "Back online it turns to synced",
    picture: "dana",
    async run(scene) {
      const { browser, panel } = actor(scene, "dana");
      await browser.context.setOffline(false);
      await rowReads(panel, offlineNote, "synced", 45_000);
      return undefined;
    },
  },
  {
    title: "Omar sees it without reloading",
    picture: "omar",
    async run(scene) {
      const { panel, page } = actor(scene, "omar");
      await touchpointRows(panel, offlineNote).waitFor({ timeout: 15_000 });
      assert.equal(await page.evaluate(() => document.documentElement.dataset.neverReloaded), "yes");
      return undefined;
    },
  },
  {
    title: "The backend is killed while Dana records another, and her browser is closed",
    picture: "dana",
    async run(scene) {
      const { browser, panel } = actor(scene, "dana");
      await fillTouchpoint(panel, {
        sharedWith: scene.stage.lumen.name,
        type: "call",
        note: killedNote,
        noteShared: true,
      });
      await scene.stage.backend.kill();
      await saveTouchpoint(panel);
      await rowReads(panel, killedNote, "saved");
      await browser.close();
      scene.dana = await comeBack(scene, "dana");
      await rowReads(scene.dana.panel, killedNote, "saved");
      return "still saved on this device after opening it again";
    },
  },
  {
    title: "The backend comes back: the touchpoint arrives",
    picture: "dana",
    async run(scene) {
      const { panel } = actor(scene, "dana");
      await scene.stage.backend.start();
      await rowReads(panel, killedNote, "synced", 60_000);
      await syncReads(panel, "in_sync");
      return undefined;
    },
  },
  {
    title: "It arrived exactly once: at Omar's, and in the backend",
    picture: "omar",
    async run(scene) {
      const { panel } = actor(scene, "omar");
      await touchpointRows(panel, killedNote).waitFor({ timeout: 60_000 });
      assert.equal(await touchpointRows(panel, killedNote).count(), 1);
      assert.equal(await touchpointRows(panel).count(), 2);
      const omar = await scene.stage.enter(scene.stage.lumen.seller);
      const notes = (await omar.api.pullAll()).flatMap((change) =>
        change.op === "put" && change.entity === "note" ? [change.row] : [],
      );
      const texts = notes.map((row) =>
        typeof row === "object" && row !== null && "text" in row ? String(row.text) : "",
      );
      assert.deepEqual(texts.toSorted(), [offlineNote, killedNote].toSorted());
      return "2 touchpoints, each once";
    },
  },
];

/** Opens browsers on profiles below `folder`; the same name opens the same profile. */
export function browsersBelow(
  folder: string,
  options: Omit<Parameters<typeof openBrowser>[0], "profileDir">,
): { open: Scene["open"]; opened(): Browser[]; closeAll(): Promise<void> } {
  const opened = new Set<Browser>();
  return {
    async open(profile, beside = []) {
      const browser = await openBrowser({ ...options, beside, profileDir: `${folder}/profile-${profile}` });
      opened.add(browser);
      browser.context.once("close", () => opened.delete(browser));
      return browser;
    },
    opened: () => [...opened],
    async closeAll() {
      await Promise.all([...opened].map((browser) => browser.close().catch(() => {})));
    },
  };
}
