// The session of a device against issuers that answer well, late, wrongly or not at all.
import { IDBFactory } from "fake-indexeddb";
import { expect, test } from "vitest";
import { accessSlot, sessionVault } from "./token-stores.ts";
import { createTokens, type NewSession } from "./tokens.ts";

const session: NewSession = {
  issuer: "https://tandem.example/oidc",
  tokenEndpoint: "https://tandem.example/oidc/token",
  revocationEndpoint: "https://tandem.example/oidc/token/revocation",
  subject: "ada",
  refreshToken: "refresh-1",
  accessToken: "access-1",
  expiresIn: 600,
};

type Answering = (request: {
  url: string;
  fields: URLSearchParams;
  attempt: string | null;
}) => Response | Promise<Response>;

/** One device: its stores outlive `tokens()`, which stands for one life of the worker. */
function device(answer: Answering) {
  const memory = new Map<string, unknown>();
  const factory = new IDBFactory();
  const clock = { now: 1_000_000 };
  const asked: { url: string; fields: URLSearchParams; attempt: string | null }[] = [];
  const area = {
    get: async (key: string) => ({ [key]: memory.get(key) }),
    set: async (items: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(items)) memory.set(key, value);
    },
    remove: async (key: string) => {
      memory.delete(key);
    },
  };
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    const headers = new Headers(init?.headers);
    const request = {
      url: String(input),
      fields: new URLSearchParams(init?.body instanceof URLSearchParams ? init.body : ""),
      attempt: headers.get("idempotency-key"),
    };
    asked.push(request);
    return answer(request);
  };
  const tokens = () =>
    createTokens({ vault: sessionVault(factory), access: accessSlot(area), fetch, now: () => clock.now });
  return { tokens, asked, clock, restartBrowser: () => memory.clear() };
}

let given = 1;
const good: Answering = () => {
  given += 1;
  return Response.json({
    access_token: `access-${given}`,
    refresh_token: `refresh-${given}`,
    token_type: "Bearer",
    expires_in: 600,
  });
};
const refusing: Answering = () => Response.json({ error: "invalid_grant" }, { status: 400 });

test("a token that is good is handed out without asking the issuer", async () => {
  const { tokens, asked } = device(good);
  await tokens().begin(session);
  expect(await tokens().access()).toEqual({ ok: true, accessToken: "access-1" });
  expect(asked).toEqual([]);
});

test("an old token, a refused one and a restarted browser each renew once, and the new refresh token is kept", async () => {
  const { tokens, asked, clock, restartBrowser } = device(good);
  await tokens().begin(session);
  clock.now += 595_000;
  const second = await tokens().access();
  expect(second).toMatchObject({ ok: true });
  if (!second.ok) return;
  await tokens().access(second.accessToken);
  restartBrowser();
  await tokens().access();
  expect(asked.map((request) => request.fields.get("refresh_token"))).toEqual([
    "refresh-1",
    expect.stringMatching(/^refresh-\d+$/),
    expect.stringMatching(/^refresh-\d+$/),
  ]);
  expect(new Set(asked.map((request) => request.fields.get("refresh_token"))).size).toBe(3);
});

test("many callers at once renew once, whichever context they are in", async () => {
  const { tokens, asked, restartBrowser } = device(good);
  await tokens().begin(session);
  restartBrowser();
  const contexts = [tokens(), tokens(), tokens()];
  const answers = await Promise.all(contexts.flatMap((one) => [one.access(), one.access("access-1")]));
  expect(new Set(answers.map((one) => one.ok && one.accessToken)).size).toBe(1);
  expect(asked).toHaveLength(1);
});

test("a renewal whose answer was lost asks again as the same attempt, even after the browser restarted", async () => {
  let answers = 0;
  const { tokens, asked, restartBrowser } = device((request) => {
    answers += 1;
    if (answers === 1) throw new TypeError("Failed to fetch");
    return good(request);
  });
  await tokens().begin(session);
  restartBrowser();
  expect(await tokens().access()).toMatchObject({ ok: false, kind: "offline" });
  restartBrowser();
  expect(await tokens().access()).toMatchObject({ ok: true });
  expect(asked[0]?.attempt).toMatch(/^[0-9a-f-]{36}$/);
  expect(asked[1]?.attempt).toBe(asked[0]?.attempt);
  expect(asked[1]?.fields.get("refresh_token")).toBe("refresh-1");
});

test.for<[string, Answering, string]>([
  ["does not answer", () => Promise.reject(new TypeError("Failed to fetch")), "offline"],
  ["takes too long", () => Promise.reject(new DOMException("late", "TimeoutError")), "timeout"],
  ["answers 500", () => new Response("no", { status: 500 }), "bad_answer"],
  ["answers HTML", () => new Response("<p>hi", { headers: { "content-type": "text/html" } }), "bad_answer"],
  [
    "answers half a JSON",
    () => new Response('{"access_', { headers: { "content-type": "application/json" } }),
    "bad_answer",
  ],
  ["is overloaded", () => Response.json({ error: "temporarily_unavailable" }, { status: 503 }), "bad_answer"],
])("an issuer that %s keeps the session", async ([, answer, kind]) => {
  const { tokens, restartBrowser } = device(answer);
  await tokens().begin(session);
  restartBrowser();
  expect(await tokens().access()).toMatchObject({ ok: false, kind, message: expect.stringMatching(/\.$/) });
  expect(await tokens().session()).toEqual({ issuer: session.issuer, subject: "ada" });
});

test("a session the issuer refuses is over, and listeners hear why", async () => {
  const { tokens, restartBrowser } = device(refusing);
  const live = tokens();
  await live.begin(session);
  restartBrowser();
  const news: string[] = [];
  live.onChange((what) => news.push(what));
  expect(await live.access()).toMatchObject({ ok: false, kind: "unauthorised" });
  expect(await live.session()).toBeNull();
  expect(news).toEqual(["refused"]);
});

test("signing out forgets the session and revokes it, also when the issuer is away", async () => {
  const { tokens, asked } = device(() => Promise.reject(new TypeError("Failed to fetch")));
  await tokens().begin(session);
  await tokens().end();
  expect(asked.map((request) => [request.url, request.fields.get("token")])).toEqual([
    [session.revocationEndpoint, "refresh-1"],
  ]);
  expect(await tokens().session()).toBeNull();
  expect(await tokens().access()).toMatchObject({ kind: "unauthorised" });
});
