// A CRM page that plays foul with the panel: lays something over it, frames its page by itself.
import { expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { CHROMIUM_ID } from "#lib/util/extension-ids.ts";
import { fillTouchpoint, rowReads, touchpointRows } from "#test/support/panel-ui.ts";
import { until } from "#test/support/until.ts";
import { dana, scene } from "./rep.ts";

export function foulPage(): void {
  it("A veil over the panel that lets her clicks through: nothing a partner would see is recorded, and nothing is lost", async () => {
    const { page, panel } = dana;
    const note = "Pressed under a veil";
    const save = panel.getByRole("button", { name: t("form.save"), exact: true });
    await page.evaluate(() => {
      const veil = Object.assign(document.createElement("div"), { id: "veil", popover: "manual" });
      veil.style.cssText = "inset: 0; width: auto; height: auto; background: #fff; pointer-events: none";
      document.body.append(veil);
      veil.showPopover();
    });
    // Everything up to here is done under the veil, which the browser tells the panel a tenth of a second late.
    await fillTouchpoint(panel, { sharedWith: scene.stage.lumen.name, type: "meeting", note });
    await save.click();
    await panel.getByText(t("page.covered")).waitFor();
    expect(await touchpointRows(panel, note).count()).toBe(0);

    await page.evaluate(() => document.querySelector("#veil")?.remove());
    // Until it has been in view for a while, pressing says the same again.
    await until("the touchpoint to be saved", async () => {
      if (await touchpointRows(panel, note).count()) return true;
      if (await save.isVisible()) await save.click({ timeout: 1_000 });
      return false;
    });
    await rowReads(panel, note, "synced", 60_000);
  });

  it("A page that frames the panel's page by itself is shown nothing", async () => {
    const { page } = dana;
    await page.evaluate((id) => {
      const frame = Object.assign(document.createElement("iframe"), { id: "stolen" });
      frame.src = `chrome-extension://${id}/panel.html`;
      document.body.append(frame);
    }, CHROMIUM_ID);
    const framed = async () => (await page.$("#stolen").then((frame) => frame?.contentFrame()))?.url();
    await expect.poll(framed).toMatch(/^chrome-error:/);
    await page.evaluate(() => document.querySelector("#stolen")?.remove());
  });
}
