// A CRM that Tandem does not know, as a file people hand on (`tandem-crm.json`): its name, where it is, and its table.
// Read whole or not at all; what is wrong is said in words for people. Called by what keeps such CRMs on this device.
import { z } from "zod";
import { CRM_FORMAT, type CrmFile, crmFileShape } from "../contract/crm-table/crm-file-schema.ts";
import { coversPattern, hostOfPattern, nameOfHost, schemeOfHost } from "../util/host-pattern.ts";
import { whereJsonBreaks } from "../util/json-place.ts";
import type { AdapterTable } from "./adapter.ts";
import { say } from "./messages/say.ts";
import { adapters } from "./registry.ts";

const MOST_KB = 200;
/** More are counted: who mends these mends most of the others. */
const MOST_TOLD = 8;

export const crmFile = crmFileShape.extend({
  table: crmFileShape.shape.table.extend({
    crm: crmFileShape.shape.table.shape.crm.refine((crm) => adapters.every((known) => known.crm !== crm), {
      error: ({ input }) => say("file.builtIn", { crm: String(input) }),
    }),
  }),
});

export type ReadCrmFile = { ok: true; file: CrmFile } | { ok: false; problems: string[] };

/** `table.fields[2].kinds` */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part) => (typeof part === "number" ? `[${part}]` : `.${String(part)}`))
    .join("")
    .replace(/^\./, "") || say("file.whole");

export function readCrmFile(text: string): ReadCrmFile {
  const refuse = (...problems: string[]): ReadCrmFile => ({ ok: false, problems });
  if (text.length > MOST_KB * 1000) return refuse(say("file.large", { most: MOST_KB }));
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch {
    return refuse(say("file.json", whereJsonBreaks(text)));
  }
  const head = z.object({ format: z.union([z.number(), z.string()]) }).safeParse(data).data;
  if (!head) return refuse(say("file.nothing"));
  if (head.format !== CRM_FORMAT) {
    return refuse(say("file.format", { found: String(head.format).slice(0, 20), known: CRM_FORMAT }));
  }
  const parsed = crmFile.safeParse(data);
  if (parsed.success) return { ok: true, file: parsed.data };
  const { issues } = parsed.error;
  const told = issues
    .slice(0, MOST_TOLD)
    .map(({ path, message }) => say("file.at", { at: placeOf(path), what: message }));
  const more = issues.length - told.length;
  return refuse(...told, ...(more > 0 ? [say("file.more", { count: more })] : []));
}

export const writeCrmFile = (file: object): string => `${JSON.stringify(file, null, 2)}\n`;

/** As browsers are asked for it. */
const patternOf = (host: string): string => `${schemeOfHost(host)}://${nameOfHost(host)}/*`;

/** As a file names the host of this pattern. */
export function hostForFile(pattern: string): string {
  const host = hostOfPattern(pattern);
  return patternOf(host) === pattern ? host : pattern.slice(0, -"/*".length);
}

/** Whether a file's host is that of this pattern, too. */
export const namesHost = (host: string, pattern: string): boolean => coversPattern(patternOf(host), pattern);

export const patternsOf = (hosts: readonly string[]): string[] => hosts.map(patternOf);

/** As the reader and the first run take it. */
export const tableOfFile = ({ label, hosts, table }: CrmFile): AdapterTable => ({
  ...table,
  label,
  matches: patternsOf(hosts),
});
