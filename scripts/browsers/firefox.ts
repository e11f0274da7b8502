// Finds a Firefox for the tests, and gets Debian's firefox-esr where none is installed and we are root. Called
// by `npm test` and the Firefox tests, which report themselves as skipped where this answers null.
import { existing, type FoundBrowser, majorVersion, versionLine } from "./candidates.ts";
import { canInstallDebianPackages, installDebianPackage } from "./debian.ts";

/** As the manifest asks (wxt.config.ts). */
const oldest = 140;

function installed(): string[] {
  const programs = process.env.ProgramFiles ?? "C:\\Program Files";
  return existing(
    ["firefox-esr", "firefox"],
    [
      "/usr/bin/firefox-esr",
      "/usr/lib/firefox-esr/firefox-esr",
      "/Applications/Firefox.app/Contents/MacOS/firefox",
      `${programs}\\Mozilla Firefox\\firefox.exe`,
    ],
  );
}

async function fit(path: string, how: string): Promise<FoundBrowser | null> {
  const version = await versionLine(path);
  if (version === null) return null;
  const major = majorVersion(version);
  return major !== null && major < oldest ? null : { path, how: `${how}, ${version}` };
}

/** Null where Firefox cannot be had. `TANDEM_FIREFOX` names one. */
export async function findFirefox(say: (line: string) => void = console.log): Promise<FoundBrowser | null> {
  const named = process.env.TANDEM_FIREFOX;
  if (named) return fit(named, "named by TANDEM_FIREFOX");
  for (const path of installed()) {
    const found = await fit(path, "installed");
    if (found) return found;
  }
  if (!canInstallDebianPackages()) return null;
  say("… installing Debian's firefox-esr (once)");
  return (await installDebianPackage("firefox-esr"))
    ? fit("/usr/bin/firefox-esr", "installed from Debian")
    : null;
}

if (import.meta.main) console.log(await findFirefox());
