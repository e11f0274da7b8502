// Registers the content script for the CRM hosts a person granted, and starts it in tabs that are open already.
// Hosts the build declares are in the manifest and left alone. Checked at each start: registrations can be lost,
// grants can be taken back in the browser's own settings at any time.
import browser from "webextension-polyfill";
import { hostOfPattern } from "#lib/util/host-pattern.ts";
import type { Parts } from "./parts.ts";

const ID = "crm";
const FILE = "content-scripts/crm.js";

async function grantedHosts(): Promise<string[]> {
  const declared = new Set(
    (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches),
  );
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !declared.has(pattern));
}

async function register(): Promise<void> {
  const matches = await grantedHosts();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  const known = registered?.matches ?? [];
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const added = matches.filter((pattern) => !known.includes(pattern));
  // To register again what is registered leaves a moment in which a page that opens gets none.
  if (added.length === 0 && known.length === matches.length) return;
  const script = {
    id: ID,
    js: [FILE],
    matches,
    runAt: "document_idle",
    persistAcrossSessions: true,
  } as const;
  if (registered) await browser.scripting.updateContentScripts([{ ...script, js: [FILE] }]);
  else await browser.scripting.registerContentScripts([{ ...script, js: [FILE] }]);
  await startInOpenTabs(added);
}

let last: Promise<void> = Promise.resolve();

/** One at a time: a grant is told by the browser and by our page at once, and an id can be registered only once. */
export function registerContentScripts(): Promise<void> {
  const mine = last.then(register);
  last = mine.catch(() => undefined);
  return mine;
}

/** Starts the script where the page was open before the host was granted; it refuses to start twice. */
export async function startInTab(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [FILE] });
}

async function startInOpenTabs(origins: readonly string[]): Promise<void> {
  if (origins.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: [...origins] })) {
    // A tab may be discarded, or show the browser's own error page.
    if (id !== undefined) await startInTab(id).catch(() => undefined);
  }
}

export function setUpContentScripts({ crms }: Pick<Parts, "crms">): void {
  const report = (error: unknown) => console.error("Tandem:", error);
  const look = () => registerContentScripts().catch(report);
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(async ({ origins = [] }) => {
    await look();
    const { origins: left = [] } = await browser.permissions.getAll();
    const isLeft = (host: string) => left.some((pattern) => hostOfPattern(pattern) === host);
    // What was said of a host goes with it; also where it was given back in the browser's own settings.
    await crms.hostsGone(origins.filter((pattern) => !isLeft(hostOfPattern(pattern)))).catch(report);
  });
  browser.runtime.onStartup.addListener(async () => {
    await look();
    // A browser that starts may show its pages before it knows our registration.
    await startInOpenTabs(await grantedHosts());
  });
  browser.runtime.onInstalled.addListener(look);
  for (const begun of [browser.runtime.onStartup, browser.runtime.onInstalled]) {
    begun.addListener(() => void crms.started().catch(report));
  }
  browser.tabs.onRemoved.addListener((tabId) => void crms.tabGone(tabId).catch(report));
  void look();
}
