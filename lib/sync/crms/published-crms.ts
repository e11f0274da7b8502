// CRMs that the organisation of the signed-in member published, as this device holds them: nobody signed in, none. Only what the
// backend has: publishing is confirmed. Called by what this device knows of CRMs.
import type { CrmFile } from "../../contract/crm-table/crm-file-schema.ts";
import { publishedKey } from "../../contract/crm-table/crm-key.ts";
import type { CrmTable } from "../../contract/crm-table/crm-table.ts";
import { isHost, isTooWide } from "../../contract/crm-table/host-check.ts";
import { type PublishedReading, readPublished } from "../../contract/crm-table/read-published.ts";
import { patternsOf } from "../../crm/crm-file.ts";
import { sameValue } from "../../domain/deal/field.ts";
import type { OfferedCrm, PublishedCrm } from "../../messaging/crms-view.ts";
import { crmTablesIn } from "../../store/held-rows.ts";
import { say } from "../messages/say.ts";
import type { Opened, Session } from "../session.ts";

/** `key`: as it is chosen for a host. Without a file where this version takes it not. */
export type Published = PublishedReading & { key: string; row: CrmTable };

export type PublishedCrms = {
  /** By label. */
  all(): Promise<Published[]>;
  /** Parses that one alone: each page of its hosts asks. */
  find(key: string): Promise<Published | null>;
};

export type SignedIn = Pick<Session, "ready"> & { opened(): Pick<Opened, "store"> | null };

export const publishedOf = (row: CrmTable): Published => ({
  key: publishedKey(row.id),
  row,
  ...readPublished(row),
});

export function createPublishedCrms(session: SignedIn): PublishedCrms {
  async function rows(): Promise<CrmTable[]> {
    await session.ready();
    const now = session.opened();
    return now ? crmTablesIn(now.store.db) : [];
  }
  return {
    all: async () =>
      (await rows())
        .sort((a, b) => a.file.label.localeCompare(b.file.label) || a.id.localeCompare(b.id))
        .map(publishedOf),
    async find(key) {
      const row = (await rows()).find(({ id }) => publishedKey(id) === key);
      return row ? publishedOf(row) : null;
    },
  };
}

/** Where it is chosen already it stays chosen, and says why it reads nothing: an update may bring it back. */
function labelOf({ row, unread }: Published): string {
  const { label } = row.file;
  if (unread === "newer") return say("crm.publishedNewer", { label });
  return unread ? say("crm.publishedRefused", { label }) : say("crm.published", { label });
}

/** Of a row that may be of another version: none at all, where this one takes none of its hosts. */
const matchesOf = ({ row }: Published): string[] =>
  patternsOf(row.file.hosts.filter((host) => isHost(host) && !isTooWide(host)));

export const offeredOf = (published: Published): OfferedCrm => ({
  crm: published.key,
  label: labelOf(published),
  matches: matchesOf(published),
  isOwn: false,
  ...(published.unread && { isUnread: true }),
});

/** `own`: this device's own files, of which some may be published. */
export function shownOf(published: Published, own: readonly CrmFile[]): PublishedCrm {
  const { key, row, unread } = published;
  const mine = own.find(({ table }) => table.crm === row.file.table.crm);
  return {
    tableId: row.id,
    key,
    crm: row.file.table.crm,
    label: row.file.label,
    matches: matchesOf(published),
    unread,
    by: row.published.person.name,
    at: row.published.at,
    own: mine === undefined ? "none" : sameValue(mine, row.file) ? "same" : "differs",
  };
}
