// A report for whoever mends a CRM's table when the CRM changed its page: which selectors found what, and how the page is built.
// Made by the background on a person's wish, who copies it; sent nowhere. What the page's tab answers is parsed: it is hostile,
// and whatever is no name of an element or attribute is left out.
import { z } from "zod";
import type { AdapterTable } from "../../crm/adapter.ts";
import type { PageLook, Tried } from "../../crm/look-at-page.ts";
import { knownLanguage } from "../../domain/page-text/page-language.ts";
import { say } from "../messages/say.ts";
import type { PageTabs } from "../page-tabs.ts";

const count = z.int().nonnegative().max(100_000);
const tried = z.object({ selector: z.string().max(2_000), found: count, shown: count, filled: count });
/** An element with its attributes' names, as `look-at-page.ts` writes it. */
const LINE = /^ {0,16}[a-z-]{1,130}(?:\[[a-z=\- ]{1,4000}\])?$/;
const pageLook: z.ZodType<PageLook> = z.object({
  rule: z.int().min(-1).max(100),
  containers: z.array(tried).max(50),
  fields: z.array(z.object({ field: z.string().max(40), tried: z.array(tried).max(50) })).max(50),
  tree: z.array(z.string().regex(LINE)).max(300),
});

type Deps = {
  tabs: Pick<PageTabs, "get">;
  /** What reads the records of this CRM at this host. */
  tableAt(host: string, crm: string): Promise<AdapterTable | null>;
  /** Rejects where no script may run. */
  look(tabId: number, table: AdapterTable): Promise<unknown>;
  version: string;
  browser: string;
};

export function createPageReport({
  tabs,
  tableAt,
  look,
  version,
  browser,
}: Deps): (tabId: number) => Promise<string> {
  return async (tabId) => {
    const page = await tabs.get(tabId);
    const record = page?.record;
    const table = record && (await tableAt(page.host, record.ref.crm));
    if (!table) return say("report.noRecord");
    const seen = pageLook.safeParse(await look(tabId, table).catch(() => null)).data ?? null;
    const facts = {
      version,
      table: `${table.crm} ${table.version}`,
      kind: record.ref.kind,
      language: knownLanguage(record.lang ?? "") || say("report.noLanguage"),
      rule: seen ? String(seen.rule) : "-",
    };
    return [
      say("report.title", { crm: table.label }),
      say("report.facts", facts),
      say("report.browser", { browser }),
      "",
      ...(seen ? told(seen, table) : [say("report.noLook")]),
    ].join("\n");
  };
}

/** Only selectors of the table itself: the page's tab may have made up others. */
function told({ containers, fields, tree }: PageLook, table: AdapterTable): string[] {
  const ours = JSON.stringify([table.visible, table.fields, table.parent]);
  const line = ({ selector, found, shown, filled }: Tried) =>
    ours.includes(JSON.stringify(selector))
      ? [
          `  ${say("report.tried", { selector, found: String(found), shown: String(shown), filled: String(filled) })}`,
        ]
      : [];
  const known = new Set<string>(table.fields.map(({ field }) => field));
  return [
    say("report.containers"),
    ...containers.flatMap(line),
    "",
    say("report.fields"),
    ...fields
      .filter(({ field }) => known.has(field))
      .flatMap(({ field, tried }) => [` ${field}`, ...tried.flatMap(line)]),
    "",
    say("report.tree"),
    ...tree,
  ];
}
