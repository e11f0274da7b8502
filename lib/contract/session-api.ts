// Endpoints of a person's sign-ins: which there are, ending one or all others; and of an admin, ending those of a member. Part of
// `api.ts`.
import { z } from "zod";
import { endpoint, nothing } from "./endpoint.ts";
import { id, line, time } from "./shapes.ts";

/** Names a session and opens none: tokens are secrets, this is not. */
const sessionId = z.string().regex(/^[\w-]{43}$/);

export const session = z.object({
  id: sessionId,
  /** Browser and system ("Firefox, Windows"); null: not known. */
  device: line.nullable(),
  since: time.nullable(),
  /** To ten minutes. */
  usedAt: time.nullable(),
  /** The one that asks. */
  current: z.boolean(),
});
export type Session = z.infer<typeof session>;

export const sessionEndpoints = {
  listSessions: endpoint({
    method: "GET",
    path: "/v1/sessions",
    access: "signed_in",
    summary: "Where I am signed in.",
    request: nothing,
    response: z.object({ sessions: z.array(session) }),
  }),
  endSession: endpoint({
    method: "DELETE",
    path: "/v1/sessions/{id}",
    access: "signed_in",
    summary: "End one of my sessions: its tokens are refused from now on.",
    request: z.object({ id: sessionId }),
    response: nothing,
  }),
  endOtherSessions: endpoint({
    method: "POST",
    path: "/v1/sessions/end-others",
    access: "signed_in",
    summary: "End all of my sessions but this one.",
    request: nothing,
    response: z.object({ ended: z.int().nonnegative() }),
  }),
  endMemberSessions: endpoint({
    method: "POST",
    path: "/v1/members/{id}/end-sessions",
    access: ["admin"],
    summary: "Sign a member of ours out everywhere.",
    request: z.object({ id }),
    response: z.object({ ended: z.int().nonnegative() }),
  }),
} as const;
