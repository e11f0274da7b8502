// CRMs that the organisation of the signed-in member published, as this device holds them: nobody signed in, none. Pages are
// read by what the backend has; what waits to be sent is shown. Called by what this device knows of CRMs.
import type { CrmFile } from "../../contract/crm-table/crm-file-schema.ts";
import { publishedKey } from "../../contract/crm-table/crm-key.ts";
import type { CrmTable } from "../../contract/crm-table/crm-table.ts";
import type { AdapterTable } from "../../crm/adapter.ts";
import { tableOfFile } from "../../crm/crm-file.ts";
import { sameValue } from "../../domain/deal/field.ts";
import type { OfferedCrm, PublishedCrm } from "../../messaging/crms-view.ts";
import { crmTablesIn } from "../../store/held-rows.ts";
import { currentReading } from "../../store/reading.ts";
import { say } from "../messages/say.ts";
import type { Opened, Session } from "../session.ts";

export type PublishedCrms = {
  keys(): Promise<string[]>;
  tableOf(key: string): Promise<AdapterTable | null>;
  offered(): Promise<OfferedCrm[]>;
  /** `own`: this device's own files, of which some may be published. */
  shown(own: readonly CrmFile[]): Promise<PublishedCrm[]>;
};

export type SignedIn = Pick<Session, "ready"> & { opened(): Pick<Opened, "store" | "actor"> | null };

export function createPublishedCrms(session: SignedIn): PublishedCrms {
  async function opened() {
    await session.ready();
    return session.opened();
  }
  async function pulled(): Promise<CrmTable[]> {
    const now = await opened();
    return now ? await crmTablesIn(now.store.db) : [];
  }
  return {
    keys: async () => (await pulled()).map(({ id }) => publishedKey(id)),
    async tableOf(key) {
      const table = (await pulled()).find(({ id }) => publishedKey(id) === key);
      return table ? tableOfFile(table.file) : null;
    },
    async offered() {
      return (await pulled()).map(({ id, file }) => ({
        crm: publishedKey(id),
        label: say("crm.published", { label: file.label }),
        matches: tableOfFile(file).matches,
        isOwn: false,
      }));
    },
    async shown(own) {
      const now = await opened();
      if (!now) return [];
      const reading = await currentReading(now.store, now.actor);
      const tables = await reading.all("crm_table");
      return tables
        .sort((a, b) => a.file.label.localeCompare(b.file.label) || a.id.localeCompare(b.id))
        .map(({ id, file, published }): PublishedCrm => {
          const mine = own.find(({ table }) => table.crm === file.table.crm);
          return {
            tableId: id,
            key: publishedKey(id),
            crm: file.table.crm,
            label: file.label,
            matches: tableOfFile(file).matches,
            by: published.person.name,
            at: published.at,
            isPending: reading.isPending("crm_table", id),
            own: mine === undefined ? "none" : sameValue(mine, file) ? "same" : "differs",
          };
        });
    },
  };
}
