// The two pages that are loaded with and without each extension: a static table of 1,500 rows and an opportunity in the
// demo CRM. Each has two addresses of one server: the extensions work on `localhost` and not on 127.0.0.1.
// Called by page.ts.
import { createServer } from "node:http";
import { ensureCrm } from "#scripts/ensure-crm.ts";
import { recordPath, story } from "#test/crm/organisations.ts";
import { startCrm } from "#test/crm/server.ts";
import type { Visit } from "./page-load.ts";

export type BenchPage = { name: string; with: Visit; without: Visit };

function page(name: string, url: string, ready: string): BenchPage {
  const without = url.replace("//localhost:", "//127.0.0.1:");
  return { name, with: { url, ready }, without: { url: without, ready } };
}

function tablePage(): string {
  const cells = (row: number) =>
    Array.from({ length: 8 }, (_, column) => `<td>Row ${row} cell ${column}</td>`).join("");
  const rows = Array.from({ length: 1_500 }, (_, row) => `<tr>${cells(row)}</tr>`).join("\n");
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A table of 1,500 rows</title>
<style>td { border: 1px solid #ddd; padding: 4px; background: #fff; color: #222 }</style>
<table><tbody>\n${rows}\n</tbody></table></html>`;
}

export async function servePages(
  say: (line: string) => void,
): Promise<{ pages: BenchPage[]; close(): Promise<void> }> {
  await ensureCrm(say);
  const crm = await startCrm({ organisation: "harbor-and-pine" });
  const html = tablePage();
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    pages: [
      page("table", `http://localhost:${port}/`, "tr:last-child"),
      page(
        "demo CRM",
        `${crm.url}/${recordPath("deals", story["harbor-and-pine"].dealId)}`,
        "[role=dialog] h5",
      ),
    ],
    async close() {
      server.closeAllConnections();
      server.close();
      await crm.close();
    },
  };
}
