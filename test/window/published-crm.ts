// A member uses the CRM that an admin published, until it is retracted: the browser's own prompt gives its host, and its
// background gives it back. Called by hosts.window.test.ts, because that prompt asks for the host.
import { v7 as newId } from "uuid";
import { expect } from "vitest";
import { t } from "#components/messages/t.ts";
import { story as facts } from "#test/crm/organisations.ts";
import type { Browser } from "#test/support/browser.ts";
import { launcher, openPanel } from "#test/support/panel-in-page.ts";
import type { SentAct } from "#test/support/push-acts.ts";
import { until } from "#test/support/until.ts";
import { officeCrmFile, serveOfficeCrm } from "./office-crm.ts";
import type { Allow } from "./own-crm.ts";

const LABEL = "Firm CRM";

export async function useRetractedCrm(
  browser: Browser,
  allow: Allow,
  granted: () => Promise<string[]>,
  { organisation, admin }: { organisation: string; admin(...acts: SentAct[]): Promise<void> },
): Promise<void> {
  const before = await granted();
  const crm = await serveOfficeCrm(facts.customer, "firm");
  try {
    const tableId = newId();
    const hosts = `http://${new URL(crm.url).hostname}`;
    const added = async () => (await granted()).filter((pattern) => !before.includes(pattern));
    await admin({ name: "crm.publish", args: { tableId, file: officeCrmFile(LABEL, hosts), over: null } });
    const options = await browser.openExtensionPage("options.html#crms");
    const use = options.getByRole("button", { name: t("pubCrm.useOn", { label: LABEL, hosts }) });
    await use.waitFor({ timeout: 30_000 });
    await options.getByText(t("crm.unprotected")).first().waitFor();
    expect(await added()).toEqual([]);
    await allow(options, {
      said: t("pubCrm.usedNow", { label: LABEL, organisation }),
      ask: () => use.click(),
    });
    expect(await added()).toEqual([`${hosts}/*`]);

    const tab = await browser.context.newPage();
    await tab.goto(`${crm.url}/deals/5`);
    await launcher(tab, ({ label }) => /\b1 partner\b/.test(label), 30_000);
    const panel = await openPanel(tab);
    await panel.getByText("Deal 5 in words").first().waitFor();

    await admin({ name: "crm.retract", args: { tableId, label: LABEL } });
    await until("the host to be given back", async () => (await added()).length === 0, { timeout: 30_000 });
    await use.waitFor({ state: "detached" });
  } finally {
    await crm.close();
  }
}
