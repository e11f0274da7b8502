// What every caller of the HTTP application meets, whatever the endpoint: bad input, foreign origins, lost tokens.
import { expect, test } from "vitest";
import { problem } from "#lib/contract/problem.ts";
import { testApp } from "#test/support/server-app.ts";

const EXTENSION = "chrome-extension://abcdefghijklmnopabcdefghijklmnop";

async function signedIn() {
  const app = await testApp();
  const ada = app.person("Ada");
  const send = async (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ) => {
    const init = {
      method: "POST",
      body,
      headers: { authorization: `Bearer ${ada.token}`, "content-type": "application/json", ...headers },
    };
    const response = await app.fetch(path, init);
    return { status: response.status, body: problem.parse(await response.json()), response };
  };
  return { app, ada, send };
}

test.each([
  ["half a JSON", '{"name": "North', 400],
  ["nothing", "", 400],
  ["a list", "[1]", 400],
  ["a wrong field", '{"name": ""}', 400],
  ["half a character", '{"name": "\\ud800"}', 400],
  ["too much", `{"name": "${"x".repeat(300_000)}"}`, 413],
])("%s is answered with a problem that says what is wrong", async (_what, body, status) => {
  const { send } = await signedIn();
  const answer = await send("/v1/organisations", body);
  expect(answer.status).toBe(status);
  expect(answer.response.headers.get("content-type")).toBe("application/problem+json");
  expect(answer.body.requestId).toBe(answer.response.headers.get("x-request-id"));
  expect(answer.body.detail).toMatch(/\w{3}/);
  expect(JSON.stringify(answer.body)).not.toMatch(/at .*\.ts|node_modules/);
});

test("a wrong content type and a field at fault are named", async () => {
  const { send } = await signedIn();
  const wrongType = await send("/v1/organisations", "a,b", { "content-type": "text/csv" });
  expect(wrongType).toMatchObject({
    status: 400,
    body: { errors: [{ at: "content-type", message: "is text/csv" }] },
  });
  const wrongField = await send("/v1/organisations", '{"name": 7}');
  expect(wrongField.body.errors).toMatchObject([{ at: "name" }]);
});

test("an unknown endpoint is a problem, not a page", async () => {
  const { send } = await signedIn();
  expect(await send("/v1/nothing-here", "{}")).toMatchObject({
    status: 404,
    body: { type: "urn:tandem:problem:not-found" },
  });
});

test.each([undefined, "Bearer", "Bearer nobody", "Basic YTpi", "Bearer a b", `Bearer ${"x".repeat(9000)}`])(
  "the bearer %j is 401 on every door, cookies or not",
  async (authorization) => {
    const { app } = await signedIn();
    for (const [method, path] of [
      ["GET", "/v1/me"],
      ["POST", "/v1/organisations"],
      ["POST", "/v1/push"],
      ["POST", "/v1/pull"],
    ] as const) {
      const headers = { cookie: "session=1", ...(authorization === undefined ? {} : { authorization }) };
      const response = await app.fetch(path, { method, headers });
      expect(response.status).toBe(401);
      expect(response.headers.get("www-authenticate")).toBe("Bearer");
    }
  },
);

test("an unknown protocol says what the server speaks", async () => {
  const app = await testApp();
  const { people } = await app.company("Northwind");
  const answer = await app.post(people.rep, "/v1/pull", { protocol: 99, something: "new" });
  expect(answer).toMatchObject({
    status: 400,
    body: { type: "urn:tandem:problem:unknown-protocol", supported: [1] },
  });
});

test("extensions may call from anywhere without credentials, web pages may not", async () => {
  const { app } = await signedIn();
  const preflight = async (origin: string) =>
    await app.fetch("/v1/me", {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "GET" },
    });
  for (const origin of [EXTENSION, "moz-extension://6ee5b0ff-1c7b-4d63-8c0e-2f3a0f6f7d11"]) {
    const { headers, status } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get("access-control-allow-origin")).toBe(origin);
    expect(headers.get("access-control-allow-credentials")).toBeNull();
  }
  for (const origin of ["https://evil.example", "null", "chrome-extension://a/b"]) {
    expect((await preflight(origin)).headers.get("access-control-allow-origin")).toBeNull();
  }
  const refused = await app.fetch("/v1/me", { headers: { origin: EXTENSION } });
  expect(refused.headers.get("access-control-allow-origin")).toBe(EXTENSION);
});

test("health and readiness answer without signing in", async () => {
  const { app } = await signedIn();
  expect(await (await app.fetch("/health")).json()).toEqual({ status: "ok", database: "ok" });
  expect(await (await app.fetch("/ready")).json()).toEqual({ status: "ready" });
});

test("OpenAPI is served and names every endpoint with its parameters", async () => {
  const { app } = await signedIn();
  const document = await (await app.fetch("/openapi.json")).json();
  expect(document).toMatchObject({
    openapi: "3.1.0",
    paths: {
      "/v1/push": { post: { operationId: "push" } },
      "/v1/members/{id}": { put: { operationId: "changeMember", parameters: [{ name: "id", in: "path" }] } },
    },
  });
});
