// CRMs that the organisation of the signed-in member published, as this device holds them: nobody signed in, none. Only what the
// backend has: publishing is confirmed. Called by what this device knows of CRMs.
import type { CrmFile } from "../../contract/crm-table/crm-file-schema.ts";
import { publishedKey } from "../../contract/crm-table/crm-key.ts";
import { tableOfFile } from "../../crm/crm-file.ts";
import { sameValue } from "../../domain/deal/field.ts";
import type { OfferedCrm, PublishedCrm } from "../../messaging/crms-view.ts";
import { crmTablesIn } from "../../store/held-rows.ts";
import { say } from "../messages/say.ts";
import type { Opened, Session } from "../session.ts";

/** `key`: as it is chosen for a host. */
export type Published = { key: string; tableId: string; file: CrmFile; by: string; at: number };

export type PublishedCrms = {
  /** By label. */
  all(): Promise<Published[]>;
};

export type SignedIn = Pick<Session, "ready"> & { opened(): Pick<Opened, "store"> | null };

export function createPublishedCrms(session: SignedIn): PublishedCrms {
  return {
    async all() {
      await session.ready();
      const now = session.opened();
      const tables = now ? await crmTablesIn(now.store.db) : [];
      return tables
        .sort((a, b) => a.file.label.localeCompare(b.file.label) || a.id.localeCompare(b.id))
        .map(({ id, file, published: { person, at } }) => ({
          key: publishedKey(id),
          tableId: id,
          file,
          by: person.name,
          at,
        }));
    },
  };
}

export const offeredOf = ({ key, file }: Published): OfferedCrm => ({
  crm: key,
  label: say("crm.published", { label: file.label }),
  matches: tableOfFile(file).matches,
  isOwn: false,
});

/** `own`: this device's own files, of which some may be published. */
export function shownOf({ key, tableId, file, by, at }: Published, own: readonly CrmFile[]): PublishedCrm {
  const mine = own.find(({ table }) => table.crm === file.table.crm);
  return {
    tableId,
    key,
    crm: file.table.crm,
    label: file.label,
    matches: tableOfFile(file).matches,
    by,
    at,
    own: mine === undefined ? "none" : sameValue(mine, file) ? "same" : "differs",
  };
}
