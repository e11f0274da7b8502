// What a kept profile runs and holds after the extension was built again, in a real Chromium.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { findChromium } from "#scripts/browsers/chromium.ts";
import { openBrowser } from "#test/support/browser.ts";
import { profileFits, readyProfile } from "./kept-profile.ts";

const BACKEND = "http://127.0.0.1:8787";
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "tandem-profile-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  await mkdir(join(folder, "extension"));
});

async function build(mark: string): Promise<void> {
  const manifest = {
    manifest_version: 3,
    name: "Probe",
    version: "1",
    permissions: ["storage"],
    background: { service_worker: "background.js" },
  };
  await writeFile(join(folder, "extension", "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "extension", "background.js"), `self.mark = "${mark}";`);
}

/** Starts on the kept profile as `npm start` does, and answers what `script` answers in the background. */
async function start(script: string, backendUrl = BACKEND): Promise<unknown> {
  const profileDir = join(folder, "profile");
  const fit = { backendUrl, extensionDir: join(folder, "extension") };
  await readyProfile(profileDir, fit);
  const browser = await openBrowser({
    executable: (await findChromium()).path,
    extensionDir: fit.extensionDir,
    profileDir,
    thirdPartyCookies: "allowed",
    headless: true,
  });
  try {
    await profileFits(profileDir, fit);
    return await browser.context.serviceWorkers()[0]?.evaluate(script);
  } finally {
    await browser.close();
  }
}

const keep = `new Promise((resolve) => {
  indexedDB.open("kept").onsuccess = () =>
    chrome.storage.local.set({ kept: "stored" }).then(() => resolve(self.mark));
})`;
const look = `Promise.all([chrome.storage.local.get("kept"), indexedDB.databases()]).then(
  ([{ kept }, [database]]) => [self.mark, kept ?? "nothing", database?.name ?? "nothing"],
)`;

it("The same extension at the same backend finds what it had stored", async () => {
  await build("old");
  expect(await start(keep)).toBe("old");
  expect(await start(look)).toEqual(["old", "stored", "kept"]);
});

it("After the extension was built again its new background runs, not the one that Chromium has cached", async () => {
  await build("old");
  expect(await start(keep)).toBe("old");
  await build("new");
  expect(await start(look)).toEqual(["new", "nothing", "nothing"]);
});

it("At another backend's address the profile begins anew", async () => {
  await build("old");
  await start(keep);
  expect(await start(look, "http://127.0.0.1:8788")).toEqual(["old", "nothing", "nothing"]);
});
