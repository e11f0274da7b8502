// A CRM's page without the CRM's own cost: it follows its hash as Atomic CRM does and draws one heading, so that
// what is measured is ours. Called by panel.ts.
import { createServer } from "node:http";

const html = `<!doctype html><meta charset="utf-8"><title>A quick CRM</title>
<main id="main-content"></main>
<script>
const draw = () => {
  const id = /companies\\/(\\d+)/.exec(location.hash)?.[1] ?? "";
  document.getElementById("main-content").innerHTML =
    '<h5 class="MuiTypography-h5">Company Number ' + id + '</h5><a href="#/companies/' + id + '">Edit</a>';
};
window.show = (id) => {
  const at = performance.timeOrigin + performance.now();
  history.pushState(null, "", "#/companies/" + id + "/show");
  draw();
  return at;
};
draw();
</script>`;

export async function startQuickCrm(): Promise<{ url: string; close(): void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return {
    url: `http://localhost:${port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
