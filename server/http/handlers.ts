// The shape of a handler for each endpoint of the contract. `server/routes/*`, `server/credit/preview.ts`,
// `server/lists/routes.ts` and `server/match/routes.ts` export maps of these; `register.ts` parses, authorises, calls and answers.
// A handler throws `ProblemError` for what is the caller's fault and nothing else on purpose.
import type { Transaction } from "kysely";
import type { Logger } from "pino";
import type { ApiRequest, ApiResponse, EndpointName } from "../../lib/contract/api.ts";
import type { MemberRole, SurfaceKind } from "../../lib/contract/words.ts";
import type { Context, ServerActor, SignedIn } from "../context.ts";
import type { Tables } from "../db/tables.ts";

export type Call = {
  context: Context;
  person: SignedIn;
  requestId: string;
  /** Which part of the extension asked, as far as it says. */
  surface: SurfaceKind | null;
  /** Carries the request id. */
  log: Logger;
};

export type MemberActor = ServerActor & {
  name: string;
  email: string;
  title: string | null;
  role: MemberRole;
  organisationName: string;
};

export type MemberCall = Call & {
  actor: MemberActor;
  /** `context.db.as(actor, …)`. */
  transaction<T>(work: (trx: Transaction<Tables>) => Promise<T>): Promise<T>;
};

/** Endpoints with access `signed_in`: the person may be a member of nothing. */
export type PersonEndpoint =
  | "me"
  | "createOrganisation"
  | "redeemMemberInvitation"
  | "listSessions"
  | "endSession"
  | "endOtherSessions";
export type MemberEndpoint = Exclude<EndpointName, PersonEndpoint>;

export type PersonHandlers = {
  [N in PersonEndpoint]: (call: Call, request: ApiRequest<N>) => Promise<ApiResponse<N>>;
};
export type MemberHandlers = {
  [N in MemberEndpoint]: (call: MemberCall, request: ApiRequest<N>) => Promise<ApiResponse<N>>;
};
