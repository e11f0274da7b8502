// Finds a Chromium that takes our extension, and gets one where none is installed. Called by the demo, the
// browser tests and the benches. Google's branded Chrome is passed over: it ignores --load-extension since 137.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { chromium } from "playwright-core";
import { existing, type FoundBrowser, majorVersion, versionLine } from "./candidates.ts";
import { canInstallDebianPackages, installDebianPackage } from "./debian.ts";

/** As the manifest asks (wxt.config.ts). */
const oldest = 130;

function installed(): string[] {
  const programs = process.env.ProgramFiles ?? "C:\\Program Files";
  const programs86 = process.env["ProgramFiles(x86)"] ?? "C:\\Program Files (x86)";
  const local = process.env.LOCALAPPDATA ?? "";
  return existing(
    [
      "chromium",
      "chromium-browser",
      "google-chrome-for-testing",
      "microsoft-edge",
      "microsoft-edge-stable",
      "msedge",
    ],
    [
      "/usr/bin/chromium",
      "/usr/lib/chromium/chromium",
      "/opt/microsoft/msedge/msedge",
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      join(local, "Chromium", "Application", "chrome.exe"),
      join(programs86, "Microsoft", "Edge", "Application", "msedge.exe"),
      join(programs, "Microsoft", "Edge", "Application", "msedge.exe"),
    ],
  );
}

/** Why a browser cannot be used, or null when it can. */
export function whyUnfit(version: string): string | null {
  if (/^Google Chrome (?!for Testing)/.test(version)) {
    return "branded Chrome does not take extensions from the command line since 137";
  }
  const major = majorVersion(version);
  return major !== null && major < oldest ? `it is older than ${oldest}` : null;
}

async function fit(path: string): Promise<{ version: string } | { why: string }> {
  const version = await versionLine(path);
  if (version === null) return { why: "it does not start" };
  const why = whyUnfit(version);
  return why === null ? { version } : { why };
}

async function downloadByPlaywright(): Promise<string | null> {
  const path = chromium.executablePath();
  if (existsSync(path)) return path;
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve("playwright-core/package.json")), "cli.js");
  const child = spawn(process.execPath, [cli, "install", "chromium", "--no-shell"], {
    stdio: "ignore",
    env: { ...process.env, PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: "15000" },
    // Without a network the download retries for long.
    timeout: 300_000,
  });
  await new Promise((resolve) => child.on("exit", resolve));
  return existsSync(path) ? path : null;
}

/** Rejects, saying exactly what to do, where no browser can be had. */
export async function findChromium(say: (line: string) => void = console.log): Promise<FoundBrowser> {
  const tried: string[] = [];
  const consider = async (path: string, how: string): Promise<FoundBrowser | null> => {
    const result = await fit(path);
    if ("version" in result) return { path, how: `${how}, ${result.version}` };
    tried.push(`${path}: ${result.why}`);
    return null;
  };

  const named = process.env.TANDEM_CHROMIUM;
  if (named) {
    const found = await consider(named, "named by TANDEM_CHROMIUM");
    if (found) return found;
    throw new Error(`The browser named by TANDEM_CHROMIUM cannot be used. ${tried.join("; ")}`);
  }
  for (const path of installed()) {
    const found = await consider(path, "installed");
    if (found) return found;
  }
  if (!existsSync(chromium.executablePath())) say("… downloading Chromium (about 180 MB, once)");
  const downloaded = await downloadByPlaywright();
  const ofPlaywright = downloaded ? await consider(downloaded, "downloaded") : null;
  if (ofPlaywright) return ofPlaywright;
  if (canInstallDebianPackages()) {
    say("… installing Debian's chromium (once)");
    const got = await installDebianPackage("chromium");
    const found = got ? await consider("/usr/bin/chromium", "installed from Debian") : null;
    if (found) return found;
  }
  throw new Error(
    [
      "No browser was found that takes an extension.",
      ...tried.map((line) => `  tried ${line}`),
      "Do one of these, then start again:",
      "  - install Chromium or Microsoft Edge (Debian, Ubuntu: sudo apt-get install chromium)",
      "  - on a machine with a network: npx playwright-core install --with-deps chromium",
      "  - name a Chromium you have: TANDEM_CHROMIUM=/path/to/chromium npm start",
      "  - or load it by hand: npm run build, open chrome://extensions, switch Developer mode on,",
      "    choose Load unpacked and pick .output/chrome-mv3",
    ].join("\n"),
  );
}

if (import.meta.main) console.log(await findChromium());
