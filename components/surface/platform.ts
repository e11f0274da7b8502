// What a screen may ask of the browser, apart from the `Surface`. Entrypoints make the real one; pictures and
// tests a pretended one. Components never touch `browser.*` themselves.

export type Hosts = {
  /** Match patterns granted now. */
  granted(): Promise<string[]>;
  /** Those of them this build was made with: they cannot be given back. */
  required(): readonly string[];
  /** Must be called within a click. False: the person said no. */
  request(patterns: readonly string[]): Promise<boolean>;
  remove(patterns: readonly string[]): Promise<boolean>;
};

/** Small things a person would miss after a reload: drafts, last choices. On this device alone. */
export type Memory = {
  get(key: string): Promise<unknown>;
  /** null forgets. */
  set(key: string, value: unknown): Promise<void>;
};

export type Upload = {
  url: string;
  ticket: string;
  file: File;
  /** Bytes sent so far. */
  onProgress(sent: number): void;
};

export type Platform = {
  /** Where this surface lives: a frame in the CRM's page has no permissions and no tabs. */
  place: "page" | "side_panel" | "tab";
  /** For the record view: the window a side panel belongs to. */
  windowId: number | null;
  /** Where a person sets keys, for one, differs. */
  browser: "chromium" | "firefox";
  /** The keys that open the panel, as the browser names them; null: it gave none. */
  panelKeys(): Promise<string | null>;
  /** Whether a panel in a page shows uncovered and unchanged; null where the browser cannot say, the page's script does. */
  isSeen: (() => Promise<boolean>) | null;
  pageUrl(page: "options" | "welcome" | "statement"): string;
  /** null where the browser cannot. Must be called within a click. */
  openSidePanel: (() => void) | null;
  reload(): void;
  copy(text: string): Promise<void>;
  memory: Memory;
  /** null in a page's frame. */
  hosts: Hosts | null;
  /** Asks the browser for its notifications; null where it cannot. Must be called within a click. */
  askNotifications: (() => Promise<boolean>) | null;
  /** Puts the bytes; rejects with an `Error` for people. */
  upload(upload: Upload): Promise<void>;
  /** Whether this device has a network at all; the backend may still be away. */
  online(): boolean;
  /** Milliseconds UTC. */
  now(): number;
};
