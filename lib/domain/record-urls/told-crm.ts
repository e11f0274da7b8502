// CRMs that people told of by a file, where addresses are read without a page: such a CRM reads the hosts its file names, and no
// others. Called by `record-url.ts`, for the importer.
import { MOST_TOLD_ADDRESS } from "../../contract/crm-table/told-bounds.ts";
import { coversHost, nameOfHost } from "../../util/host-pattern.ts";
import { compiled } from "./read-url.ts";
import type { UrlTable } from "./url-table.ts";

/** Of a CRM's file, what its addresses are read by. */
export type ToldCrm = {
  /** As in a file: "crm.example.com", "http://crm.local", or "*.example.com" for it and all below it. */
  hosts: readonly string[];
  table: UrlTable;
};

/** `host`: as its file names it. */
export type ToldHost = { host: string; table: UrlTable };

const isWhole = (host: string): boolean => !nameOfHost(host).startsWith("*.");

/** The host itself before a domain around it, and the narrower domain before the wider. */
const isCloser = (one: string, other: string): boolean =>
  isWhole(one) === isWhole(other) ? nameOfHost(one).length > nameOfHost(other).length : isWhole(one);

/**
 * The one that says it of this host: the closest alone, as on pages, where a host is read by one CRM. Of two that name it alike,
 * which publishing refuses, the first.
 */
export function toldAt(told: readonly ToldCrm[], hostname: string): ToldHost | null {
  let closest: ToldHost | null = null;
  for (const { hosts, table } of told) {
    for (const host of hosts) {
      if (!coversHost(nameOfHost(host), hostname)) continue;
      if (!closest || isCloser(host, closest.host)) closest = { host, table };
    }
  }
  return closest;
}

/** Cut where a part of it ends: half an id would be another record's. As `URL` writes it: one letter of a cell may be nine there. */
export const shortAddress = (href: string): string =>
  href.length <= MOST_TOLD_ADDRESS
    ? href
    : (/^.*[/?#&=;]/s.exec(href.slice(0, MOST_TOLD_ADDRESS))?.[0] ?? "");

/** A server reads by tables of many organisations, and is never loaded anew: compiled patterns take memory. */
const MOST_COMPILED = 500;
const told = new Set<string>();

/** Before its addresses are read: forgets what was compiled of others where it grows too much. */
export function makeRoomFor({ urls }: UrlTable): void {
  const patterns = urls.flatMap(({ pattern, session }) => [pattern, ...(session ? [session.pattern] : [])]);
  if (patterns.every((each) => told.has(each))) return;
  if (told.size + patterns.length > MOST_COMPILED) {
    for (const each of told) delete compiled[each];
    told.clear();
  }
  for (const each of patterns) told.add(each);
}
