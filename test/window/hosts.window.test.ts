// As a person installs it: no host is declared. Picking the CRM asks the browser for its host, in the browser's own
// prompt; only then does Tandem work on its pages, also after the browser was closed and opened again.
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { findWindowTools } from "#scripts/browsers/window.ts";
import { openScene, picturesOnFailure, type TestScene } from "#test/e2e/scene.ts";
import type { Browser } from "#test/support/browser.ts";
import { launcher } from "#test/support/panel-in-page.ts";
import { ensureSignedIn, openRecord } from "#test/support/people.ts";
import { pushActs, type SentAct } from "#test/support/push-acts.ts";
import { type Display, openDisplay } from "./display.ts";
import { leaveFocusToTheWindow, openPrompt } from "./focus.ts";
import { type Allow, showOwnCrm } from "./own-crm.ts";
import { useRetractedCrm } from "./published-crm.ts";

let display: Display;
let scene: TestScene;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const tools = await findWindowTools();
  if (!tools) throw new Error("No Xvfb or no xdotool: npm test says how to get them");
  display = await openDisplay(tools);
  scene = await openScene({ display: display.name, asksForHosts: true });
  browser = await scene.open("dana");
  await ensureSignedIn(browser, scene.stage.backend, scene.stage.harbor.seller);
  page = await browser.openExtensionPage("welcome.html");
  await leaveFocusToTheWindow(page);
}, 180_000);
afterAll(async () => {
  await scene?.close();
  await display?.close();
});
picturesOnFailure(() => scene);

async function granted(): Promise<string[]> {
  const [worker] = browser.context.serviceWorkers();
  return (await worker?.evaluate(async () => (await chrome.permissions.getAll()).origins)) ?? [];
}

it("Installed, it may work on no page at all", async () => {
  expect(await granted()).toEqual([]);
});

it("No is an answer: the page says so, and one can ask again", async () => {
  await page.bringToFront();
  await display.click(640, 160);
  await openPrompt(page, askForHost);
  // The prompt begins on its safe side.
  await display.pressCalmly("Return");
  await page.getByText(t("crm.refused")).waitFor();
  expect(await granted()).toEqual([]);
});

it("Allowed, it has that host and no other, and works on its pages at once", async () => {
  await allowInPrompt(page, page.getByText(t("crm.allowed"), { exact: true }).first(), askForHost);
  expect(await granted()).toEqual(["http://localhost/*"]);
  const crm = await browser.context.newPage();
  await openRecord(crm, scene.stage.harbor, "companies", 1001);
  await launcher(crm, ({ label }) => /\b1 partner\b/.test(label));
});

it("The browser closed and opened again: it still works there, unasked", async () => {
  await browser.close();
  browser = await scene.open("dana");
  const crm = await browser.context.newPage();
  await openRecord(crm, scene.stage.harbor, "companies", 1001);
  await launcher(crm, ({ label }) => /\b1 partner\b/.test(label));
});

it("She shows it her office's own CRM by pointing: the panel works there, and removed it gives the host back", async () => {
  await showOwnCrm(browser, allow, granted);
});

it("She uses the CRM that her admin published, until it is retracted: the browser gives its host and takes it back", async () => {
  const { harbor } = scene.stage;
  const person = await scene.stage.enter(harbor.manager);
  const admin = (...acts: SentAct[]) => pushActs(person, acts);
  await useRetractedCrm(browser, allow, granted, { organisation: harbor.name, admin });
});

const allow: Allow = async (options, { ask, said }) => {
  await leaveFocusToTheWindow(options);
  await allowInPrompt(options, options.getByText(said), ask);
};

/**
 * The browser's prompt takes no key in its first moments, and nothing tells when they are over on a busy machine: where a
 * key was lost the safe answer was given, or none, and one asks again as a person would.
 */
async function allowInPrompt(asking: Page, allowed: Locator, ask: () => Promise<void>): Promise<void> {
  const refused = asking.getByText(t("crm.refused")).first();
  const answered = allowed.or(refused).first();
  for (let tries = 1; tries <= 5; tries += 1) {
    await asking.bringToFront();
    await display.click(640, 160);
    await openPrompt(asking, ask);
    await display.pressCalmly("Tab", "Return");
    const isAnswered = await answered.waitFor({ state: "attached", timeout: 8_000 }).then(
      () => true,
      () => false,
    );
    if ((await allowed.count()) > 0) return;
    if (!isAnswered) await display.pressCalmly("Escape");
    await refused.waitFor();
  }
  throw new Error("The browser's prompt took no answer in five tries");
}

/** In the guided page: the address of the CRM, and Allow. */
async function askForHost(): Promise<void> {
  const which = page.getByRole("combobox", { name: t("crm.which") });
  if ((await which.inputValue()) === "") {
    await which.click();
    await page.getByRole("option", { name: "Atomic CRM", exact: true }).click();
  }
  await page.getByLabel(t("crm.selfHosted")).fill(scene.stage.harbor.crm.url);
  await page.getByRole("button", { name: `${t("crm.allow")} Atomic CRM` }).click();
}
