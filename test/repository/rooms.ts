// The rooms of the house and which rooms each may import from. The one place this is written: the arrows test
// reads it, and the lint rule in biome.json is made from it (node scripts/write-arrows.ts).

/** Key: folder from the root. Value: the other rooms it may import from. Its own files are always allowed. */
export const rooms: Readonly<Record<string, readonly string[]>> = {
  "lib/util": [],
  "lib/contract": ["lib/util"],
  "lib/domain": ["lib/contract", "lib/util"],
  "lib/crm": ["lib/domain", "lib/contract", "lib/util"],
  "lib/store": ["lib/domain", "lib/contract", "lib/util"],
  "lib/messaging": ["lib/crm", "lib/domain", "lib/contract", "lib/util"],
  "lib/sync": ["lib/store", "lib/messaging", "lib/crm", "lib/domain", "lib/contract", "lib/util"],
  "lib/overlay": ["lib/messaging", "lib/crm", "lib/domain", "lib/contract", "lib/util"],
  components: ["lib/messaging", "lib/domain", "lib/contract", "lib/util"],
  server: ["lib/domain", "lib/contract", "lib/util"],
  entrypoints: [
    "components",
    "lib/overlay",
    "lib/sync",
    "lib/store",
    "lib/messaging",
    "lib/crm",
    "lib/domain",
    "lib/contract",
    "lib/util",
  ],
};

/** Folders that only tests and tools live in: no room may import from them. */
export const outside = ["test", "scripts"] as const;

/** What no content script may reach, however far the imports go: each costs kilobytes on every CRM page. */
export const keptFromPages = {
  rooms: ["lib/store", "lib/sync", "components"],
  packages: ["react", "react-dom", "dexie", "zod", "webextension-polyfill", "ical.js", "postal-mime"],
} as const;
