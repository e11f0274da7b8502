// The API client against a hostile server on a real socket.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { createApiClient } from "./api-client.ts";
import { offline } from "./failure.ts";
import type { AccessOutcome } from "./tokens.ts";

type Seen = { method: string | undefined; url: string | undefined; bearer: string | undefined; body: string };
let answer: (response: ServerResponse, request: IncomingMessage) => void = () => {};
let seen: Seen[] = [];
let url = "";
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part) => {
    body += part;
  });
  request.on("end", () => {
    seen.push({ method: request.method, url: request.url, bearer: request.headers.authorization, body });
    answer(response, request);
  });
});
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  seen = [];
});

const tokens = {
  access: async (refused?: string): Promise<AccessOutcome> => ({
    ok: true,
    accessToken: refused ? "new" : "old",
  }),
};
const client = () => createApiClient({ backendUrl: url, tokens, timeout: 300 });
const json = (status: number, body: unknown) => (response: ServerResponse) => {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const id = "01900000-0000-7000-8000-000000000001";

test("path parameters, query and body each go where they belong", async () => {
  answer = json(200, {});
  await client().call("revokeMemberInvitation", { id });
  await client().call("changeMember", { id, role: "rep", status: "active" });
  expect(seen).toEqual([
    { method: "DELETE", url: `/v1/member-invitations/${id}`, bearer: "Bearer old", body: "" },
    {
      method: "PUT",
      url: `/v1/members/${id}`,
      bearer: "Bearer old",
      body: '{"role":"rep","status":"active"}',
    },
  ]);
});

test("an answer is parsed by its schema", async () => {
  answer = json(200, { invitations: [] });
  expect(await client().call("listMemberInvitations", {})).toEqual({ ok: true, value: { invitations: [] } });
  answer = json(200, { cursor: 7 });
  expect(await client().post("/v1/pull", {}, z.object({ cursor: z.string() }))).toMatchObject({
    kind: "bad_answer",
  });
});

test.for<[string, (response: ServerResponse) => void, string]>([
  ["a bare 500", (response) => response.writeHead(500).end("Internal Server Error"), "bad_answer"],
  [
    "HTML",
    (response) => response.writeHead(200, { "content-type": "text/html" }).end("<p>Welcome"),
    "bad_answer",
  ],
  ["half a JSON", (response) => response.writeHead(200).end('{"invitations":['), "bad_answer"],
  ["nothing", (response) => response.writeHead(200).end(), "bad_answer"],
  ["a proxy's 502", (response) => response.writeHead(502).end("<html>"), "bad_answer"],
  [
    "a body that breaks off",
    (response) => {
      response.writeHead(200, { "content-length": "500" });
      response.write('{"inv');
      response.destroy();
    },
    "offline",
  ],
  ["silence", () => {}, "timeout"],
  [
    "a body that never ends",
    (response) => {
      response.writeHead(200);
      response.write("{");
    },
    "timeout",
  ],
  ["a closed connection", (response) => response.destroy(), "offline"],
  [
    "a redirect elsewhere",
    (response) => response.writeHead(302, { location: "https://evil.example/" }).end(),
    "offline",
  ],
])("%s ends in a named failure with words for people", async ([, hostile, kind]) => {
  answer = hostile;
  const outcome = await client().call("listMemberInvitations", {});
  expect(outcome).toMatchObject({ ok: false, kind, message: expect.stringMatching(/^[A-Z].*\.$/) });
});

test("a problem keeps its own words and all its fields", async () => {
  const problem = {
    type: "urn:tandem:problem:conflict",
    title: "Already there",
    status: 409,
    detail: "This company is a partner already.",
    requestId: "r1",
  };
  answer = json(409, problem);
  expect(await client().call("listMemberInvitations", {})).toEqual({
    ok: false,
    kind: "problem",
    message: "This company is a partner already.",
    problem,
  });
});

test("a token refused once is renewed and the request repeated", async () => {
  answer = (response, request) => {
    json(request.headers.authorization === "Bearer new" ? 200 : 401, { invitations: [] })(response);
  };
  expect(await client().call("listMemberInvitations", {})).toMatchObject({ ok: true });
  expect(seen.map((request) => request.bearer)).toEqual(["Bearer old", "Bearer new"]);
});

test("a token refused twice is not tried a third time", async () => {
  answer = json(401, {});
  expect(await client().call("listMemberInvitations", {})).toMatchObject({ kind: "unauthorised" });
  expect(seen).toHaveLength(2);
});

test("without a session nothing is sent", async () => {
  const away = createApiClient({ backendUrl: url, tokens: { access: async () => offline } });
  expect(await away.call("listMemberInvitations", {})).toEqual(offline);
  expect(seen).toEqual([]);
});

test("a backend nobody listens at is offline", async () => {
  const nobody = createApiClient({ backendUrl: "http://127.0.0.1:1", tokens });
  expect(await nobody.call("listMemberInvitations", {})).toMatchObject({ kind: "offline" });
});
