// A browser profile that `npm start` keeps from one start to the next, or begins anew where it fits no more. Called by
// stay-open.ts around the browser's start; never on a profile in use, and never on a person's own.
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

export type Fit = { backendUrl: string; extensionDir: string };

const markOf = (profileDir: string): string => join(profileDir, "tandem-demo");

/**
 * Another backend's address: the profile would show that backend's data. Another background: Chromium runs the one it
 * has cached, whatever was built since and whatever version it says. (To drop that cache alone leaves an extension
 * that answers nobody.) Only what was not synced yet is lost.
 */
export async function readyProfile(profileDir: string, fit: Fit): Promise<void> {
  const before = await readFile(markOf(profileDir), "utf8").catch(() => null);
  if (before !== (await describe(fit))) await rm(profileDir, { recursive: true, force: true, maxRetries: 3 });
}

/** To be said once somebody has signed in there. */
export async function profileFits(profileDir: string, fit: Fit): Promise<void> {
  await writeFile(markOf(profileDir), await describe(fit));
}

async function describe({ backendUrl, extensionDir }: Fit): Promise<string> {
  const background = await readFile(join(extensionDir, "background.js"));
  return `${backendUrl} ${createHash("sha256").update(background).digest("hex")}`;
}
