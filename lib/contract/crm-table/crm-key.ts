// How a CRM is named where one is chosen for a host: an adapter's name or that of this device's own, or the row by which an
// organisation published it, which is another one than the device's own of the same name. Kept by `lib/sync/crms/crms.ts`.
import { z } from "zod";
import { id } from "../shapes.ts";
import { crmName } from "./record-words.ts";

/** Names of CRMs that somebody pointed at begin with this: none of ours does. */
export const POINTED_AT = "own-";

const PUBLISHED = "published:";

export const publishedKey = (tableId: string): string => `${PUBLISHED}${tableId}`;
export const isPublishedKey = (key: string): boolean => key.startsWith(PUBLISHED);

export const crmKey = z.union([
  crmName,
  z.string().refine((key) => isPublishedKey(key) && id.safeParse(key.slice(PUBLISHED.length)).success),
]);
