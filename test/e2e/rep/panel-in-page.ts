// The panel as a thing in the page: opened, sized, moved, closed, remembered, by pointer and by keyboard alone.
import { expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { launcherLabel } from "#lib/sync/views/launcher-label.ts";
import { accessibilityFaults } from "#test/support/accessibility.ts";
import { clickLauncher, findLauncher, launcher, openPanel, panelBox } from "#test/support/panel-in-page.ts";
import { openRecord } from "#test/support/people.ts";
import { until } from "#test/support/until.ts";
import { dana, scene } from "./rep.ts";

export function panelInPage(): void {
  it("The launcher tells a screen reader how many partners are in this account", async () => {
    const tab = await launcher(dana.page, ({ label }) => /\b1 partner\b/.test(label));
    expect(tab.expanded).toBe(true);
  });

  it("The panel beside the CRM has no accessibility fault, with the form open or not", async () => {
    expect(await accessibilityFaults(dana.panel)).toEqual([]);
    await dana.panel.getByRole("button", { name: t("footer.add"), exact: true }).click();
    await dana.panel.getByRole("form", { name: t("form.title") }).waitFor();
    expect(await accessibilityFaults(dana.panel)).toEqual([]);
    await dana.panel.getByRole("button", { name: t("form.close") }).click();
  });

  it("A rep widens the panel by its edge: it stays as wide after the page is loaded again", async () => {
    const before = await boxOfPanel();
    await drag({ x: before.x - 1, y: 400 }, { x: before.x - 101, y: 400 });
    const wider = await boxOfPanel();
    expect(wider.width - before.width).toBeGreaterThan(80);

    await dana.page.reload();
    dana.panel = await openPanel(dana.page);
    expect(Math.abs((await boxOfPanel()).width - wider.width)).toBeLessThan(3);
  });

  it("The panel is never narrower than 320 nor wider than 640 pixels", async () => {
    const box = await boxOfPanel();
    await drag({ x: box.x - 1, y: 400 }, { x: 1270, y: 400 });
    expect(Math.round((await boxOfPanel()).width)).toBeGreaterThanOrEqual(318);
    const narrow = await boxOfPanel();
    await drag({ x: narrow.x - 1, y: 400 }, { x: 20, y: 400 });
    expect(Math.round((await boxOfPanel()).width)).toBeLessThanOrEqual(640);
    expect(Math.round((await boxOfPanel()).width)).toBeGreaterThan(600);
  });

  it("A rep moves the launcher out of the way: it stays there on the next record", async () => {
    const { box } = await launcher(dana.page);
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    await drag(middle, { x: middle.x, y: middle.y + 150 });
    const moved = await launcher(dana.page, (tab) => tab.box.y > box.y + 100);
    await openRecord(dana.page, scene.stage.harbor, "deals", 2);
    expect(Math.abs((await launcher(dana.page)).box.y - moved.box.y)).toBeLessThan(5);
  });

  it("A rep closes the panel: it does not come back unasked on the next page", async () => {
    const shown = await launcher(dana.page);
    if (!shown.expanded) await clickLauncher(dana.page);
    await clickLauncher(dana.page);
    await launcher(dana.page, (tab) => !tab.expanded);
    await openRecord(dana.page, scene.stage.harbor, "deals", 1);
    expect((await launcher(dana.page)).expanded).toBe(false);
    expect(dana.page.frames().some((frame) => frame.url().includes("panel.html"))).toBe(false);
  });

  it("A rep leaves a record by the CRM's own ways: the launcher soon shows no partner, and keeps to that", async () => {
    const { page } = dana;
    const noRecord = launcherLabel("ready", 0, 0);
    for (const round of ["once", "twice", "three times"]) {
      await launcher(page, ({ label }) => /\b1 partner\b/.test(label));
      // Beside the CRM's dialog, which covers the middle.
      await page.mouse.click(20, 400);
      await page.waitForURL(/#\/deals$/);
      let looks = 0;
      await launcher(page, ({ label }) => {
        looks = label === noRecord ? looks + 1 : 0;
        return looks === 8;
      });
      await page.getByText("Dashboard", { exact: true }).first().click();
      await page.waitForURL(/#\/$/);
      expect((await launcher(page)).label, round).toBe(noRecord);
      await openRecord(page, scene.stage.harbor, "deals", 1);
    }
  });

  // That the panel then has the keyboard is shown with the system's own keys, in test/window.
  it("Without a mouse: a rep reaches the launcher and opens the panel", async () => {
    const { page } = dana;
    // A company's page: over a deal the CRM's own dialog keeps the Tab key to itself, and the shortcut is the way in.
    await openRecord(page, scene.stage.harbor, "companies", 1001);
    await until("the launcher to have the focus", async () => {
      await page.keyboard.press("Shift+Tab");
      return page.evaluate(() => document.activeElement?.hasAttribute("data-tandem"));
    });
    await page.keyboard.press("Enter");
    await launcher(page, (tab) => tab.expanded);
    dana.panel = await openPanel(page);
    await dana.panel.getByText(t("partners.found", { count: 1 })).waitFor();
  });

  it("On a page that is no record the panel lists my accounts, those where a partner helps first", async () => {
    await dana.page.goto(`${scene.stage.harbor.crm.url}/#/contacts`);
    const panel = await openPanel(dana.page);
    await panel.getByText(t("accounts.title")).first().waitFor();
    await panel.getByText(scene.stage.lumen.name).first().waitFor();
    await panel.getByRole("searchbox").fill("zapi");
    await panel.getByText("Zapier").first().waitFor();
    expect(await accessibilityFaults(panel)).toEqual([]);
  });

  it("A page that removes or hides what is not its own gets rid of the panel, not of the browser", async () => {
    await openRecord(dana.page, scene.stage.harbor, "deals", 1);
    await dana.page.evaluate(() => {
      for (const host of document.querySelectorAll("[data-tandem]"))
        host.setAttribute("style", "opacity:0.01");
    });
    await until("the host to be gone", async () => (await findLauncher(dana.page)) === null);
  });
}

async function boxOfPanel() {
  const box = await panelBox(dana.page);
  if (!box) throw new Error("The panel is not shown");
  return box;
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  const { mouse } = dana.page;
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(to.x, to.y, { steps: 6 });
  await mouse.up();
}
