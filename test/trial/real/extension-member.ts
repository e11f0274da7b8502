// A member of the trial who works with the built extension in a real Chromium: records over the port that every surface uses, and
// counts an act as acknowledged when the background says so. Worker and browser may die at any moment. Called by the trial.
import type { Page } from "playwright-core";
import { v7 as newId } from "uuid";
import { SURFACE_PORT } from "#lib/messaging/surface-port.ts";
import { aDraft } from "#lib/sync/device.test-support.ts";
import type { Browser } from "#test/support/browser.ts";
import { killWorker } from "#test/support/panel-in-page.ts";
import { until } from "#test/support/until.ts";
import type { Ledger } from "./ledger.ts";

export type ExtensionMember = {
  name: string;
  organisation: string;
  work(): Promise<void>;
  stop(): void;
  killWorker(): Promise<void>;
  /** SIGKILL; the browser is opened again on its profile. */
  killBrowser(): Promise<void>;
  /** Nothing waits in the outbox any more. */
  settled(): Promise<void>;
  /** Notes that this device holds. */
  notes(): Promise<string[]>;
};

export async function extensionMember(options: {
  name: string;
  organisation: string;
  partnershipId: string;
  ledger: Ledger;
  open(): Promise<Browser>;
  pause: number;
}): Promise<ExtensionMember> {
  const { name, organisation, partnershipId, ledger, pause } = options;
  let working = true;
  let count = 0;
  let browser = await options.open();
  let page = await browser.openExtensionPage("welcome.html");
  /** While it is opened again. */
  let back: Promise<void> = Promise.resolve();

  async function reopen(): Promise<void> {
    browser = await options.open();
    page = await browser.openExtensionPage("welcome.html");
  }

  async function record(): Promise<void> {
    count++;
    const shared = count % 2 === 0;
    const text = `${name} ${count} ${newId()}`;
    const entry = ledger.begin({ text, by: name, organisation, shared });
    const draft = aDraft({
      customer: { name: "Zapier", domain: "zapier.com" },
      partnershipIds: shared ? [partnershipId] : [],
      note: { text, visibility: shared ? "shared" : "internal" },
    });
    for (;;) {
      await back;
      // What died before it answered is asked again, as surfaces do: the same act.
      const answer = await command(page, "touchpoint.record", draft).catch(() => null);
      if (answer?.ok) break;
      if (answer) throw new Error(`${name} was refused: ${JSON.stringify(answer.failure)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    entry.acknowledged = true;
  }

  return {
    name,
    organisation,
    async work() {
      while (working) {
        await record();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    },
    stop() {
      working = false;
    },
    async killWorker() {
      await back;
      await killWorker(page);
    },
    async killBrowser() {
      await back;
      await browser.kill();
      back = reopen();
      await back;
    },
    async settled() {
      await until(`${name}'s outbox to be empty`, async () => (await rowsOf(page, "outbox")).length === 0, {
        timeout: 180_000,
        every: 500,
      });
      const refused = await rowsOf(page, "refused");
      if (refused.length > 0) throw new Error(`${name} was refused: ${JSON.stringify(refused[0])}`);
    },
    async notes() {
      const rows = await rowsOf(page, "rows");
      // A row that several scopes carry is one row.
      const notes = new Map<string, string>();
      for (const { entity, id, row } of rows) {
        if (entity === "note" && row?.text !== undefined) notes.set(String(id), row.text);
      }
      return [...notes.values()];
    },
  };
}

type Answer = { ok: boolean; failure?: unknown };

/** One command over a port of its own; rejects when the worker dies before it answers. */
function command(page: Page, name: string, args: unknown): Promise<Answer> {
  return page.evaluate(
    ({ port: portName, frame }) =>
      new Promise<Answer>((resolve, reject) => {
        const port = chrome.runtime.connect({ name: portName });
        port.onDisconnect.addListener(() => reject(new Error("the worker is gone")));
        port.onMessage.addListener((message: { type: string; n: number; ok: boolean; failure?: unknown }) => {
          if (message.type !== "result" || message.n !== frame.n) return;
          resolve({ ok: message.ok, failure: message.failure });
          port.disconnect();
        });
        port.postMessage(frame);
      }),
    { port: SURFACE_PORT, frame: { type: "command", n: 1, command: name, args } },
  );
}

type StoredThing = { entity?: string; id?: string; row?: { text?: string } };

/** As it lies in the extension's IndexedDB. */
function rowsOf(page: Page, table: string): Promise<StoredThing[]> {
  return page.evaluate(async (tableName) => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const name = (await indexedDB.databases())
      .map((each) => each.name ?? "")
      .find((each) => /^tandem:/.test(each));
    if (!name) throw new Error("there is no store");
    const db = await asked(indexedDB.open(name));
    try {
      return await asked(db.transaction(tableName).objectStore(tableName).getAll());
    } finally {
      db.close();
    }
  }, table);
}
