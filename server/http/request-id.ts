// The name of a request in the log, in the answer's X-Request-Id and in problem details: what a person reads out to whoever runs
// the backend. Called by `app.ts`. A caller's own name for it is taken from a trusted proxy alone, and only if it is one.
import { randomUUID } from "node:crypto";
import type { Env } from "../env.ts";

/** Nothing that could pass for another field or line of a log. */
const WELL_FORMED = /^[\w.:=+/-]{8,128}$/;

export function requestIdOf(given: string | undefined, { TRUST_PROXY }: Pick<Env, "TRUST_PROXY">): string {
  return TRUST_PROXY && given !== undefined && WELL_FORMED.test(given) ? given : randomUUID();
}
