// The pages that are loaded with and without each extension: a static table of 1,500 rows and an opportunity in the demo CRM;
// and one that changes a thousand times a second. Each has two addresses of one server: the extensions work on `localhost` and not on 127.0.0.1.
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

/** Milliseconds for which the stormy page changes. */
export const stormMs = 5_000;

/** A deal, as Atomic CRM shows it, in a page that changes a thousand times a second before it comes to rest. */
function stormPage(): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A storm</title>
<div role="dialog"><a href="#/deals/7">Edit</a><h5 class="MuiTypography-h5">Fabrikam: line 4</h5></div><p id="storm"></p>
<script>
  const storm = document.querySelector("#storm"), began = performance.now();
  let changes = 0;
  const timer = setInterval(() => {
    for (; changes < performance.now() - began; changes += 1) {
      if (changes % 3 === 0) storm.append(document.createElement("i"));
      else if (changes % 3 === 1) storm.lastChild.textContent = changes;
      else if (storm.childNodes.length > 50) storm.firstChild.remove();
      else storm.title = changes;
    }
    if (changes < ${stormMs}) return;
    clearInterval(timer);
    document.body.insertAdjacentHTML("beforeend", "<p id=calm>Calm</p>");
  }, 8);
</script></html>`;
}

export async function servePages(
  say: (line: string) => void,
): Promise<{ pages: BenchPage[]; storm: Visit; close(): Promise<void> }> {
  await ensureCrm(say);
  const crm = await startCrm({ organisation: "harbor-and-pine" });
  const html = tablePage();
  const server = createServer(({ url }, response) => {
    const text = url?.startsWith("/storm") ? stormPage() : html;
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(text);
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
    storm: { url: `http://localhost:${port}/storm#/deals/7/show`, ready: "#calm" },
    async close() {
      server.closeAllConnections();
      server.close();
      await crm.close();
    },
  };
}
