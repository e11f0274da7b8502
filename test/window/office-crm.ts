// A CRM nobody wrote an adapter for, as one stands in an office: plain http, a name of that network, a port. Called by
// own-crm.ts and published-crm.ts.
import { createServer } from "node:http";
import type { CrmFile } from "#lib/contract/crm-table/crm-file-schema.ts";
import { freePort } from "#test/support/ports.ts";

/** Class names and ids as machines make them: nothing to hold on to but labels and attributes. */
const page = (
  id: string,
  name: string,
  account: string,
) => `<!doctype html><html lang="en"><title>Office CRM</title>
  <nav><a href="/deals/1">Another deal</a> <a href="/firms/2">Another firm</a></nav>
  <main class="x${id}a9"><h1>${name}</h1>
    <dl><dt>Firm</dt><dd id="f${id}">${account}</dd><dt>Stage</dt><dd>Proposal</dd>
    <dt>Amount</dt><dd>84,000 EUR</dd></dl></main></html>`;

export type OfficeCrm = { url: string; close(): Promise<void> };

/** What a person who knows it writes of it. */
export function officeCrmFile(label: string, host: string): CrmFile {
  const kinds = ["opportunity" as const];
  const seen = "2026-11";
  const table = {
    crm: "firm",
    version: 1,
    host: null,
    instance: "origin" as const,
    id: "as-is" as const,
    urls: [{ kind: "opportunity" as const, pattern: "^/deals/(?<id>[0-9]{1,20})$", on: "path" as const }],
    titles: [],
    visible: [{ selector: "body", kinds, seen }],
    fields: [
      { field: "name" as const, kinds, alternatives: [{ selector: "h1", read: "text" as const, seen }] },
      {
        field: "accountName" as const,
        kinds,
        alternatives: [{ selector: "dt + dd", read: "text" as const, seen }],
      },
    ],
  };
  return { format: 1, label, hosts: [host], table };
}

/** `name`: of its machine. */
export async function serveOfficeCrm(account: string, name = "crm"): Promise<OfficeCrm> {
  const port = await freePort();
  const server = createServer((request, response) => {
    const id = /^\/deals\/(\d+)$/.exec(request.url ?? "")?.[1];
    response.writeHead(id ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(id ? page(id, `Deal ${id} in words`, account) : "");
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://${name}.office.test:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
