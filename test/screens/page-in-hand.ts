// A page of the product in a test's hands. Each file of browser tests calls `holdPage()` once; `page` stays the same
// through all files of a worker, because a page that was used before loads five times as fast. What a case leaves behind that
// the next would meet (kept drafts, a window's size) is cleared; what cannot be taken back is done on a page of its own.
import type { Page } from "playwright-core";
import { afterEach, beforeAll, inject } from "vitest";
import type {} from "./fake-surface.ts";
import { openScreensSite, type ScreensSite } from "./screens-site.ts";
import type {} from "./serve-for-tests.ts";

/** The browser ends with the worker. */
let site: ScreensSite | undefined;
let size = { width: 380, height: 760 };
let kept: Page | undefined;
export let page: Page;

async function newPage(): Promise<Page> {
  site ??= await openScreensSite(inject("screens"));
  const context = await site.browser.newContext({
    viewport: size,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  });
  return context.newPage();
}

export function holdPage(viewport = size): void {
  beforeAll(async () => {
    size = viewport;
    if (!kept || kept.isClosed()) kept = await newPage();
    page = kept;
    await tidy();
  }, 60_000);
  afterEach(async ({ task }) => {
    if (page !== kept) await page.context().close();
    if (!kept) throw new Error("No page is held");
    page = kept;
    await tidy();
    // What went wrong shall not stand in the next one's way.
    if (task.result?.state === "fail") await page.goto("about:blank");
  });
}

/** Setting a size takes 50 ms, also where it changes nothing. */
export async function resize(next: { width: number; height: number }): Promise<void> {
  const now = page.viewportSize();
  if (now?.width !== next.width || now.height !== next.height) await page.setViewportSize(next);
}

async function tidy(): Promise<void> {
  await resize(size);
  await page.emulateMedia({ colorScheme: null });
  if (page.url() === "about:blank") return;
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
    document.documentElement.removeAttribute("style");
  });
}

/** For a case that stops the clock, takes the network or is given a permission: `page` is another one until it ends. */
export async function takePageApart(): Promise<void> {
  page = await newPage();
}

export const visit = (screen: string) => page.goto(addressOf(screen));

function addressOf(screen: string): string {
  if (!site) throw new Error("No page is held");
  return site.url(screen);
}

/** Puts another screen in the place of the one in view, with nothing kept from it: a page loads for longer than this takes. */
export async function turnTo(screen: string): Promise<void> {
  const isLoaded = page.url() !== "about:blank";
  if (isLoaded && (await page.evaluate((name) => window.tandemShow(name), screen))) return;
  await visit(screen);
}
