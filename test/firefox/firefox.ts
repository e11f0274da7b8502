// A real Firefox with the extension installed for the session, driven over Marionette. Called by the Firefox tests.
// Its profile is a folder of its own, removed at the end.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { GECKO_ID } from "#lib/util/extension-ids.ts";
import { startChild } from "#test/support/child.ts";
import { freePort } from "#test/support/ports.ts";
import { until } from "#test/support/until.ts";
import { connectMarionette } from "./marionette.ts";

const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";
const element = z.looseObject({ [ELEMENT]: z.string() });
type Element = z.infer<typeof element>;

/** The extension's address in this profile: Firefox makes one up per install unless told. */
const UUID = "7a4d3f5e-2b1c-4e8f-9a6d-c0ffee7a4d3f";
export const extensionPage = (file: string): string => `moz-extension://${UUID}/${file}`;

const PREFERENCES: Record<string, string | number | boolean> = {
  "extensions.webextensions.uuids": JSON.stringify({ [GECKO_ID]: UUID }),
  "extensions.manifestV3.enabled": true,
  "xpinstall.signatures.required": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "browser.startup.page": 0,
  "datareporting.policy.dataSubmissionEnabled": false,
  "app.update.disabledForTesting": true,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "extensions.getAddons.cache.enabled": false,
  "toolkit.telemetry.enabled": false,
};

export type Firefox = {
  open(url: string): Promise<void>;
  /** Runs in the page or frame in view; `return` gives a JSON value. */
  script(code: string, ...values: unknown[]): Promise<unknown>;
  /** The same with the browser's rights over the page: sees closed shadow roots. */
  systemScript(code: string, ...values: unknown[]): Promise<unknown>;
  /** In the browser itself; for what a person does outside pages. */
  chromeScript(code: string, ...values: unknown[]): Promise<unknown>;
  /** Waits for the first element of this XPath in view. */
  find(xpath: string, timeout?: number): Promise<Element>;
  click(xpath: string): Promise<void>;
  /** Types at the end of what is there. */
  type(xpath: string, text: string): Promise<void>;
  clear(xpath: string): Promise<void>;
  /** A real pointer press at viewport coordinates of the top page. */
  clickAt(x: number, y: number): Promise<void>;
  /** Into the n-th frame of the page in view, shadow roots included; null: back to the top. */
  frame(index: number | null): Promise<void>;
  windows(): Promise<string[]>;
  use(window: string): Promise<void>;
  visibleText(): Promise<string>;
  picture(file: string): Promise<void>;
  close(): Promise<void>;
};

export async function openFirefox(options: { executable: string; extension: string }): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), "tandem-firefox-"));
  const port = await freePort();
  const lines = Object.entries({ ...PREFERENCES, "marionette.port": port }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), `${lines.join("\n")}\n`);
  const child = startChild(
    options.executable,
    ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile],
    { env: { ...process.env, MOZ_HEADLESS_WIDTH: "1280", MOZ_HEADLESS_HEIGHT: "800" } },
  );
  const remove = async () => {
    await child.stop("SIGKILL");
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const client = await until("Firefox to listen", () => connectMarionette(port), { timeout: 60_000 });
    await client.send("WebDriver:NewSession", { capabilities: { alwaysMatch: {} } });
    await client.send("Addon:Install", { path: options.extension, temporary: true });
    const run =
      (sandbox: string) =>
      (code: string, ...values: unknown[]) =>
        client.send("WebDriver:ExecuteScript", { script: code, args: values, sandbox, newSandbox: true });
    const find = (xpath: string, timeout = 30_000) =>
      until(
        xpath,
        async () =>
          element.parse(await client.send("WebDriver:FindElement", { using: "xpath", value: xpath })),
        { timeout, every: 100 },
      );
    return {
      open: async (url) => void (await client.send("WebDriver:Navigate", { url })),
      script: run("default"),
      systemScript: run("system"),
      async chromeScript(code, ...values) {
        await client.send("Marionette:SetContext", { value: "chrome" });
        try {
          return await run("system")(code, ...values);
        } finally {
          await client.send("Marionette:SetContext", { value: "content" });
        }
      },
      find,
      async click(xpath) {
        const found = await find(xpath);
        await client.send("WebDriver:ElementClick", { id: found[ELEMENT] });
      },
      async type(xpath, text) {
        const found = await find(xpath);
        await client.send("WebDriver:ElementSendKeys", { id: found[ELEMENT], text });
      },
      async clear(xpath) {
        const found = await find(xpath);
        await client.send("WebDriver:ElementClear", { id: found[ELEMENT] });
      },
      async clickAt(x, y) {
        const actions = [
          { type: "pointerMove", duration: 0, x: Math.round(x), y: Math.round(y), origin: "viewport" },
          { type: "pointerDown", button: 0 },
          { type: "pointerUp", button: 0 },
        ];
        await client.send("WebDriver:PerformActions", {
          actions: [{ type: "pointer", id: "mouse", actions }],
        });
      },
      frame: async (index) => void (await client.send("WebDriver:SwitchToFrame", { id: index })),
      windows: async () => z.array(z.string()).parse(await client.send("WebDriver:GetWindowHandles")),
      use: async (window) => void (await client.send("WebDriver:SwitchToWindow", { handle: window })),
      visibleText: async () => String(await run("default")("return document.body?.innerText ?? ''")),
      async picture(file) {
        const image = await client.send("WebDriver:TakeScreenshot", { full: false });
        await writeFile(file, Buffer.from(String(image), "base64"));
      },
      async close() {
        await client.send("Marionette:Quit", { flags: ["eForceQuit"] }).catch(() => {});
        client.close();
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
