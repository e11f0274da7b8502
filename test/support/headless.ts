// How a Chromium without a window is started: for the demo, the tests and the pictures of screens. A third of its start goes into
// pages of the browser's own address bar, which nobody sees there.
import { type Browser, chromium } from "playwright-core";
import { onPath } from "#scripts/browsers/candidates.ts";

/** Playwright's own list, of which Chromium would heed only the last that is given, and the address bar's pages. */
const off = [
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsUpgrades",
  "HttpsFirstBalancedModeAutoEnable",
  "LensOverlay",
  "MediaRouter",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
  "AvoidCorsURLLoaderRestartOnRedirect",
  "OptimizationHints",
  "NetworkTimeServiceQuerying",
  "AimEnabled",
  "PreconnectToSearch",
  "WebUIOmniboxPopup",
  "WebUIOmniboxAimPopup",
];

/** Playwright's own `headless` picks a shell that takes no extensions. */
export const headlessArgs: readonly string[] = [
  "--headless=new",
  "--disable-gpu",
  `--disable-features=${off.join(",")}`,
];

/**
 * Chromium for pages alone: Debian's shell of it where there is one, which has the same engine, no extensions, and takes a fifth
 * less of the processor for each screen. Whoever names a browser gets that one.
 */
export const launchHeadless = (): Promise<Browser> =>
  chromium.launch({
    executablePath:
      process.env.TANDEM_HEADLESS ??
      process.env.TANDEM_CHROMIUM ??
      onPath("chromium-headless-shell") ??
      "/usr/bin/chromium",
    args: ["--no-sandbox", ...headlessArgs],
  });
