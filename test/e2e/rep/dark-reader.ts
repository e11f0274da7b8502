// Dark Reader beside us, as many people have it: it changes the page around the panel and puts styles of its own into it.
import { join } from "node:path";
import { expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { story as facts } from "#test/crm/organisations.ts";
import { writeDarkReader } from "#test/support/dark-reader.ts";
import { openPanel } from "#test/support/panel-in-page.ts";
import { recordTouchpoint, rowReads } from "#test/support/panel-ui.ts";
import { openRecord } from "#test/support/people.ts";
import { dana, scene, sitsAgain } from "./rep.ts";

export function darkReader(): void {
  it("On a page that Dark Reader has darkened the panel opens, and what a partner will see is recorded", async () => {
    const { harbor, lumen, folder } = scene.stage;
    const beside = await writeDarkReader(join(folder, "dark-reader"));
    await dana.browser.close();
    const browser = await scene.open("dana", [beside]);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    await openRecord(page, harbor, "deals", facts["harbor-and-pine"].dealId);
    const panel = await openPanel(page);
    sitsAgain({ browser, page, panel });

    await page.locator("html[data-darkreader-mode][data-darkreader-scheme=dark]").waitFor();
    const lightness = () =>
      page.evaluate(() => {
        const [red = 255, green = 255, blue = 255] =
          getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
        return Math.max(red, green, blue);
      });
    await expect.poll(lightness).toBeLessThan(80);

    await panel.getByText(t("partners.found", { count: 1 })).waitFor();
    const note = "Recorded in the dark";
    await recordTouchpoint(panel, { sharedWith: lumen.name, type: "meeting", note });
    await rowReads(panel, note, "synced", 60_000);
    expect(await panel.getByText(t("page.covered")).count()).toBe(0);
  });
}
