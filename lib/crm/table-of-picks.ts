// Makes the table of a CRM from what a person pointed at on one of its records, or puts that into the table there is: of
// such a one only what was pointed at changes. Pure. Called by the background; what it makes is parsed like every file.

import { CRM_FORMAT, type CrmFile } from "../contract/crm-table/crm-file-schema.ts";
import { POINTED_AT } from "../contract/crm-table/crm-key.ts";
import type { PageField } from "../contract/crm-table/page-fields.ts";
import type { RecordKind } from "../domain/record-ref.ts";
import { readUrl } from "../domain/record-urls/read-url.ts";
import type { UrlRule } from "../domain/record-urls/url-table.ts";
import type { AddressPart } from "./address-parts.ts";
import { ruleOf } from "./address-parts.ts";
import { hostForFile, namesHost } from "./crm-file.ts";
import type { Proposal } from "./proposal.ts";

export type PointedAt = {
  label: string;
  kind: RecordKind;
  href: string;
  part: AddressPart;
  picks: readonly { field: PageField; proposals: readonly Proposal[] }[];
  /** "2026-11" */
  seen: string;
};

/** "House CRM" is house-crm; never the name of a CRM of ours. */
export function nameOfCrm(label: string): string {
  const words = label
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^[-0-9]+|-+$/g, "");
  return `${POINTED_AT}${words || "crm"}`.slice(0, 40).replace(/-+$/, "");
}

/** A second "House CRM" is house-crm-2: it must not take the place of the first. */
function freeName(name: string, taken: readonly string[]): string {
  let free = name;
  for (let n = 2; taken.includes(free); n += 1) free = `${name.slice(0, 36)}-${n}`;
  return free;
}

type Kinds = { kinds: readonly RecordKind[] };
const isFor =
  (kind: RecordKind) =>
  ({ kinds }: Kinds): boolean =>
    kinds.includes(kind);

/** Rules that read this address as the new one does stay alone; those that read it otherwise were mended by it. */
function withRule(table: CrmFile["table"], href: string, rule: UrlRule): UrlRule[] {
  const read = (urls: readonly UrlRule[]) => readUrl({ ...table, urls }, href);
  const wanted = read([rule]);
  const isWanted = (ref: ReturnType<typeof read>) => ref?.kind === wanted?.kind && ref?.id === wanted?.id;
  if (isWanted(read(table.urls))) return [...table.urls];
  const others = table.urls.filter((each) => each.kind !== rule.kind || !read([each]));
  return [rule, ...others];
}

/** Without these fields of this kind; a rule for both kinds stays for the other. */
const withoutFields = (
  fields: CrmFile["table"]["fields"],
  kind: RecordKind,
  picked: ReadonlySet<string>,
): CrmFile["table"]["fields"] =>
  fields
    .map((each) =>
      picked.has(each.field) ? { ...each, kinds: each.kinds.filter((one) => one !== kind) } : each,
    )
    .filter(({ kinds }) => kinds.length > 0);

/** Null: the address names no record. */
export function fileOfPicks(
  { label, kind, href, part, picks, seen }: PointedAt,
  before: CrmFile | null,
  /** Names that others of this device bear. */
  taken: readonly string[] = [],
): CrmFile | null {
  const asBefore = before?.table.urls.every(({ pattern }) => !pattern.includes("(?<instance>")) ?? false;
  const rule = ruleOf(href, part, kind, asBefore ? "origin" : "place");
  const url = URL.parse(href);
  if (!rule || !url) return null;
  const kinds = [kind];
  const isGuid = /-/.test(part.value) && rule.pattern.includes("{36}");
  const table: CrmFile["table"] = before?.table ?? {
    crm: freeName(nameOfCrm(label), taken),
    version: 0,
    host: null,
    instance: "origin",
    id: isGuid ? "guid" : "as-is",
    urls: [],
    titles: [],
    visible: [],
    fields: [],
  };
  const hosts = before?.hosts ?? [];
  const pattern = `${url.protocol}//${url.hostname}/*`;
  return {
    format: CRM_FORMAT,
    label: before?.label ?? label,
    hosts: hosts.some((each) => namesHost(each, pattern)) ? hosts : [...hosts, hostForFile(pattern)],
    table: {
      ...table,
      version: table.version + 1,
      urls: withRule(table, href, rule),
      visible: table.visible.some(isFor(kind))
        ? table.visible
        : [...table.visible, { selector: "body", kinds, seen }],
      fields: [
        ...withoutFields(table.fields, kind, new Set(picks.map(({ field }) => field))),
        ...picks.map(({ field, proposals }) => ({
          field,
          kinds,
          alternatives: proposals.map((each) => ({ ...each, seen })),
        })),
      ],
    },
  };
}
