// A real Chromium with the extension loaded, over Playwright, on a profile folder that can be closed, killed and
// opened again. Called by the demo and by the end-to-end tests. Never touches a person's own profile.
import { mkdir, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { headlessArgs } from "./headless.ts";
import { until } from "./until.ts";

export type BrowserOptions = {
  executable: string;
  extensionDir: string;
  profileDir: string;
  /** Chromium denies storage to extension frames in pages when third-party cookies are blocked. */
  thirdPartyCookies: "allowed" | "blocked";
  headless: boolean;
  size?: { width: number; height: number };
  /** Folders of further extensions, which have no worker. */
  beside?: readonly string[];
  /** Further environment, such as LD_PRELOAD of a false clock. */
  env?: Record<string, string>;
};

export type Browser = {
  context: BrowserContext;
  /** Of the loaded extension. */
  extensionId: string;
  options: BrowserOptions;
  /** An extension page by its file name, in a tab of its own. */
  openExtensionPage(file: string): Promise<Page>;
  close(): Promise<void>;
  /** SIGKILL to the browser, as a crash or a pulled plug would. */
  kill(): Promise<void>;
};

const COOKIE_CONTROLS = { allowed: 2, blocked: 1 } as const;

async function writePreferences(options: BrowserOptions): Promise<void> {
  const folder = join(options.profileDir, "Default");
  await mkdir(folder, { recursive: true });
  const preferences = {
    profile: { cookie_controls_mode: COOKIE_CONTROLS[options.thirdPartyCookies], exit_type: "Normal" },
    extensions: { ui: { developer_mode: true } },
    browser: { has_seen_welcome_page: true },
  };
  // A profile that was used before keeps its own file; the cookie setting is in it already.
  await writeFile(join(folder, "Preferences"), JSON.stringify(preferences), { flag: "wx" }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    },
  );
}

/** Opens the browser on the profile; the extension's worker has started when this resolves. */
export async function openBrowser(options: BrowserOptions): Promise<Browser> {
  await writePreferences(options);
  const extensions = [options.extensionDir, ...(options.beside ?? [])].join(",");
  const size = options.size ?? { width: 1280, height: 800 };
  const context = await chromium.launchPersistentContext(options.profileDir, {
    executablePath: options.executable,
    headless: false,
    viewport: options.headless ? size : null,
    ignoreDefaultArgs: ["--disable-extensions", "--enable-unsafe-swiftshader"],
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    env: { ...inherited(), ...options.env },
    args: [
      ...(options.headless ? headlessArgs : ["--disable-gpu"]),
      `--window-size=${size.width},${size.height}`,
      "--no-sandbox",
      "--test-type",
      `--disable-extensions-except=${extensions}`,
      `--load-extension=${extensions}`,
      // Names of an office's own network, as a CRM without encryption has one.
      "--host-resolver-rules=MAP *.office.test 127.0.0.1",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-quic",
      "--hide-crash-restore-bubble",
    ],
  });
  const extensionId = await until(
    "the extension's worker",
    () => context.serviceWorkers().map((worker) => new URL(worker.url()).host)[0],
    { timeout: 60_000 },
  );
  return {
    context,
    extensionId,
    options,
    async openExtensionPage(file) {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/${file}`);
      return page;
    },
    close: () => context.close(),
    async kill() {
      const closed = new Promise<void>((resolve) => context.once("close", () => resolve()));
      process.kill(await browserPid(options.profileDir), "SIGKILL");
      await closed;
      await context.close().catch(() => {});
      // A killed browser leaves its lock; the next one on the same machine would take it over anyway.
      await Promise.all(
        ["SingletonLock", "SingletonCookie", "SingletonSocket"].map((name) =>
          rm(join(options.profileDir, name), { force: true }),
        ),
      );
    },
  };
}

function inherited(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;
  return env;
}

/** Chromium writes `host-pid` as the target of a link in its profile. */
export async function browserPid(profileDir: string): Promise<number> {
  const target = await readlink(join(profileDir, "SingletonLock"));
  const pid = Number(target.slice(target.lastIndexOf("-") + 1));
  if (!Number.isInteger(pid) || pid <= 1) throw new Error(`No browser process found for ${profileDir}.`);
  return pid;
}
