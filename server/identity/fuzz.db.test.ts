// The issuer and its pages under generated requests: every answer is as described, none is a failure, none shows the server's
// insides, and nobody comes in. What fails prints the seed that finds it again, alone:
// `FUZZ_SEED=… FUZZ_PATH=… npx vitest run --project db server/identity/fuzz.db.test.ts`.
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { createOpenApi } from "#server/http/openapi.ts";
import { createDescribed, INSIDES } from "#test/fuzz/check-answer.ts";
import { readDescription } from "#test/fuzz/description.ts";
import { addressed, type IssuerRequest, issuerRequests } from "#test/fuzz/issuer-requests.ts";
import { told } from "#test/fuzz/send.ts";
import { testDatabase } from "#test/support/database.ts";
import { codeIn, startIssuer } from "./issuer.test-support.ts";
import { SignInWindow } from "./sign-in-window.test-support.ts";

const RUNS = 30;
const REQUESTS = 40;
const { FUZZ_SEED, FUZZ_PATH } = process.env;
const issuer = await startIssuer({}, await testDatabase());
afterAll(() => issuer.close());

/** Whose account it is that nobody may come into. */
async function account(): Promise<void> {
  const window = new SignInWindow();
  await window.open(issuer.url);
  await window.send("/sign-up", { name: "Ada", email: "ada@example.com", password: "quite other words" });
  await window.send("/confirm", { code: codeIn(issuer, "ada@example.com") });
}

test("any request to the issuer is answered as described, without failing, and lets nobody in", {
  timeout: 300_000,
}, async () => {
  await account();
  const description = readDescription(JSON.parse(JSON.stringify(createOpenApi(issuer.url))));
  const operations = description.operations.filter(({ path }) => path.startsWith("/oidc/"));
  const described = createDescribed(description);

  const faultsOf = async (request: IssuerRequest, windows: Record<"own" | "other", SignInWindow>) => {
    const { path, body } = addressed(request, windows.own.uid);
    const cookie = request.window === "none" ? "" : windows[request.window].cookiesFor(path);
    const form = body === null ? {} : { "content-type": "application/x-www-form-urlencoded" };
    const headers = { cookie, ...form, ...request.headers };
    const sent = { method: request.method, path, headers, body };
    const answer = await fetch(issuer.url + path, {
      method: request.method,
      headers,
      body,
      redirect: "manual",
    });
    const text = await answer.text();
    const got = { status: answer.status, headers: answer.headers, text, side: null };
    const faults = described(request.operation, sent, got);
    if (answer.status >= 500 && answer.status !== 502) faults.push(`it failed with ${answer.status}`);
    const inside = INSIDES.exec(text);
    if (inside) faults.push(`it shows the server's insides: ${inside[0]}`);
    if (/access_token|chromiumapp\.org\/\?code=/.test(text + answer.headers.get("location")))
      faults.push("it lets in");
    const html = answer.headers.get("content-type")?.startsWith("text/html") ?? false;
    if (html && !answer.headers.get("content-security-policy")?.includes("default-src 'none'")) {
      faults.push("a page without its content security policy");
    }
    if (/<script|(href|src|action)="javascript:/i.test(text))
      faults.push("it gives back what was typed as it is");
    if (faults.length === 0) return null;
    return `${faults.join("; ")}\n${told(sent)}\n→ ${got.status} ${text.slice(0, 1_000)}\n${issuer.logLines.at(-1)}`;
  };

  const result = await fc.check(
    fc.asyncProperty(
      fc.array(issuerRequests(operations), { minLength: REQUESTS, maxLength: REQUESTS }),
      async (requests) => {
        // A day of its own: no counter of another run still runs.
        issuer.clock.ahead += 25 * 60 * 60_000;
        const windows = { own: new SignInWindow(), other: new SignInWindow() };
        for (const window of Object.values(windows)) await window.open(issuer.url);
        for (const [at, request] of requests.entries()) {
          const fault = await faultsOf(request, windows);
          if (fault) throw new Error(`Request ${at}: ${fault}`);
        }
      },
    ),
    {
      numRuns: FUZZ_PATH === undefined ? RUNS : 1,
      endOnFailure: true,
      ...(FUZZ_SEED === undefined ? {} : { seed: Number(FUZZ_SEED) }),
      ...(FUZZ_PATH === undefined ? {} : { path: FUZZ_PATH }),
    },
  );
  if (result.failed) {
    throw new Error(
      `Again with FUZZ_SEED=${result.seed} FUZZ_PATH=${result.counterexamplePath}\n${result.errorInstance}`,
    );
  }
  expect(issuer.logLines.filter((line) => line.includes('"level":50'))).toEqual([]);
});
