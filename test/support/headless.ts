// How a Chromium without a window is started: for the demo, the tests and the pictures of screens. A third of its start goes into
// pages of the browser's own address bar, which nobody sees there.

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
