// A browser profile that `npm start` keeps from one start to the next, made fit for this one. Called by
// stay-open.ts before the browser opens; never on a profile in use, and never on a person's own.
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const removal = { recursive: true, force: true, maxRetries: 3 };

/** Keeps what the person did there, unless it belongs to a backend at another address. */
export async function readyProfile(profileDir: string, backendUrl: string): Promise<void> {
  await forgetOtherBackend(profileDir, backendUrl);
  // Chromium runs the background it has cached for as long as the extension lies in the same folder, whatever was
  // built since and whatever version it says. Databases and storage of the extension lie elsewhere and stay.
  await rm(join(profileDir, "Default", "Service Worker"), removal);
}

/** To be said once somebody has signed in there. */
export async function profileBelongsTo(profileDir: string, backendUrl: string): Promise<void> {
  await writeFile(join(profileDir, "tandem-backend"), backendUrl);
}

/** A profile signed in at another address (its port was in use) would show that backend's data: start it anew. */
async function forgetOtherBackend(profileDir: string, url: string): Promise<void> {
  const before = await readFile(join(profileDir, "tandem-backend"), "utf8").catch(() => null);
  if (before !== url) await rm(profileDir, removal);
}
