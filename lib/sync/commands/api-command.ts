// Any endpoint of the backend on behalf of a surface: the access token stays in the background. Called by the
// command handler. What the endpoint changed reaches the device by sync; a change of membership at once.
import { type ApiRequest, type EndpointName, endpoints } from "../../contract/api.ts";
import { PROBLEM_PREFIX } from "../../contract/problem.ts";
import type { SurfaceKind } from "../../contract/words.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import type { Session } from "../session.ts";

/** After these the person may be somebody else to the backend. */
const changesMembership: ReadonlySet<EndpointName> = new Set([
  "createOrganisation",
  "redeemMemberInvitation",
  "changeMember",
]);

export async function callApi(
  session: Session,
  endpoint: EndpointName,
  request: unknown,
  onChanged: () => void,
  surface: SurfaceKind | null = null,
): Promise<unknown> {
  const { request: schema, method } = endpoints[endpoint];
  const parsed = schema.safeParse(request);
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({ at: issue.path.join("."), message: issue.message }));
    const message = errors.map((error) => `${error.at}: ${error.message}`).join("; ");
    throw new CommandRefused({ code: "bad_arguments", message, errors });
  }
  // Parsed by this endpoint's schema; TypeScript cannot follow the index through the union.
  const outcome = await session.api().call(endpoint, parsed.data as ApiRequest<typeof endpoint>, surface);
  if (!outcome.ok) {
    const { kind, message, problem } = outcome;
    const code = problem?.type.startsWith(PROBLEM_PREFIX) ? problem.type.slice(PROBLEM_PREFIX.length) : kind;
    throw new CommandRefused({ code, message, ...(problem?.errors ? { errors: problem.errors } : {}) });
  }
  if (changesMembership.has(endpoint)) await session.refresh();
  if (method !== "GET") onChanged();
  return outcome.value;
}
