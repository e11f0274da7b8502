// A CRM nobody wrote an adapter for, as one stands in an office: plain http, a name of that network, a port. Called by
// own-crm.ts.
import { createServer } from "node:http";
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

export async function serveOfficeCrm(account: string): Promise<OfficeCrm> {
  const port = await freePort();
  const server = createServer((request, response) => {
    const id = /^\/deals\/(\d+)$/.exec(request.url ?? "")?.[1];
    response.writeHead(id ? 200 : 404, { "content-type": "text/html; charset=utf-8" });
    response.end(id ? page(id, `Deal ${id} in words`, account) : "");
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    url: `http://crm.office.test:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
