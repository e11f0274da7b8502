// A CRM page that allows as little as a page can, and one that is looked at enlarged: the panel works in both.
import { expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { story as facts } from "#test/crm/organisations.ts";
import { launcher, openPanel, panelBox } from "#test/support/panel-in-page.ts";
import { fillTouchpoint, rowReads, saveTouchpoint } from "#test/support/panel-ui.ts";
import { openRecord } from "#test/support/people.ts";
import { dana, scene } from "./rep.ts";

/** Frames from nowhere, scripts from the CRM alone; it writes styles and shows pictures of its own. */
const policy =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-src 'none'; worker-src 'none'";

const deal = facts["harbor-and-pine"].dealId;

export function strictPage(): void {
  it("A page with the strictest policies, isolated from other origins: the panel shows the partner and records", async () => {
    const { page } = dana;
    const { url } = scene.stage.harbor.crm;
    await page.route(`${url}/**`, async (route) => {
      const answer = await route.fetch();
      const headers = {
        ...answer.headers(),
        "content-security-policy": policy,
        "cross-origin-embedder-policy": "require-corp",
        "cross-origin-opener-policy": "same-origin",
      };
      await route.fulfill({ response: answer, headers });
    });
    // What differs by its hash alone would not be loaded anew.
    await page.goto("about:blank");
    await openRecord(page, scene.stage.harbor, "deals", deal);
    expect(await page.evaluate(() => crossOriginIsolated), "the page is isolated").toBe(true);
    dana.panel = await openPanel(page);
    await dana.panel.getByText(scene.stage.lumen.name).first().waitFor();
    const note = "Met under strict policies";
    await fillTouchpoint(dana.panel, { sharedWith: scene.stage.lumen.name, type: "meeting", note });
    await saveTouchpoint(dana.panel);
    await rowReads(dana.panel, note, "synced", 60_000);
    await page.unroute(`${url}/**`);
  });

  it("A page zoomed to 200 %: launcher and panel stay inside of the window, and no word is cut", async () => {
    const { browser, page } = dana;
    await page.goto("about:blank");
    await openRecord(page, scene.stage.harbor, "deals", deal);
    dana.panel = await openPanel(page);
    const [worker] = browser.context.serviceWorkers();
    if (!worker) throw new Error("The extension's worker is not running");
    const zoom = (factor: number) => worker.evaluate((wanted) => chrome.tabs.setZoom(wanted), factor);
    try {
      await zoom(2);
      await expect.poll(() => page.evaluate(() => devicePixelRatio), { message: "zoomed" }).toBe(2);
      const [width, height] = await page.evaluate((): [number, number] => [innerWidth, innerHeight]);
      const { box } = await launcher(page, ({ expanded }) => expanded);
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      const panel = await panelBox(page);
      expect(panel?.x).toBeGreaterThanOrEqual(0);
      expect((panel?.x ?? 0) + (panel?.width ?? 0)).toBeLessThanOrEqual(width);
      await dana.panel.getByText(scene.stage.lumen.name).first().waitFor();
      const cut = () =>
        dana.panel.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      await expect.poll(cut, { message: "wider than the panel" }).toBeLessThanOrEqual(0);
      // Where the panel is drawn is where it is pressed.
      await dana.panel.getByRole("button", { name: t("footer.add"), exact: true }).click();
      await dana.panel.getByRole("form", { name: t("form.title") }).waitFor();
      await dana.panel.getByRole("button", { name: t("form.close") }).click();
    } finally {
      await zoom(1);
    }
  });
}
