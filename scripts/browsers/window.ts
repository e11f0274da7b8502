// Finds what a test needs to press keys as a person does: a display of its own (Xvfb) and a hand on its keyboard
// (xdotool). Got from Debian where they are missing and we are root. Called by `npm test` and the window tests,
// which report themselves as skipped where this answers null. Never touches a display that a person looks at.
import { onPath } from "./candidates.ts";
import { canInstallDebianPackages, installDebianPackage } from "./debian.ts";

export type WindowTools = { xvfb: string; xdotool: string };

function installed(): WindowTools | null {
  const xvfb = onPath("Xvfb");
  const xdotool = onPath("xdotool");
  return xvfb && xdotool ? { xvfb, xdotool } : null;
}

export async function findWindowTools(
  say: (line: string) => void = console.log,
): Promise<WindowTools | null> {
  const found = installed();
  if (found || !canInstallDebianPackages()) return found;
  say("… installing Debian's xvfb and xdotool (once)");
  for (const name of ["xvfb", "xdotool"]) if (!(await installDebianPackage(name))) return null;
  return installed();
}
