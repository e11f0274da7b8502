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

test("every answer forbids scripts, frames and guessing of types, and https is kept once it was used", async () => {
  const env = { PORT: "0", DATA_DIR: ":memory:", LOG_LEVEL: "silent", PUBLIC_URL: "https://tandem.example" };
  server = await startServer(parseEnv(env));
  const { url } = server;
  for (const path of [
    "/health",
    "/v1/me",
    "/openapi.json",
    "/oidc/jwks",
    "/oidc/no-such-place",
    "/no-such-place",
  ]) {
    const { headers } = await fetch(url + path);
    expect(headers.get("content-security-policy"), path).toMatch(
      /default-src 'none'.*frame-ancestors 'none'/,
    );
    expect(headers.get("x-content-type-options"), path).toBe("nosniff");
    expect(headers.get("referrer-policy"), path).toMatch(/no-referrer|same-origin/);
    expect(headers.get("strict-transport-security"), path).toBe("max-age=63072000; includeSubDomains");
  }
  expect(await upgrade(new URL(url), "origin: https://evil.example\r\n")).toMatch(/^HTTP\/1\.1 403 /);
  expect(await upgrade(new URL(url), `origin: ${EXTENSION}\r\n`)).toMatch(/^HTTP\/1\.1 101 /);
  expect(
    await asked(new URL(url), "TRACE /v1/me HTTP/1.1\r\nhost: x\r\ncookie: secret=1\r\n\r\n"),
  ).not.toMatch(/secret|^HTTP\/1\.1 (200|5)/);
});

/** The answer to asking for the poke socket. */
const upgrade = (url: URL, more = ""): Promise<string> =>
  asked(
    url,
    `GET /v1/poke HTTP/1.1\r\nhost: x\r\n${more}connection: upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: MDEyMzQ1Njc4OWFiY2RlZg==\r\n\r\n`,
  );

/** What comes back for bytes as they are. */
function asked({ hostname, port }: URL, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on("data", (data) => {
      resolve(String(data));
      socket.destroy();
    });
    socket.on("error", reject);
  });
}
