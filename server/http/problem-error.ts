// What a handler throws when the request is at fault: answered as RFC 9457 by `problem-answer.ts`.
import type { Problem, ProblemType } from "../../lib/contract/problem.ts";
import { say } from "../messages/say.ts";

/** The HTTP status of each type of problem. */
export const STATUS: Record<ProblemType, number> = {
  "bad-request": 400,
  unauthorised: 401,
  forbidden: 403,
  "not-found": 404,
  conflict: 409,
  "too-large": 413,
  "too-many-requests": 429,
  "unknown-protocol": 400,
  "mutation-gap": 409,
  "bad-file": 422,
  internal: 500,
};

const TITLE: Record<ProblemType, string> = {
  "bad-request": say("http.badRequest"),
  unauthorised: say("http.unauthorised"),
  forbidden: say("http.forbidden"),
  "not-found": say("http.notFound"),
  conflict: say("http.conflict"),
  "too-large": say("http.tooLarge"),
  "too-many-requests": say("http.tooManyRequests"),
  "unknown-protocol": say("http.unknownProtocol"),
  "mutation-gap": say("http.mutationGap"),
  "bad-file": say("http.badFile"),
  internal: say("http.internal"),
};

export type ProblemExtras = Pick<Problem, "errors" | "expected" | "supported"> & {
  title?: string;
  /** Milliseconds; told as `Retry-After`. */
  wait?: number;
};

export class ProblemError extends Error {
  override name = "ProblemError";
  readonly type: ProblemType;
  readonly status: number;
  readonly title: string;
  readonly extras: ProblemExtras;

  /** `detail` is for people: what is wrong and how to mend it. */
  constructor(type: ProblemType, detail: string, extras: ProblemExtras = {}) {
    super(detail);
    this.type = type;
    this.status = STATUS[type];
    this.title = extras.title ?? TITLE[type];
    this.extras = extras;
  }
}

/** `wait`: milliseconds until it may be tried again. */
export const tooManyRequests = (detail: string, wait: number): ProblemError =>
  new ProblemError("too-many-requests", detail, { wait });
