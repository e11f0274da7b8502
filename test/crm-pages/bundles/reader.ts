// What the tests of the reader run inside a page: the real reader and watcher, called by name.
import type { AdapterTable } from "#lib/crm/adapter.ts";
import { lookAtPage } from "#lib/crm/look-at-page.ts";
import { recordInView } from "#lib/crm/read-page.ts";
import { watchPage } from "#lib/crm/watch-page.ts";

const told: unknown[] = [];
Object.assign(globalThis, {
  told,
  look: (table: AdapterTable) => lookAtPage(table),
  read: (table: AdapterTable) => recordInView(table),
  watch: (table: AdapterTable) =>
    watchPage(table, new AbortController().signal, (record) => told.push(structuredClone(record))),
});
