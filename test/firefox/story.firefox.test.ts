// The core of the story in a real Firefox: sign in, the panel in the CRM's page shows the overlap, a touchpoint
// reaches the backend. Reported as skipped, loudly, where Firefox cannot be had.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { t } from "#components/messages/t.ts";
import { findFirefox } from "#scripts/browsers/firefox.ts";
import { buildExtension } from "#scripts/demo/extension.ts";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { story as facts, recordPath } from "#test/crm/organisations.ts";
import { copyPopulated, temporaryFolder } from "#test/e2e/prepared.ts";
import { type Stage, setStage } from "#test/support/stage.ts";
import { until } from "#test/support/until.ts";
import { extensionPage, type Firefox, openFirefox } from "./firefox.ts";

const found = await findFirefox();
if (!found)
  console.warn("\n⚠ SKIPPED: no Firefox on this machine, so nothing of the story was proven in it.\n");

const hostBox = `
  const host = document.querySelector("[data-tandem]");
  const button = host?.openOrClosedShadowRoot?.querySelector("button");
  if (!button) return null;
  const box = button.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, label: button.getAttribute("aria-label") };`;

describe.skipIf(!found)("In Firefox", () => {
  let stage: Stage;
  let firefox: Firefox;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    await ensureCrm();
    const { dir } = await buildExtension({ browser: "firefox" });
    const temporary = await temporaryFolder();
    remove = temporary.remove;
    const databaseUrl = await copyPopulated(temporary.folder);
    stage = await setStage({ folder: temporary.folder, databaseUrl });
    firefox = await openFirefox({ executable: found?.path ?? "", extension: dir });
  }, 180_000);
  afterAll(async () => {
    await firefox?.close();
    await stage?.close();
    await remove?.();
  });

  it("a rep signs in through the issuer's own window", async () => {
    await firefox.open(extensionPage("welcome.html"));
    const address = `//label[normalize-space()=${quoted(t("signIn.backend"))}]/following::input[1]`;
    await firefox.clear(address);
    await firefox.type(address, stage.backend.url);
    const before = await firefox.windows();
    await firefox.click(button(t("signIn.button")));
    const [own = ""] = before;
    const window = await until("the sign-in window", async () =>
      (await firefox.windows()).find((handle) => !before.includes(handle)),
    );
    await firefox.use(window);
    await firefox.type("//input[@type='email']", stage.harbor.seller.email);
    await firefox.type("//input[@type='password']", stage.harbor.seller.password);
    await firefox.click("//button[@type='submit']");
    await until("the sign-in window to close", async () => !(await firefox.windows()).includes(window));
    await firefox.use(own);
    await reads(t("signIn.as", { name: stage.harbor.seller.name, email: stage.harbor.seller.email }));
  });

  it("the launcher on the opportunity counts one partner, and the panel names them", async () => {
    await firefox.open(`${stage.harbor.crm.url}/${recordPath("deals", facts["harbor-and-pine"].dealId)}`);
    const at = await until("the launcher to count one partner", async () => {
      const box = await firefox.systemScript(hostBox);
      return isLauncher(box) && /\b1 partner\b/.test(box.label) ? box : null;
    });
    await firefox.clickAt(at.x, at.y);
    await until("the panel's frame", async () => {
      await firefox.frame(0);
      return true;
    });
    await reads("Our open opportunity × their customer");
    await reads(stage.lumen.name);
    await reads(t("partners.matchedDomain", { value: facts.domain }));
  });

  it("a meeting recorded in the panel turns to synced, and the partner can pull it once", async () => {
    const note = "recorded in Firefox";
    await firefox.click(
      `//button[@aria-label=${quoted(t("partners.logWith", { partner: stage.lumen.name }))}]`,
    );
    await firefox.type(`//form//textarea`, note);
    await firefox.click(`//form//label[normalize-space()=${quoted(t("form.noteShared"))}]`);
    await firefox.click(`//form//button[@type='submit']`);
    await reads(note);
    await reads(t("touch.synced"));
    const omar = await stage.enter(stage.lumen.seller);
    expect(JSON.stringify(await omar.api.pullAll()).split(note)).toHaveLength(2);
  });

  async function reads(words: string): Promise<void> {
    let text = "";
    await until(
      `"${words}" on the screen`,
      async () => {
        text = (await firefox.visibleText()).replace(/\s+/g, " ");
        return text.includes(words);
      },
      { timeout: 20_000, every: 100 },
    ).catch((error: Error) => {
      throw new Error(`${error.message} It reads: ${text.slice(0, 1_000)}`);
    });
  }
});

const quoted = (words: string): string => `"${words}"`;
const button = (words: string): string => `//button[normalize-space()=${quoted(words)}]`;

function isLauncher(value: unknown): value is { x: number; y: number; label: string } {
  return typeof value === "object" && value !== null && "label" in value && typeof value.label === "string";
}
