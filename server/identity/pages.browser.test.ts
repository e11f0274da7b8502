// The issuer's pages in a real Chromium: one whole sign-up by hand, and every page looked at by axe, light and
// dark, wide and as narrow as a side window. With TANDEM_SHOTS set to a folder it leaves pictures there.
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CHROMIUM_REDIRECT } from "#lib/util/extension-ids.ts";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import { launchHeadless } from "#test/support/headless.ts";
import { codeIn, startIssuer, type TestIssuer } from "./issuer.test-support.ts";

let issuer: TestIssuer;
let browser: Browser;
beforeAll(async () => {
  issuer = await startIssuer();
  browser = await launchHeadless();
});
afterAll(async () => {
  await browser?.close();
  await issuer?.close();
});

const shots = process.env.TANDEM_SHOTS;
const start = () =>
  `${issuer.url}/oidc/auth?${new URLSearchParams({
    client_id: "tandem-extension",
    response_type: "code",
    redirect_uri: CHROMIUM_REDIRECT,
    scope: "openid",
    code_challenge: "x".repeat(43),
    code_challenge_method: "S256",
  })}`;

async function open(
  colorScheme: "light" | "dark",
  width: number,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ colorScheme, viewport: { width, height: 720 } });
  await context.route(`${CHROMIUM_REDIRECT}**`, (route) =>
    route.fulfill({ body: "the extension takes over" }),
  );
  return { page: await context.newPage(), context };
}

async function look(page: Page, name: string): Promise<void> {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
  expect(await accessibilityFaults(page), name).toEqual([]);
  const sideways = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
  expect(sideways, `${name} scrolls sideways`).toBeLessThanOrEqual(0);
}

let people = 0;

/** Two looks differ in everything a style can get wrong; pictures are taken of all four. */
const looks = [
  { colorScheme: "light", width: 320 },
  { colorScheme: "dark", width: 800 },
  ...(shots
    ? ([
        { colorScheme: "light", width: 800 },
        { colorScheme: "dark", width: 320 },
      ] as const)
    : []),
] as const;

for (const { colorScheme, width } of looks) {
  test(`a person signs up by keyboard and every page is accessible, ${colorScheme} at ${width} pixels`, async () => {
    people += 1;
    const email = `someone.with.a.rather.long.address${people}@subsidiary.example.com`;
    const { page, context } = await open(colorScheme, width);
    const named = (name: string) => `${name}-${colorScheme}-${width}`;
    await page.goto(`${issuer.url}/oidc/interaction/gone`);
    await look(page, named("error"));
    await page.goto(start());
    await look(page, named("sign-in"));
    await page.getByLabel("Work e-mail").fill(email);
    await page.getByLabel("Password").fill("not the password");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await look(page, named("sign-in-wrong"));

    await page.getByRole("link", { name: "Forgotten password" }).click();
    await look(page, named("forgot"));
    await page.getByLabel("Work e-mail").fill(email);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Choose a new password" }).waitFor();
    await look(page, named("reset"));

    await page.getByRole("link", { name: "Sign in" }).click();
    await page.getByRole("link", { name: "Create an account" }).click();
    await page.getByRole("button", { name: "Create account" }).click();
    await page.getByRole("alert").waitFor();
    await look(page, named("sign-up-wrong"));
    await page.getByRole("link", { name: "Type your name." }).click();
    await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("name");
    await page.keyboard.type("Ada Byron");
    await page.keyboard.press("Tab");
    await page.keyboard.type(email);
    await page.keyboard.press("Tab");
    await page.keyboard.type("seven quiet otters");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Confirm your address" }).waitFor();
    await look(page, named("code"));
    await page.keyboard.type("000000");
    await page.keyboard.press("Enter");
    await page.getByRole("alert").waitFor();
    await look(page, named("code-wrong"));
    await page.keyboard.type(codeIn(issuer, email));
    // Chromium follows a form's redirect only where the page's policy lets the form go.
    const end = page.waitForRequest((request) => request.url().startsWith(CHROMIUM_REDIRECT));
    await page.keyboard.press("Enter");
    expect(new URL((await end).url()).searchParams.get("code")).toBeTruthy();
    await context.close();
  });
}
