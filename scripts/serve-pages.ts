// `node scripts/serve-pages.ts vtiger`: the saved pages of one self-hosted CRM on this machine, each at an address of its own, to
// try an adapter in a browser without an installation (docs/adding-a-crm.md, 7). Serves files of `test/fixtures` only.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { adapters } from "#lib/crm/registry.ts";
import { readUrl } from "#lib/domain/record-urls/read-url.ts";
import { type SavedPage, savedPages } from "#test/crm-pages/matrix.ts";

const PORT = 8788;
const [crm = ""] = process.argv.slice(2);
const selfHosted = adapters.filter(({ host }) => host === null);
const table = selfHosted.find((each) => each.crm === crm);
if (!table) {
  console.error(
    `Usage: node scripts/serve-pages.ts CRM, one of ${selfHosted.map((each) => each.crm).join(", ")}`,
  );
  process.exit(1);
}
const pages = savedPages.filter((page) => page.crm === crm);

/** What stands after "#" is not sent: such a page is named before it. */
function pathOf({ url, file }: SavedPage): string {
  const { pathname, search, hash } = new URL(url);
  return hash === "" ? pathname + search : `${pathname}?page=${file}${hash}`;
}

function pageAt(asked: URL): SavedPage | undefined {
  const path = asked.pathname + asked.search;
  const named = pages.find((page) => page.file === asked.searchParams.get("page") || pathOf(page) === path);
  const ref = table ? readUrl(table, asked.href) : null;
  return named ?? pages.find((page) => ref && page.ref?.kind === ref.kind && page.ref.id === ref.id);
}

const index = `<!doctype html><title>Saved pages of ${table.label}</title><ul>${pages
  .map((page) => `<li><a href="${pathOf(page).replaceAll("&", "&amp;")}">${page.file}</a>`)
  .join("")}</ul>`;

const server = createServer(async (request, response) => {
  const page = pageAt(new URL(request.url ?? "/", `http://127.0.0.1:${PORT}`));
  const html = page
    ? await readFile(new URL(`../test/fixtures/pages/${page.file}.html`, import.meta.url), "utf8")
    : index;
  response.setHeader("content-type", "text/html; charset=utf-8").end(html);
});
server.listen(PORT, "127.0.0.1", () =>
  console.log(`${pages.length} saved pages of ${table.label}: http://127.0.0.1:${PORT}/saved-pages`),
);
