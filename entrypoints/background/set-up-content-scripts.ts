// Registers the content script for the CRM hosts a person granted, and starts it in tabs that are open already.
// Hosts the build declares are in the manifest and left alone. Checked at each start: registrations can be lost,
// grants can be taken back in the browser's own settings at any time.
import browser from "webextension-polyfill";

const ID = "crm";
const FILE = "content-scripts/crm.js";

async function grantedHosts(): Promise<string[]> {
  const declared = new Set(
    (browser.runtime.getManifest().content_scripts ?? []).flatMap(({ matches }) => matches),
  );
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !declared.has(pattern));
}

export async function registerContentScripts(): Promise<void> {
  const matches = await grantedHosts();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const script = {
    id: ID,
    js: [FILE],
    matches,
    runAt: "document_idle",
    persistAcrossSessions: true,
  } as const;
  if (registered) await browser.scripting.updateContentScripts([{ ...script, js: [FILE] }]);
  else await browser.scripting.registerContentScripts([{ ...script, js: [FILE] }]);
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

export function setUpContentScripts(): void {
  const register = () => registerContentScripts().catch((error) => console.error("Tandem:", error));
  browser.permissions.onAdded.addListener(async ({ origins = [] }) => {
    await register();
    await startInOpenTabs(origins);
  });
  browser.permissions.onRemoved.addListener(register);
  browser.runtime.onStartup.addListener(register);
  browser.runtime.onInstalled.addListener(register);
  void register();
}
