// The first run, through the guided page alone: two partner managers who never saw Tandem go from install to the
// first overlap in a CRM's page, on an empty backend.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { accountListCsv } from "#test/crm/account-list.ts";
import { story as facts } from "#test/crm/organisations.ts";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import type { Browser } from "#test/support/browser.ts";
import { launcher, openPanel } from "#test/support/panel-in-page.ts";
import { openRecord, signUpFrom } from "#test/support/people.ts";
import type { Company } from "#test/support/stage.ts";
import { until } from "#test/support/until.ts";
import { openScene, picturesOnFailure, type TestScene } from "./scene.ts";

let scene: TestScene;
/** Grace of Harbor & Pine, in the first profile; Elif of Lumen Analytics, in the second. */
let grace: { browser: Browser; page: Page };
let elif: { browser: Browser; page: Page };

beforeAll(async () => {
  scene = await openScene({ populated: false });
  const [first, second] = [await scene.open("dana"), await scene.open("omar")];
  grace = { browser: first, page: await first.openExtensionPage("welcome.html") };
  elif = { browser: second, page: await second.openExtensionPage("welcome.html") };
}, 180_000);
afterAll(() => scene?.close());
picturesOnFailure(() => scene);

it("Installing Tandem opens the guided page by itself", async () => {
  for (const { browser, page } of [grace, elif]) {
    const pages = () => browser.context.pages().filter((one) => one.url().endsWith("/welcome.html"));
    await until("the page that opens by itself, beside ours", () => pages().length >= 2);
    for (const one of pages()) if (one !== page) await one.close();
    await page.bringToFront();
  }
  expect(await accessibilityFaults(grace.page)).toEqual([]);
});

it("The guided page names the keys that this browser gave to the panel", async () => {
  const keys = await grace.page.evaluate(async () => {
    const commands = await chrome.commands.getAll();
    return commands.find(({ name }) => name === "toggle-panel")?.shortcut;
  });
  if (!keys) throw new Error("The browser gave no keys: it keeps those of wxt.config.ts for itself");
  await grace.page.getByText(t("keys.opens", { keys })).waitFor();
});

it("A new person makes an account in the sign-in window, confirmed by the code from the letter", async () => {
  await signUp(grace, scene.stage.harbor);
  await signUp(elif, scene.stage.lumen);
});

it("She creates her organisation; the CRM of this build is already allowed", async () => {
  for (const [person, company] of bothSides()) {
    await goOn(person.page);
    await person.page.getByLabel(t("org.name")).fill(company.name);
    await person.page.getByRole("button", { name: t("org.create"), exact: true }).click();
    await person.page
      .getByText(t("org.is", { role: t("role.admin"), organisation: company.name }))
      .first()
      .waitFor();
  }
  await openStep(grace.page, t("crm.title"));
  await grace.page.getByText(t("crm.allowed")).first().waitFor();
});

it("She imports her CRM's export as it is, and reads what was taken", async () => {
  for (const [{ page }, company] of bothSides()) {
    const file = join(scene.stage.folder, `${company.slug}.csv`);
    await writeFile(file, accountListCsv(company.slug, company.crm.url));
    await openStep(page, t("import.title"));
    const choosing = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: t("import.choose") }).click();
    await (await choosing).setFiles(file);
    await page.getByRole("heading", { name: t("import.mapping") }).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: t("import.publish"), exact: true }).click();
    // The step is done, and stays: what the import did is there to be read.
    const counts = page.getByText(/[\d,]+ added/);
    await counts.waitFor({ timeout: 90_000 });
    const added = (await counts.textContent()) ?? "";
    const count = Number(/([\d,]+) added/.exec(added)?.[1]?.replaceAll(",", ""));
    expect(count).toBeGreaterThan(1_000);
    await page.getByText(t("import.have", { count })).waitFor();
    expect(await counts.isVisible()).toBe(true);
    await goOn(page);
  }
});

it("She invites the partner's manager, who accepts on his own guided page", async () => {
  const { lumen, harbor } = scene.stage;
  await openStep(grace.page, t("partner.title"));
  await grace.page.getByLabel(t("partner.company"), { exact: true }).fill(lumen.name);
  await grace.page.getByLabel(t("partner.email")).fill(lumen.manager.email);
  await grace.page.getByRole("button", { name: t("partner.invite"), exact: true }).click();
  await grace.page.getByText(t("partner.waiting")).first().waitFor();

  await elif.page.reload();
  await openStep(elif.page, t("partner.title"));
  await elif.page
    .getByText(t("partner.asks", { name: harbor.manager.name, organisation: harbor.name }))
    .waitFor();
  await elif.page.getByRole("button", { name: t("partner.accept"), exact: true }).click();
  await elif.page.getByText(harbor.name).first().waitFor();
});

it("Each decides what the other sees, and reads exactly that before saving", async () => {
  await grace.page.reload();
  for (const [{ page }, company] of bothSides()) {
    await openStep(page, t("sharing.stepTitle"));
    const partner = company === scene.stage.harbor ? scene.stage.lumen : scene.stage.harbor;
    await page
      .getByText(t("sharing.title", { partner: partner.name }))
      .first()
      .waitFor();
    await page.getByRole("button", { name: t("sharing.preset") }).click();
    await page.getByText(t("sharing.preview")).first().waitFor();
    // Before the partner shares anything, a preview may not tell which of our accounts are theirs too.
    if (company === scene.stage.lumen) await page.getByText(/[1-9]\d* accounts by name/).waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole("button", { name: t("sharing.save"), exact: true }).click();
    await page.getByText(t("sharing.saved", { partner: partner.name })).waitFor();
    await page.getByRole("button", { name: `${t("sharing.stepTitle")} (${t("setup.done")})` }).waitFor();
  }
});

it("The first record she opens in her CRM shows the first overlap", async () => {
  const { page } = grace;
  await openRecord(page, scene.stage.harbor, "deals", facts["harbor-and-pine"].dealId);
  await launcher(page, ({ label }) => /\b1 partner\b/.test(label), 30_000);
  const panel = await openPanel(page);
  await panel.getByText("Our open opportunity × their customer").waitFor();
  await panel.getByText(t("partners.found", { count: 1 })).waitFor();
});

/** A step that is done waits for the person. */
async function goOn(page: Page): Promise<void> {
  await page.getByRole("button", { name: t("setup.continue"), exact: true }).click();
}

/** One step is open at a time; a person opens another by its heading. */
async function openStep(page: Page, title: string): Promise<void> {
  const heading = page.getByRole("button", { name: new RegExp(`^${title}`) });
  const open = async () => (await heading.getAttribute("aria-expanded")) === "true";
  await until(
    `the step "${title}"`,
    async () => {
      // It may open by itself at the same moment, and the click would close it: look again.
      if (!(await open())) await heading.click({ timeout: 1_000 });
      return open();
    },
    { every: 300 },
  );
}

function bothSides(): [{ browser: Browser; page: Page }, Company][] {
  return [
    [grace, scene.stage.harbor],
    [elif, scene.stage.lumen],
  ];
}

async function signUp(person: { browser: Browser; page: Page }, company: Company): Promise<void> {
  const { backend } = scene.stage;
  await person.page.getByLabel(t("signIn.backend")).fill(backend.url);
  await signUpFrom(person.browser, person.page, backend, company.manager);
  const { name, email } = company.manager;
  await person.page.getByText(t("signIn.as", { name, email })).first().waitFor();
}
