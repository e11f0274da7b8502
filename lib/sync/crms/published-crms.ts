// CRMs that the organisation of the signed-in member published, as this device holds them: nobody signed in, none. Pages are
// read by what the backend has; what waits to be sent is shown. Called by what this device knows of CRMs.
import type { CrmFile } from "../../contract/crm-table/crm-file-schema.ts";
import { publishedKey } from "../../contract/crm-table/crm-key.ts";
import type { CrmTable } from "../../contract/crm-table/crm-table.ts";
import { isHost } from "../../contract/crm-table/host-check.ts";
import { readPublished } from "../../contract/crm-table/read-published.ts";
import type { AdapterTable } from "../../crm/adapter.ts";
import { patternsOf, tableOfFile } from "../../crm/crm-file.ts";
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

/** Where it is chosen already it stays chosen, and says why it reads nothing: an update may bring it back. */
function offeredAs(row: CrmTable): string {
  const { label } = row.file;
  const { unread } = readPublished(row);
  if (unread === "newer") return say("crm.publishedNewer", { label });
  return unread ? say("crm.publishedRefused", { label }) : say("crm.published", { label });
}

/** Of a row that may be of another version. */
const matchesOf = ({ file }: CrmTable): string[] => patternsOf(file.hosts.filter(isHost));

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
      const file = table && readPublished(table).file;
      return file ? tableOfFile(file) : null;
    },
    async offered() {
      return (await pulled()).map((row) => ({
        crm: publishedKey(row.id),
        label: offeredAs(row),
        matches: matchesOf(row),
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
        .map((row): PublishedCrm => {
          const { id, file, published } = row;
          const mine = own.find(({ table }) => table.crm === file.table.crm);
          return {
            tableId: id,
            key: publishedKey(id),
            crm: file.table.crm,
            label: file.label,
            matches: matchesOf(row),
            unread: readPublished(row).unread,
            by: published.person.name,
            at: published.at,
            isPending: reading.isPending("crm_table", id),
            own: mine === undefined ? "none" : sameValue(mine, file) ? "same" : "differs",
          };
        });
    },
  };
}
