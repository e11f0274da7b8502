// A page of a CRM in real Chromium, served from `test/fixtures/pages` at any address, with a world of its own
// beside the page's scripts, as a content script has. Called by the tests of this folder.
import { readFile } from "node:fs/promises";
import type { Browser, CDPSession, Page } from "playwright-core";

export const fixture = (name: string): Promise<string> =>
  readFile(new URL(`../fixtures/pages/${name}.html`, import.meta.url), "utf8");

/** Stands in for the extension's panel page. */
export const PANEL_URL = "https://panel.example/panel.html";
const PANEL = "<!doctype html><title>Panel</title><button>In the panel</button><input>";

export type IsolatedPage = {
  page: Page;
  session: CDPSession;
  /** Runs an expression in the isolated world; its value comes back as JSON. */
  run<T>(expression: string): Promise<T>;
  /** A fresh world: as after an update of the extension, or a second start. */
  newWorld(): Promise<void>;
  /** Another page in the same tab, with a fresh world: a tenth of what a new context takes. */
  turnTo(at: { url: string; html: string }): Promise<void>;
  close(): Promise<void>;
};

export async function openPage(
  browser: Browser,
  options: { url: string; html?: string; colorScheme?: "light" | "dark"; width?: number },
): Promise<IsolatedPage> {
  const context = await browser.newContext({
    colorScheme: options.colorScheme ?? "light",
    viewport: { width: options.width ?? 1280, height: 800 },
  });
  const page = await context.newPage();
  let { html } = options;
  if (html !== undefined) {
    await page.route("**/*", (route) => {
      const body = route.request().resourceType() === "document" ? (html ?? "") : "";
      return route.fulfill({ contentType: "text/html; charset=utf-8", body });
    });
  }
  await page.route(PANEL_URL, (route) => route.fulfill({ contentType: "text/html", body: PANEL }));
  await page.goto(options.url, { waitUntil: "domcontentloaded" });
  const session = await context.newCDPSession(page);
  let contextId = 0;
  const newWorld = async (): Promise<void> => {
    const { frameTree } = await session.send("Page.getFrameTree");
    const world = await session.send("Page.createIsolatedWorld", {
      frameId: frameTree.frame.id,
      worldName: `tandem-${contextId}`,
    });
    contextId = world.executionContextId;
  };
  await newWorld();
  return {
    page,
    session,
    newWorld,
    async turnTo(at) {
      // An address that differs by its hash alone would load nothing.
      await page.goto("about:blank");
      html = at.html;
      await page.goto(at.url, { waitUntil: "domcontentloaded" });
      await newWorld();
    },
    async run<T>(expression: string): Promise<T> {
      const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
        contextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) {
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      }
      return result.value;
    },
    close: () => context.close(),
  };
}
