// Where the tokens lie. The refresh token must outlive the browser: it is in an IndexedDB of the extension's own
// origin, which no content script of any browser can open (`storage.local` can be read by them in Firefox). The
// access token lives ten minutes: `storage.session`, in memory, for trusted contexts only. Called by `tokens.ts`,
// in the background. Never log what passes here.
import { z } from "zod";

const DATABASE = "tandem-session";
const STORE = "session";
const KEY = "current";
const ACCESS_KEY = "access";

/** One sign-in of this device. */
export const savedSession = z.object({
  /** Also the base of the token endpoint: this session is no use elsewhere. */
  issuer: z.url(),
  tokenEndpoint: z.url(),
  revocationEndpoint: z.url().nullable(),
  subject: z.string(),
  refreshToken: z.string(),
  /** Names the refresh that was begun and not yet answered; the issuer lets that one ask again. */
  attempt: z.string().nullable(),
});
export type SavedSession = z.infer<typeof savedSession>;

export const savedAccess = z.object({
  token: z.string(),
  /** Milliseconds on this device's clock. */
  expiresAt: z.number(),
});
export type SavedAccess = z.infer<typeof savedAccess>;

export type Slot<T> = {
  read(): Promise<T | null>;
  write(value: T): Promise<void>;
  clear(): Promise<void>;
};

/** Durable before it resolves, so that a killed worker knows what it asked for. */
export function sessionVault(factory: IDBFactory = indexedDB): Slot<SavedSession> {
  return {
    async read() {
      const stored = await inStore(factory, "readonly", (store) => store.get(KEY));
      return savedSession.safeParse(stored).data ?? null;
    },
    async write(value) {
      await inStore(factory, "readwrite", (store) => store.put(value, KEY));
    },
    async clear() {
      await inStore(factory, "readwrite", (store) => store.delete(KEY));
    },
  };
}

/** The part of `browser.storage.session` we use. */
export type SessionArea = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
};

export function accessSlot(area: SessionArea): Slot<SavedAccess> {
  return {
    async read() {
      return savedAccess.safeParse((await area.get(ACCESS_KEY))[ACCESS_KEY]).data ?? null;
    },
    write: (value) => area.set({ [ACCESS_KEY]: value }),
    clear: () => area.remove(ACCESS_KEY),
  };
}

async function inStore(
  factory: IDBFactory,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest,
): Promise<unknown> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = factory.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const request = work(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}
