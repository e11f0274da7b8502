// Which record an address shows, by one table. Called by the content script on every navigation (no zod, few
// bytes) and by `record-url.ts` for imports. Pure; never throws on hostile text.
import type { RecordRef } from "../record-ref.ts";
import { canonicalId } from "./canonical-id.ts";
import type { UrlTable } from "./url-table.ts";

/** Longer addresses are nobody's record page; bounds what the patterns see. */
const LONGEST = 4000;

/** The host as its CRM knows it: Microsoft Defender shows sites under a suffix of its own. */
export const plainHost = (host: string): string => host.replace(/\.mcas\.ms(?=:\d+$|$)/, "");

/** For as long as this runs: those of tables that others wrote are forgotten again by `told-crm.ts`. */
export const compiled: Record<string, RegExp> = Object.create(null);
/** Of a table's text, once: compiling costs a page more than everything else that is read of it. */
export const patternOf = (source: string): RegExp => (compiled[source] ??= new RegExp(source));

export const isHostOf = (table: UrlTable, host: string): boolean =>
  table.host === null || patternOf(table.host).test(plainHost(host));

export type UrlReading = {
  ref: RecordRef;
  /** Only the surroundings show this record; what is in view is something else (a console's sub-tab). */
  parent: boolean;
  /** Only the page can say whether it is of this kind. */
  unsure?: true | undefined;
};

/** What the page at hand keeps for its tab; "" where there is no page, or none that may keep anything. */
function storedBy(key: string): string {
  try {
    return sessionStorage.getItem(key)?.slice(0, 8000) ?? "";
  } catch {
    return "";
  }
}

/** Null: no record of this CRM. */
export function matchUrl(table: UrlTable, href: string): UrlReading | null {
  const url = href.length > LONGEST ? null : URL.parse(href);
  if (!url || !/^https?:$/.test(url.protocol) || !isHostOf(table, url.host)) return null;
  const host = plainHost(url.host);
  for (const { kind, pattern, on, parameter, session, unsure } of table.urls) {
    const part =
      on === "path"
        ? url.pathname + url.search
        : on === "hash"
          ? url.hash.slice(1)
          : on === "route"
            ? url.pathname + url.hash
            : (url.searchParams.get(parameter ?? "") ?? "");
    const groups = patternOf(pattern).exec(part)?.groups;
    const id = canonicalId(table.id, groups?.id ?? "");
    if (id === null || (session && !patternOf(session.pattern).test(storedBy(session.key)))) continue;
    const instance =
      table.instance === "origin"
        ? `${url.protocol}//${host}${groups?.instance ? `/${groups.instance}` : ""}`
        : (groups?.instance ?? host.replace(/\..*/, ""));
    return { ref: { crm: table.crm, instance, kind, id }, parent: on === "query", unsure };
  }
  return null;
}

export const readUrl = (table: UrlTable, href: string): RecordRef | null =>
  matchUrl(table, href)?.ref ?? null;
