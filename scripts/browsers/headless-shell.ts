// Finds Debian's shell of Chromium, for tests of pages alone, and gets it where we are root. Called by `npm test`, whose tests
// take the Chromium they have where this answers null (test/support/headless.ts).
import { onPath } from "./candidates.ts";
import { canInstallDebianPackages, installDebianPackage } from "./debian.ts";

const name = "chromium-headless-shell";

/** `chromium`: the browser that was found. Beside any but Debian's own a shell would be of another version. */
export async function findHeadlessShell(
  chromium: string,
  say: (line: string) => void = console.log,
): Promise<string | null> {
  if (chromium !== "/usr/bin/chromium") return null;
  const found = onPath(name);
  if (found || !canInstallDebianPackages()) return found;
  say(`… installing Debian's ${name} (once)`);
  await installDebianPackage(name);
  return onPath(name);
}
