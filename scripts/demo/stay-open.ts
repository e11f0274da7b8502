// The demo with a display: the browser opened as the seller of the first company on the story's opportunity, and
// who else one can be. Called by main.ts; resolves when the person closes the browser.
import { join } from "node:path";
import { story as facts, recordPath } from "#test/crm/organisations.ts";
import { type Browser, type BrowserOptions, openBrowser } from "#test/support/browser.ts";
import { launcher, openPanel } from "#test/support/panel-in-page.ts";
import { ensureSignedIn } from "#test/support/people.ts";
import type { Company, Stage } from "#test/support/stage.ts";
import { keepBackend } from "./keep-backend.ts";
import { profileFits, readyProfile } from "./kept-profile.ts";
import { elapsed, line, step } from "./report.ts";

type Options = {
  stage: Stage;
  browser: Pick<BrowserOptions, "executable" | "extensionDir" | "thirdPartyCookies">;
  both: boolean;
  onClose(end: () => Promise<void>): void;
  /** Whether everything is being stopped already. */
  isStopping(): boolean;
};

export async function stayOpen({ stage, browser, both, onClose, isStopping }: Options): Promise<void> {
  const open = async (company: Company, record: string): Promise<Browser> => {
    const profileDir = join(stage.folder, `profile-${company.slug}`);
    const fit = { backendUrl: stage.backend.url, extensionDir: browser.extensionDir };
    await readyProfile(profileDir, fit);
    const opened = await openBrowser({ ...browser, profileDir, headless: false });
    onClose(() => opened.close());
    await ensureSignedIn(opened, stage.backend, company.seller);
    await profileFits(profileDir, fit);
    const page = opened.context.pages()[0] ?? (await opened.context.newPage());
    await page.goto(`${company.crm.url}/${record}`);
    await page.bringToFront();
    await launcher(page);
    await openPanel(page);
    return opened;
  };
  void keepBackend(stage.backend, { say: line, isStopping });
  const { harbor, lumen } = stage;
  const opened = [
    await step(`Browser, signed in as ${harbor.seller.name} of ${harbor.name}`, () =>
      open(harbor, recordPath("deals", facts[harbor.slug].dealId)),
    ),
  ];
  if (both) {
    opened.push(
      await step(`Browser, signed in as ${lumen.seller.name} of ${lumen.name}`, () =>
        open(lumen, recordPath("companies", facts[lumen.slug].companyId)),
      ),
    );
  }
  tellWhatThereIs(stage, both);
  await Promise.race(
    opened.map((one) => new Promise<void>((resolve) => one.context.once("close", () => resolve()))),
  );
}

function tellWhatThereIs({ backend, harbor, lumen, folder }: Stage, both: boolean): void {
  line();
  line(`Ready in ${elapsed()}.`);
  line(`  Backend                ${backend.url}`);
  for (const company of [harbor, lumen]) {
    line(`  ${company.name.padEnd(22)} ${company.crm.url}`);
    line(`    account executive    ${company.seller.email}  ${company.seller.password}`);
    line(`    partner manager      ${company.manager.email}  ${company.manager.password}`);
  }
  line(`  These people are invented, their passwords made for ${join(folder, "people.json")} alone.`);
  if (!both) line("  npm start -- --both opens the partner's browser beside this one.");
  line("Ctrl-C stops everything.");
}
