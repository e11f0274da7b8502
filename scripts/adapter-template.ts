// What `npm run new -- adapter NAME` writes for another CRM: address rules, reading table, addresses, saved pages and what
// they must yield. It compiles as it is, and its tests fail until rules and pages are real. docs/adding-a-crm.md leads through it.
import type { NewFile } from "./templates.ts";

const camel = (name: string): string => name.replace(/-([a-z0-9])/g, (_, char: string) => char.toUpperCase());

const urlTable = (
  name: string,
  label: string,
): string => `// ${label}: say where it is hosted, how its routes look, and which pages are no record. Seen: YYYY-MM.
import type { UrlRule, UrlTable } from "./url-table.ts";

const shows = (kind: UrlRule["kind"], object: string): UrlRule => ({
  kind,
  // Write its route. Parameters in any order: see suitecrm.ts; after "#": espocrm.ts; hosted by its vendor: pipedrive.ts.
  pattern: \`^/TODO/\${object}/(?<id>[1-9][0-9]{0,19})/?(?:\\\\?|$)\`,
  on: "path",
});

export const ${camel(name)}Urls: UrlTable = {
  crm: "${name}",
  host: null,
  instance: "origin",
  id: "as-is",
  urls: [shows("opportunity", "opportunities"), shows("account", "accounts")],
};
`;

const adapter = (
  name: string,
  label: string,
): string => `// ${label}: say which versions, where the facts are from, and which hooks are stable.
import { ${camel(name)}Urls } from "../../domain/record-urls/${name}.ts";
import type { AdapterTable } from "../adapter.ts";

/** When the page was looked at: stands with each selector. */
const seen = "YYYY-MM";
const both = ["opportunity", "account"] as const;
const deal = ["opportunity"] as const;

export const ${camel(name)}: AdapterTable = {
  ...${camel(name)}Urls,
  label: "${label}",
  version: 1,
  matches: [],
  titles: [],
  visible: [{ selector: "main", kinds: both, seen }],
  // What the page does not show is taken out. Labels in several languages: words/field-labels.ts.
  fields: [
    { field: "name", kinds: both, alternatives: [{ selector: "h1", read: "text", seen }] },
    { field: "accountRef", kinds: deal, alternatives: [] },
    { field: "accountName", kinds: deal, alternatives: [] },
    { field: "stage", kinds: deal, alternatives: [] },
    { field: "pipeline", kinds: deal, alternatives: [] },
    { field: "amount", kinds: deal, alternatives: [] },
    { field: "currency", kinds: deal, alternatives: [] },
    { field: "closeDate", kinds: deal, alternatives: [] },
    { field: "website", kinds: ["account"], alternatives: [] },
    { field: "owner", kinds: both, alternatives: [] },
    { field: "created", kinds: both, alternatives: [] },
  ],
};
`;

const examples = [
  ["opportunity", "opportunity", "opportunity"],
  ["account", "account", "account"],
  ["opportunity-de", "another language", "opportunity"],
  ["contact", "other object", null],
  ["list", "list", null],
] as const;

function pages(name: string, label: string): string {
  const rows = examples.map(([end, shows, kind]) => {
    const ref = kind ? `{ instance: host, kind: "${kind}", id: "1" }` : "null";
    const fields = kind ? '\n    fields: { name: "Fabrikam" },' : "";
    return `  {
    file: "${name}-${end}",
    crm: "${name}",
    shows: "${shows}",
    url: \`\${host}/\`,
    ref: ${ref},${fields}
  },
`;
  });
  return `// ${label}'s saved pages and what they must yield.
import type { SavedPage } from "../matrix.ts";

const host = "https://crm.northwind.example";

export const ${camel(name)}Pages: readonly SavedPage[] = [
${rows.join("")}];
`;
}

const addresses = (name: string, label: string): string => `// ${label}'s addresses.
import type { Addresses } from "./addresses.ts";

export const ${camel(name)}Addresses: Addresses = {
  crm: "${name}",
  records: [],
  none: [],
};
`;

const savedPage = (label: string, shows: string, lang: string): string => `<!doctype html>
<!-- ${label} VERSION: ${shows}. Say where the structure is from, and what stands here that must not be read; data invented. -->
<html lang="${lang}">
<head><meta charset="utf-8"><title></title><style>body{margin:0;font:14px sans-serif}</style></head>
<body>
</body></html>
`;

export function makeAdapter(name: string, label: string): { files: NewFile[]; next: string[] } {
  const saved = examples.map(([end, shows]) => ({
    path: `test/fixtures/pages/${name}-${end}.html`,
    text: savedPage(label, shows, end.endsWith("-de") ? "de" : "en"),
  }));
  return {
    files: [
      { path: `lib/domain/record-urls/${name}.ts`, text: urlTable(name, label) },
      { path: `lib/crm/adapters/${name}.ts`, text: adapter(name, label) },
      { path: `test/crm-pages/addresses/${name}.ts`, text: addresses(name, label) },
      { path: `test/crm-pages/pages/${name}.ts`, text: pages(name, label) },
      ...saved,
    ],
    next: [
      "follow docs/adding-a-crm.md",
      `add ${camel(name)}Urls to urlTables in lib/domain/record-url.ts, before atomicUrls`,
      `add ${camel(name)} to adapters in lib/crm/registry.ts: the last one, or before atomic if its vendor hosts it`,
      `add ${camel(name)}Addresses to all in test/crm-pages/addresses.test.ts`,
      `spread ${camel(name)}Pages into savedPages in test/crm-pages/matrix.ts`,
      "npm run fix (it sorts the imports)",
    ],
  };
}
