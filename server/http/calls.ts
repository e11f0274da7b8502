// Makes the `Call` a handler gets, from an HTTP request. One place decides who is calling.
import type { Context as HonoContext, Env as HonoEnv } from "hono";
import type { Logger } from "pino";
import type { Access } from "../../lib/contract/endpoint.ts";
import { surfaceKind } from "../../lib/contract/words.ts";
import type { Authenticate, Context } from "../context.ts";
import type { PageLimits } from "../sync/page.ts";
import { authenticatePerson, requireMember } from "./authentication.ts";
import type { Call, MemberCall } from "./handlers.ts";

/** What the outer middleware puts on every request. */
export interface RequestEnv extends HonoEnv {
  Variables: { requestId: string; log: Logger };
}
export type RequestContext = HonoContext<RequestEnv>;

export type AppDeps = {
  context: Context;
  authenticate: Authenticate;
  /** How much one answer of a pull holds, where that is not `PAGE_LIMITS`. */
  pages?: PageLimits;
};

/** Throws `ProblemError` 401. */
export async function personCall(c: RequestContext, { context, authenticate }: AppDeps): Promise<Call> {
  const person = await authenticatePerson(c.req.header("authorization") ?? null, authenticate);
  // In the address, not in a header: a server that does not know it yet would not let the header pass.
  const surface = surfaceKind.safeParse(c.req.query("surface")).data ?? null;
  return { context, person, surface, requestId: c.get("requestId"), log: c.get("log") };
}

/** Throws `ProblemError` 401 or 403. */
export async function memberCall(
  c: RequestContext,
  deps: AppDeps,
  access: Exclude<Access, "signed_in">,
): Promise<MemberCall> {
  const call = await personCall(c, deps);
  const actor = await requireMember(deps.context, call.person, access);
  return { ...call, actor, transaction: (work) => deps.context.db.as(actor, work) };
}
