// The story of three companies, what stays private: what each device holds, looked through for what the others keep to
// themselves. Called by three-companies.e2e.test.ts; the panels were asked in each step.
import type { Browser } from "#test/support/browser.ts";

/** Everything that the extension keeps in this browser, as one text: all databases, and its local storage. */
export async function heldBy(browser: Browser): Promise<string> {
  const page = await browser.openExtensionPage("options.html");
  const held = await page.evaluate(async () => {
    const ask = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const found: unknown[] = [await chrome.storage.local.get(null)];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const db = await ask(indexedDB.open(name));
      for (const store of db.objectStoreNames) {
        found.push(await ask(db.transaction(store).objectStore(store).getAll()));
      }
      db.close();
    }
    return JSON.stringify(found);
  });
  await page.close();
  return held;
}
