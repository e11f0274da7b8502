// The pages of one sign-in window, below /oidc/interaction/UID: routes, form reading, headers. What happens on
// each is in `sign-in-steps.ts`. The signed, same-site cookie of oidc-provider ties the window to its request;
// a form from another site is refused before anything is read.
import type { IncomingMessage, ServerResponse } from "node:http";
import { getRequestListener, type HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { errors, type Provider } from "oidc-provider";
import { readText } from "../http/read-text.ts";
import { say } from "../messages/say.ts";
import { MOUNT, networkAddress } from "./addresses.ts";
import type { IdentityDeps } from "./identity.ts";
import { codePage, forgotPage, signInPage, signUpPage, type Ways } from "./pages/forms.ts";
import { endPage, type Html, pageHeaders } from "./pages/page.ts";
import { EXPIRED } from "./provider.ts";
import { createSteps, type Outcome, type Typed } from "./sign-in-steps.ts";

/** Bytes: of names, addresses and passwords, far more than they take. */
const FORM_LIMIT = 20_000;

type PagesDeps = IdentityDeps & { provider: Provider; issuer: string; redirects: readonly string[] };
type App = { Bindings: HttpBindings; Variables: { uid: string } };

export function createSignInPages(
  deps: PagesDeps,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { provider, log } = deps;
  const steps = createSteps(deps);
  const headers = pageHeaders(deps.redirects);
  const lettersAreFiles = deps.env.SMTP_URL === undefined;
  const app = new Hono<App>().basePath(`${MOUNT}/interaction/:uid`);

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (c.req.method === "POST" && isFromElsewhere(c, deps.issuer)) return end(c, 403, ELSEWHERE);
    const { uid } = await provider.interactionDetails(c.env.incoming, c.env.outgoing);
    if (uid !== c.req.param("uid")) return end(c, 410, EXPIRED);
    c.set("uid", uid);
    await next();
  });
  app.onError((error, c) => {
    for (const [name, value] of Object.entries(headers)) c.header(name, value);
    if (error instanceof errors.SessionNotFound) return end(c, 410, EXPIRED);
    log.error({ err: error }, "a sign-in page failed");
    return end(c, 500, FAILED);
  });
  app.notFound((c) => end(c, 404, NOTHING));

  const nothingTyped = { name: "", email: "" };
  app.get("/", (c) => show(c, 200, signInPage(waysOf(c), nothingTyped, {})));
  app.get("/sign-up", (c) => show(c, 200, signUpPage(waysOf(c), nothingTyped, {})));
  app.get("/forgot", (c) => show(c, 200, forgotPage(waysOf(c), nothingTyped, {})));
  app.get("/code", async (c) => {
    const waiting = await steps.waitingFor(c.get("uid"));
    if (!waiting) return c.redirect(waysOf(c).signIn, 303);
    return show(c, 200, codePage(waysOf(c), { ...waiting, lettersAreFiles, sentAgain: false }, {}));
  });

  const answer = async (c: Context<App>, typed: Typed, outcome: Outcome) => {
    const ways = waysOf(c);
    if (outcome.next === "signed_in") {
      const result = { login: { accountId: outcome.accountId, remember: false }, consent: {} };
      return c.redirect(await provider.interactionResult(c.env.incoming, c.env.outgoing, result), 303);
    }
    if (outcome.next === "code") {
      if (!outcome.faults && !outcome.sentAgain) return c.redirect(ways.code, 303);
      const waiting = await steps.waitingFor(c.get("uid"));
      if (!waiting) return show(c, 422, signInPage(ways, typed, CODE_EXPIRED));
      const step = { ...waiting, lettersAreFiles, sentAgain: outcome.sentAgain ?? false };
      return show(c, outcome.status ?? 200, codePage(ways, step, outcome.faults ?? {}));
    }
    const pages = { sign_in: signInPage, sign_up: signUpPage, forgot: forgotPage };
    return show(c, outcome.status, pages[outcome.next](ways, typed, outcome.faults));
  };

  const routes = {
    "/": steps.signIn,
    "/sign-up": steps.signUp,
    "/forgot": steps.forgot,
    "/confirm": steps.confirm,
    "/reset": steps.reset,
    "/resend": steps.resend,
  };
  for (const [path, step] of Object.entries(routes)) {
    app.post(path, async (c) => {
      if (!/^application\/x-www-form-urlencoded\b/i.test(c.req.header("content-type") ?? "")) {
        return end(c, 415, NO_FORM);
      }
      const form = await readText(c.req.raw, FORM_LIMIT);
      if (form === null) return end(c, 413, TOO_LONG);
      const typed = readTyped(new URLSearchParams(form));
      const from = networkAddress(c.env.incoming, deps.env.TRUST_PROXY);
      return answer(c, typed, await step({ interaction: c.get("uid"), from, typed }));
    });
  }

  return getRequestListener((request, env) => app.fetch(request, env), { overrideGlobalObjects: false });
}

function waysOf(c: Context<App>): Ways {
  const base = `${MOUNT}/interaction/${c.get("uid")}`;
  return {
    signIn: base,
    signUp: `${base}/sign-up`,
    code: `${base}/code`,
    confirm: `${base}/confirm`,
    resend: `${base}/resend`,
    forgot: `${base}/forgot`,
    reset: `${base}/reset`,
  };
}

/** A password keeps its spaces. */
function readTyped(form: URLSearchParams): Typed {
  const text = (name: string) => form.get(name) ?? "";
  return {
    name: text("name").replace(/\s+/g, " ").trim(),
    email: text("email").trim(),
    password: text("password"),
    code: text("code").replace(/\D/g, ""),
  };
}

function isFromElsewhere(c: Context<App>, issuer: string): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const origin = c.req.header("origin");
  return origin !== undefined && origin !== new URL(issuer).origin;
}

const show = async (c: Context<App>, status: ContentfulStatusCode, content: Html) =>
  c.html(await content, status);

const end = (c: Context, status: ContentfulStatusCode, { title, words }: { title: string; words: string }) =>
  c.html(endPage(title, words), status);

const CODE_EXPIRED = { form: say("signIn.codeExpired") };
const TOO_LONG = { title: say("signIn.tooMuchTitle"), words: say("signIn.tooMuch") };
const NO_FORM = { title: say("signIn.noFormTitle"), words: say("signIn.noForm") };
const ELSEWHERE = { title: say("signIn.elsewhereTitle"), words: say("signIn.elsewhere") };
const FAILED = { title: say("signIn.failedTitle"), words: say("signIn.failed") };
const NOTHING = { title: say("signIn.nothingTitle"), words: say("signIn.nothing") };
