// A person who signs up and acts over HTTP alone, through the issuer's real pages and the real API: for what a
// suite needs around its subject (partner managers, lists, partnerships). The extension's own sign-in never
// comes here: it goes through its real window (people.ts).
import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { z } from "zod";
import type { ListProgress } from "#lib/contract/lists.ts";
import type { Segment } from "#lib/contract/words.ts";
import { CHROMIUM_REDIRECT, OAUTH_CLIENT_ID } from "#lib/util/extension-ids.ts";
import { type ApiClient, apiClient } from "./api-client.ts";
import type { Backend } from "./backend.ts";
import { HttpBrowser, linkOf, textOf } from "./http-browser.ts";
import { until } from "./until.ts";

export type Credentials = { name: string; email: string; password: string };
export type HttpPerson = Credentials & { api: ApiClient; accessToken: string };

const discovery = z.looseObject({ authorization_endpoint: z.url(), token_endpoint: z.url() });
const tokens = z.looseObject({ access_token: z.string() });

/** Makes the account, confirms the address with the code from the letter, and comes back signed in. */
export async function signUp(backend: Backend, who: Credentials): Promise<HttpPerson> {
  return enter(backend, who, async (browser, start) => {
    const link = linkOf(start, /create|sign up/i);
    const form = link ? await browser.open(link, CHROMIUM_REDIRECT) : start;
    const sent = await browser.submit(
      form,
      { name: who.name, email: who.email, "new-password": who.password },
      CHROMIUM_REDIRECT,
    );
    if (!/code/i.test(sent.html)) throw new Error(`Signing up ${who.email} ended at: ${textOf(sent)}`);
    return browser.submit(sent, { "one-time-code": await backend.codeFor(who.email) }, CHROMIUM_REDIRECT);
  });
}

/** For an account that exists. */
export function signIn(backend: Backend, who: Credentials): Promise<HttpPerson> {
  return enter(backend, who, (browser, start) =>
    browser.submit(start, { email: who.email, "current-password": who.password }, CHROMIUM_REDIRECT),
  );
}

type Walk = (
  browser: HttpBrowser,
  start: { url: string; html: string },
) => Promise<{ url: string; html: string }>;

async function enter(backend: Backend, who: Credentials, walk: Walk): Promise<HttpPerson> {
  const configuration = discovery.parse(
    await (await fetch(`${backend.url}/oidc/.well-known/openid-configuration`)).json(),
  );
  const verifier = randomBytes(32).toString("base64url");
  const start = new URL(configuration.authorization_endpoint);
  start.search = new URLSearchParams({
    client_id: OAUTH_CLIENT_ID,
    response_type: "code",
    redirect_uri: CHROMIUM_REDIRECT,
    scope: "openid email profile offline_access",
    prompt: "consent",
    state: randomBytes(16).toString("base64url"),
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
    code_challenge_method: "S256",
  }).toString();
  const browser = new HttpBrowser();
  const first = await browser.open(start.href, CHROMIUM_REDIRECT);
  let last = await walk(browser, first);
  // A consent page, where the issuer shows one, is a form with nothing to fill.
  for (let pages = 0; pages < 3 && !last.url.startsWith(CHROMIUM_REDIRECT); pages += 1) {
    last = await browser.submit(last, {}, CHROMIUM_REDIRECT);
  }
  const code = new URL(last.url).searchParams.get("code");
  if (!code) throw new Error(`Signing in ${who.email} ended at ${last.url}: ${textOf(last)}`);
  const answer = await fetch(configuration.token_endpoint, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      client_id: OAUTH_CLIENT_ID,
      redirect_uri: CHROMIUM_REDIRECT,
      code,
      code_verifier: verifier,
    }),
  });
  const { access_token } = tokens.parse(await answer.json());
  return { ...who, accessToken: access_token, api: apiClient(backend.url, () => access_token) };
}

/** Uploads a CSV file and imports it with the suggested mapping; resolves when matching is done. */
export async function importList(
  backend: Backend,
  person: HttpPerson,
  file: string,
  defaultSegment: Segment = "prospect",
): Promise<ListProgress> {
  const bytes = await readFile(file);
  const started = await person.api.call("startList", { fileName: basename(file), bytes: bytes.length });
  const put = await fetch(new URL(started.uploadPath, backend.url), {
    method: "PUT",
    headers: { authorization: `Bearer ${started.ticket}`, "content-type": "application/octet-stream" },
    body: bytes,
  });
  if (!put.ok) throw new Error(`Uploading ${file} answered ${put.status}: ${await put.text()}`);
  const preview = await person.api.call("previewList", { id: started.listId });
  await person.api.call("publishList", { id: started.listId, mapping: preview.mapping, defaultSegment });
  return until(
    `the import of ${basename(file)}`,
    async () => {
      const progress = await person.api.call("listProgress", { id: started.listId });
      if (progress.state === "failed") throw new Error(progress.failure ?? "failed");
      return progress.state === "done" ? progress : null;
    },
    { timeout: 60_000, every: 100 },
  );
}
