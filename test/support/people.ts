// What a person does with the extension in a real browser: sign in through its real window, open records.
// Called by the demo, the story and the end-to-end tests.
import type { Frame, Page } from "playwright-core";
import { t } from "#components/messages/t.ts";
import { recordPath } from "#test/crm/organisations.ts";
import type { Backend } from "./backend.ts";
import type { Browser } from "./browser.ts";
import type { Credentials } from "./http-person.ts";
import { launcher } from "./panel-in-page.ts";
import type { Company } from "./stage.ts";

/** Signs in where this profile is not signed in yet. Leaves no page open. */
export async function ensureSignedIn(browser: Browser, backend: Backend, who: Credentials): Promise<void> {
  const page = await browser.openExtensionPage("welcome.html");
  const already = page.getByText(t("signIn.as", { name: who.name, email: who.email }));
  const button = page.getByRole("button", { name: t("signIn.button"), exact: true });
  await already.or(button).first().waitFor();
  if (!(await already.isVisible())) {
    await page.getByLabel(t("signIn.backend")).fill(backend.url);
    await signInFrom(browser, page, who);
    await already.waitFor();
  }
  await page.close();
}

/** Presses "Sign in" on a page or in a panel, and signs in with the account's password in the window that opens. */
export async function signInFrom(browser: Browser, place: Page | Frame, who: Credentials): Promise<void> {
  const opening = browser.context.waitForEvent("page");
  await place.getByRole("button", { name: t("signIn.button"), exact: true }).click();
  const window = await opening;
  await window.locator("input[type=email]").fill(who.email);
  await window.locator("input[type=password]").fill(who.password);
  const closing = window.waitForEvent("close");
  await window.locator("button[type=submit]").first().click();
  await closing;
}

/** Makes a new account in the window that opens, with the code from the letter. */
export async function signUpFrom(
  browser: Browser,
  place: Page | Frame,
  backend: Backend,
  who: Credentials,
): Promise<void> {
  const opening = browser.context.waitForEvent("page");
  await place.getByRole("button", { name: t("signIn.button"), exact: true }).click();
  const window = await opening;
  await window.getByRole("link", { name: /create|sign up/i }).click();
  await window.locator("input[autocomplete=name]").fill(who.name);
  await window.locator("input[type=email]").fill(who.email);
  await window.locator("input[type=password]").fill(who.password);
  await window.locator("button[type=submit]").first().click();
  const code = window.locator("input[autocomplete=one-time-code]");
  await code.fill(await backend.codeFor(who.email));
  const closing = window.waitForEvent("close");
  await window.locator("button[type=submit]").first().click();
  await closing;
}

/** Opens a record of the company's CRM in this tab; resolves when the launcher stands on the page. */
export async function openRecord(
  page: Page,
  company: Company,
  kind: "companies" | "deals",
  id: number,
): Promise<void> {
  await page.goto(`${company.crm.url}/${recordPath(kind, id)}`);
  await launcher(page);
}
