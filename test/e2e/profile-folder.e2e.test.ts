// What lies on the disk: after Dana's day, after she signed out, and after her device forgot everything, her browser is closed and
// its whole profile folder is read as bytes, unpacked. What README says of each place is so, and nothing lies anywhere else.
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { t } from "#components/messages/t.ts";
import type { Actor } from "#scripts/demo/story.ts";
import { type Browser, openBrowser } from "#test/support/browser.ts";
import { fillTouchpoint, recordTouchpoint, rowReads } from "#test/support/panel-ui.ts";
import { type ProfileFolder, readProfile } from "#test/support/profile-folder.ts";
import { openScene, picturesOnFailure, type TestScene } from "./scene.ts";

/** Words that no page of hers and no other program says. */
const NOTE = "Quarzfalter asked for a reference";
const DRAFT = "Zwielicht is half written";

let scene: TestScene;
let dana: Actor;
let keys: { refresh: string; access: string };
beforeAll(async () => {
  scene = await openScene();
  dana = await scene.seat("dana");
}, 180_000);
afterAll(() => scene?.close());
picturesOnFailure(() => scene);

/** Closes her browser as a person does, reads the folder, and opens it again. */
async function onDisk(): Promise<ProfileFolder> {
  const { options } = dana.browser;
  await dana.browser.close();
  const folder = await readProfile(options.profileDir);
  dana = { ...dana, browser: await openBrowser(options) };
  return folder;
}

/** By kind: the number in a file's name says nothing. */
const placesOf = (folder: ProfileFolder, word: string): string[] => [
  ...new Set(
    folder
      .holding(word)
      .map((name) =>
        /IndexedDB\/chrome-extension_/.test(name)
          ? "IndexedDB of the extension"
          : /Local Extension Settings\//.test(name)
            ? "storage.local of the extension"
            : name,
      ),
  ),
];

async function inOptions<T>(
  hash: string,
  work: (page: Awaited<ReturnType<Browser["openExtensionPage"]>>) => Promise<T>,
) {
  const page = await dana.browser.openExtensionPage(`options.html#${hash}`);
  const done = await work(page);
  await page.close();
  return done;
}

/** What the extension's own pages can still read: all that is alive. */
const alive = () =>
  inOptions("device", (page) =>
    page.evaluate(async () => {
      const contents: unknown[] = [
        await chrome.storage.local.get(null),
        await chrome.storage.session.get(null),
      ];
      for (const { name = "" } of await indexedDB.databases()) {
        const database = await new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        for (const store of database.objectStoreNames) {
          const reading = database.transaction(store).objectStore(store).getAll();
          contents.push(await new Promise((resolve) => (reading.onsuccess = () => resolve(reading.result))));
        }
        database.close();
      }
      return JSON.stringify(contents);
    }),
  );

/** The keys of her sign-in, which only the extension itself can read. */
const keysOfSignIn = () =>
  inOptions("device", (page) =>
    page.evaluate(async () => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open("tandem-session");
        opening.onsuccess = () => resolve(opening.result);
      });
      const reading = database.transaction("session").objectStore("session").get("current");
      const kept = await new Promise<{ refreshToken: string }>((resolve) => {
        reading.onsuccess = () => resolve(reading.result);
      });
      database.close();
      const { access } = await chrome.storage.session.get("access");
      return { refresh: kept.refreshToken, access: String(Reflect.get(Object(access), "token")) };
    }),
  );

it("After a day of work all lies where README says, and the browser itself kept nothing of it", async () => {
  const { lumen, harbor, backend } = scene.stage;
  await recordTouchpoint(dana.panel, { sharedWith: lumen.name, type: "meeting", note: NOTE });
  await rowReads(dana.panel, NOTE, "synced", 60_000);
  await fillTouchpoint(dana.panel, { sharedWith: null, type: "call", note: DRAFT });
  keys = await keysOfSignIn();
  expect([keys.refresh.length, keys.access.length].every((length) => length > 20)).toBe(true);

  const folder = await onDisk();
  // The form kept it while it was being written, until it was saved.
  expect(placesOf(folder, NOTE)).toEqual(
    expect.arrayContaining(["IndexedDB of the extension", "storage.local of the extension"]),
  );
  expect(placesOf(folder, NOTE).length).toBe(2);
  expect(placesOf(folder, DRAFT)).toEqual(["storage.local of the extension"]);
  // The partner's person to call, and the partner itself: Dana's CRM knows neither.
  for (const word of [lumen.seller.email, lumen.name]) {
    expect(placesOf(folder, word)).toEqual(["IndexedDB of the extension"]);
  }
  expect(placesOf(folder, keys.refresh)).toEqual(["IndexedDB of the extension"]);
  expect(placesOf(folder, keys.access)).toEqual([]);
  expect(placesOf(folder, harbor.seller.password)).toEqual([]);
  // Not even that it asked, and what.
  expect(placesOf(folder, `${backend.url}/v1/`)).toEqual([]);
}, 120_000);

it("After signing out nothing of it is alive, whatever bytes the browser has not cleared away yet", async () => {
  await inOptions("backend", async (page) => {
    await page.getByRole("button", { name: t("options.signOut") }).click();
    await page.getByRole("button", { name: t("signIn.button"), exact: true }).waitFor();
  });
  const folder = await onDisk();
  const left = await alive();
  for (const word of [NOTE, DRAFT, scene.stage.lumen.name, scene.stage.lumen.seller.email, keys.refresh]) {
    expect(left).not.toContain(word);
    const places = placesOf(folder, word);
    expect(places.filter((place) => !place.endsWith(" of the extension"))).toEqual([]);
  }
}, 120_000);

it("After the device forgot everything nothing is alive, and at most deleted records of its databases lie there still", async () => {
  await inOptions("device", async (page) => {
    await page.getByRole("button", { name: t("forget.button") }).click();
    await page.getByRole("button", { name: t("forget.confirm") }).click();
    await page.getByText(t("forget.done")).waitFor();
  });
  const [stored, , ...rows] = z
    .tuple([z.unknown(), z.unknown()], z.unknown())
    .parse(JSON.parse(await alive()));
  // The place of the sign-in is made again, and is empty.
  expect([stored, rows]).toEqual([{}, [[]]]);
  const folder = await onDisk();
  const { lumen } = scene.stage;
  // What its storage held is gone from the disk, too; LevelDB clears databases away when it next puts its tables together.
  expect(placesOf(folder, DRAFT)).toEqual([]);
  for (const word of [NOTE, lumen.name, lumen.seller.email, keys.refresh]) {
    expect(["IndexedDB of the extension"]).toEqual(expect.arrayContaining(placesOf(folder, word)));
  }
}, 120_000);
