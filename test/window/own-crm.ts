// A person shows Tandem the CRM of their office by pointing, from the options to the panel, and takes it back. Called by
// hosts.window.test.ts, because the browser's own prompt asks for the host.
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { t } from "#components/messages/t.ts";
import { pickable } from "#lib/messaging/picked.ts";
import { story as facts } from "#test/crm/organisations.ts";
import type { Browser } from "#test/support/browser.ts";
import { launcher, openPanel } from "#test/support/panel-in-page.ts";
import { until } from "#test/support/until.ts";
import { serveOfficeCrm } from "./office-crm.ts";

const LABEL = "Office CRM";

/** `allow`: answers the prompt that `ask` brings with yes. */
export type Allow = (page: Page, answers: { ask(): Promise<void>; said: string }) => Promise<void>;

export async function showOwnCrm(
  browser: Browser,
  allow: Allow,
  granted: () => Promise<string[]>,
): Promise<void> {
  const before = await granted();
  const crm = await serveOfficeCrm(facts.customer);
  try {
    const tab = await browser.context.newPage();
    await tab.goto(`${crm.url}/deals/4711`);
    const options = await browser.openExtensionPage("options.html#crms");
    const host = new URL(crm.url).hostname;
    const added = async () => (await granted()).filter((pattern) => !before.includes(pattern));
    const said = t("showCrm.pointing", { label: LABEL, host });
    const ask = async () => {
      await options.getByLabel(t("showCrm.label")).fill(LABEL);
      await options.getByLabel(t("showCrm.address"), { exact: true }).fill(tab.url());
      await options.getByRole("button", { name: t("showCrm.begin") }).click();
    };
    await allow(options, { said, ask });
    expect(await added()).toEqual([`http://${host}/*`]);
    await pickerIn(tab);
    await tab.keyboard.press("Escape");
    await until("what was given up to be given back", async () => (await added()).length === 0);

    // Loaded anew, nothing of the first time is in it. What a person allowed once Chromium allows again unasked.
    await tab.reload();
    await options.bringToFront();
    await ask();
    await options.getByText(said).waitFor();
    await pointAtRecord(tab);

    await options.bringToFront();
    await options.getByRole("list", { name: t("showCrm.picks") }).waitFor();
    expect(await options.getByRole("radio", { name: "4711", exact: true }).isChecked()).toBe(true);
    await options.getByRole("button", { name: t("showCrm.try") }).click();
    const tried = options.getByRole("status").filter({ hasText: t("showCrm.record", { id: "4711" }) });
    const account = t("showCrm.reads", { field: t("showCrm.field.accountName"), value: facts.customer });
    await tried.getByText(account).waitFor();
    await options.getByRole("button", { name: t("showCrm.save") }).click();
    await options.getByText(t("showCrm.saved", { label: LABEL })).waitFor();

    // A record that nobody pointed at.
    await tab.bringToFront();
    await tab.goto(`${crm.url}/deals/5`);
    await launcher(tab, ({ label }) => /\b1 partner\b/.test(label), 30_000);
    const panel = await openPanel(tab);
    await panel.getByText(t("partners.found", { count: 1 })).waitFor();
    await panel.getByText("Deal 5 in words").first().waitFor();

    await options.bringToFront();
    await options.getByRole("button", { name: t("ownCrm.removeOne", { label: LABEL }) }).click();
    await options.getByText(t("ownCrm.removedWith", { label: LABEL, hosts: `http://${host}` })).waitFor();
    await until("the host to be given back", async () => (await added()).length === 0);
  } finally {
    await crm.close();
  }
}

/** Beside the launcher: this page has both. */
const pickerIn = (tab: Page) =>
  until("the picker", async () => (await tab.locator("[data-tandem]").count()) === 2);

/** With the mouse at what it is, with the keyboard what it is called: the picker's own part of the page is closed. */
async function pointAtRecord(tab: Page): Promise<void> {
  await pickerIn(tab);
  const fields = [
    { at: tab.locator("h1"), is: "name" },
    { at: tab.locator("dd").nth(0), is: "accountName" },
    { at: tab.locator("dd").nth(1), is: "stage" },
    { at: tab.locator("dd").nth(2), is: "amount" },
  ] as const;
  for (const { at, is } of fields) {
    await at.click();
    for (let step = 0; step < pickable.indexOf(is); step += 1) await tab.keyboard.press("Tab");
    await tab.keyboard.press("Enter");
  }
  for (const key of ["Tab", "Enter"]) await tab.keyboard.press(key);
}
