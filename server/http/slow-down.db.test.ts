// Callers that never stop, as the server meets them: by session and member in the application, by address before it.
import { connect } from "node:net";
import { afterEach, expect, test } from "vitest";
import { problem } from "#lib/contract/problem.ts";
import { parseEnv } from "#server/env.ts";
import { type StartedServer, startServer } from "#server/start.ts";
import { type Person, testApp } from "#test/support/server-app.ts";
import { createRateLimits } from "./rate-limits.ts";

const EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";
let server: StartedServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

test("a session that never stops is made to wait, and others go on", async () => {
  const app = await testApp({ limits: createRateLimits(6, () => 0) });
  const ada = app.person("Ada");
  const ask = (who: Person) =>
    app.fetch("/v1/me", { headers: { authorization: `Bearer ${who.token}`, origin: EXTENSION } });
  for (let times = 0; times < 3; times += 1) expect((await ask(ada)).status).toBe(200);
  const refused = await ask(ada);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("20");
  expect(refused.headers.get("access-control-expose-headers")).toContain("retry-after");
  expect(problem.parse(await refused.json()).detail).toMatch(/Wait a moment/);
  expect((await ask(app.person("Grace"))).status).toBe(200);
});

test("an address that never stops is made to wait on every door, and health still answers", async () => {
  server = await startServer(
    parseEnv({ PORT: "0", DATA_DIR: ":memory:", LOG_LEVEL: "silent", RATE_LIMIT: "1" }),
  );
  const { url } = server;
  const first = await Promise.all(Array.from({ length: 10 }, () => fetch(`${url}/v1/me`)));
  expect(new Set(first.map(({ status }) => status))).toEqual(new Set([401]));
  for (const path of ["/v1/me", "/openapi.json", "/oidc/jwks", "/no-such-place"]) {
    const refused = await fetch(url + path, { headers: { origin: EXTENSION } });
    expect(refused.status).toBe(429);
    expect(refused.headers.get("content-type")).toBe("application/problem+json");
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(refused.headers.get("access-control-allow-origin")).toBe(EXTENSION);
    expect(problem.parse(await refused.json()).type).toBe("urn:tandem:problem:too-many-requests");
  }
  expect(await upgrade(new URL(url))).toMatch(/^HTTP\/1\.1 429 /);
  for (const path of ["/health", "/ready"]) expect((await fetch(url + path)).status).toBe(200);
});

/** The first line of the answer to asking for the poke socket. */
function upgrade({ hostname, port }: URL): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () =>
      socket.write(
        "GET /v1/poke HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n",
      ),
    );
    socket.on("data", (data) => {
      resolve(String(data));
      socket.destroy();
    });
    socket.on("error", reject);
  });
}
