// Gives hosts back to the browser: what was allowed for a CRM that is there no more is read by none. A host that the build
// declared stays.
import browser from "webextension-polyfill";
import { patternsFor } from "#lib/crm/host-choices.ts";

/** The browser refuses for one that the build declared, which need not be given back. */
export async function giveBack(pattern: string): Promise<void> {
  await browser.permissions.remove({ origins: [pattern] }).catch(() => undefined);
}

export async function giveBackAllHosts(): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  for (const pattern of origins) await giveBack(pattern);
}

export async function giveBackHosts(hosts: readonly string[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  for (const pattern of patternsFor(origins, hosts)) await giveBack(pattern);
}
