// The HTTP application on the worker's test database, with people who sign in by naming themselves: the bearer
// token is the subject. Lists and matching are left out unless a test brings them.
import { v7 as uuid } from "uuid";
import type { ApiRequest, ApiResponse, EndpointName } from "#lib/contract/api.ts";
import { endpoints } from "#lib/contract/api.ts";
import type { DeliveryProblem } from "#lib/contract/digest.ts";
import type { MemberRole } from "#lib/contract/words.ts";
import type { Context, Database, SignedIn } from "#server/context.ts";
import { parseEnv } from "#server/env.ts";
import { createApp } from "#server/http/app.ts";
import { createLog } from "#server/log.ts";
import type { Meter } from "#server/metrics/metrics.ts";
import { createHub } from "#server/poke/hub.ts";
import { createHandlers, type ListAndMatchHandlers } from "#server/routes/registry.ts";
import type { Rematch } from "#server/routes/rematch.ts";
import { testDatabase } from "./database.ts";

export type Letter = { to: string; subject: string; text: string };
export type Person = SignedIn & { token: string };

export type TestApp = {
  context: Context;
  letters: Letter[];
  /** What went to channels; `problem` is what becomes of the next. */
  messages: { url: string; text: string }[];
  webhook: { problem: DeliveryProblem | null };
  hub: ReturnType<typeof createHub>;
  /** By token. */
  people: Map<string, SignedIn>;
  authenticate(token: string): Promise<SignedIn | null>;
  /** Somebody who can sign in; a member of nothing. */
  person(name: string, options?: { email?: string; emailVerified?: boolean }): Person;
  /** An organisation with a person of each role. */
  company(name: string): Promise<Company>;
  /** Calls an endpoint and answers status and body. */
  call<N extends EndpointName>(who: Person, name: N, request: ApiRequest<N>): Promise<Answer>;
  /** Like `call`; throws with the problem when it did not succeed. */
  ok<N extends EndpointName>(who: Person, name: N, request: ApiRequest<N>): Promise<ApiResponse<N>>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  post(who: Person, path: string, body: unknown): Promise<Answer>;
};
export type Answer = { status: number; body: unknown };
export type Company = {
  id: string;
  name: string;
  people: Record<MemberRole, Person>;
  memberIds: Record<MemberRole, string>;
};

const nobody: ListAndMatchHandlers = {
  startList: missing,
  previewList: missing,
  publishList: missing,
  listProgress: missing,
  listRejected: missing,
  previewSharing: missing,
  lookUp: missing,
};
async function missing(): Promise<never> {
  throw new Error("this test brings no lists");
}

export async function testApp(
  parts: {
    others?: ListAndMatchHandlers;
    rematch?: Rematch;
    now?: () => number;
    db?: Database;
    /** Another instance: whoever is signed in there is here, too. */
    beside?: Pick<TestApp, "people">;
    meter?: Meter;
  } = {},
): Promise<TestApp> {
  const people = parts.beside?.people ?? new Map<string, SignedIn>();
  const letters: Letter[] = [];
  const messages: TestApp["messages"] = [];
  const webhook: TestApp["webhook"] = { problem: null };
  const db = parts.db ?? (await testDatabase());
  const hub = createHub();
  db.onFeed(hub.poke);
  const env = parseEnv({ LOG_LEVEL: "silent", DATA_DIR: ":memory:" });
  const context: Context = {
    env,
    db,
    log: createLog(env),
    pokes: hub,
    mail: { send: async (letter) => void letters.push(letter) },
    webhooks: {
      async send(url, text) {
        messages.push({ url, text });
        return webhook.problem;
      },
    },
    now: parts.now ?? Date.now,
  };
  const authenticate = async (token: string) => people.get(token) ?? null;
  const handlers = createHandlers(parts.others ?? nobody, parts.rematch ?? (async () => undefined));
  const app = createApp({ context, authenticate, handlers, ...(parts.meter ? { meter: parts.meter } : {}) });

  const person: TestApp["person"] = (name, options = {}) => {
    const token = uuid();
    const email = options.email ?? `${name.toLowerCase()}.${token.slice(-8)}@example.com`;
    const signedIn = {
      issuer: "https://test",
      subject: token,
      name,
      email,
      emailVerified: options.emailVerified ?? true,
    };
    people.set(token, signedIn);
    return { ...signedIn, token };
  };
  const fetch: TestApp["fetch"] = async (path, init) =>
    await app.fetch(new Request(`http://tandem.test${path}`, init));
  const send = async (who: Person, method: string, path: string, body: unknown) => {
    const response = await fetch(path, {
      method,
      headers: { authorization: `Bearer ${who.token}`, "content-type": "application/json" },
      ...(method === "GET" || method === "DELETE" ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: await response.json() };
  };
  const call: TestApp["call"] = async (who, name, request) => {
    const { method, path } = endpoints[name];
    const values = new Map(Object.entries(request));
    return await send(
      who,
      method,
      path.replaceAll(/\{(\w+)\}/g, (_, key) => String(values.get(key))),
      request,
    );
  };
  const ok: TestApp["ok"] = async (who, name, request) => {
    const { status, body } = await call(who, name, request);
    if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`);
    // Parsed by that endpoint's schema; TypeScript cannot follow the index.
    return endpoints[name].response.parse(body) as ApiResponse<typeof name>;
  };
  const company: TestApp["company"] = async (name) => {
    const admin = person("Ada");
    const { organisation, member } = await ok(admin, "createOrganisation", { name });
    const join = async (role: MemberRole) => {
      const joining = person(role);
      const { id } = await ok(admin, "inviteMember", { email: joining.email, role });
      return { joining, member: (await ok(joining, "redeemMemberInvitation", { id })).member };
    };
    const [rep, partnerManager, manager] = [
      await join("rep"),
      await join("partner_manager"),
      await join("manager"),
    ];
    return {
      id: organisation.id,
      name,
      people: { admin, rep: rep.joining, partner_manager: partnerManager.joining, manager: manager.joining },
      memberIds: {
        admin: member.id,
        rep: rep.member.id,
        partner_manager: partnerManager.member.id,
        manager: manager.member.id,
      },
    };
  };
  return {
    context,
    letters,
    messages,
    webhook,
    hub,
    people,
    authenticate,
    person,
    company,
    call,
    ok,
    fetch,
    post: async (who, path, body) => await send(who, "POST", path, body),
  };
}

/** Makes the two partners, through the endpoints a person uses. */
export async function partner(app: TestApp, ours: Company, theirs: Company): Promise<string> {
  const { email } = theirs.people.partner_manager;
  const { id } = await app.ok(ours.people.admin, "invitePartner", { companyName: theirs.name, email });
  return (await app.ok(theirs.people.partner_manager, "acceptPartnership", { id })).id;
}
