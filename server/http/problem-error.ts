// What a handler throws when the request is at fault: answered as RFC 9457 by `problem-answer.ts`.
import type { Problem, ProblemType } from "../../lib/contract/problem.ts";

const STATUS: Record<ProblemType, number> = {
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
  "bad-request": "The request could not be read.",
  unauthorised: "Sign in again.",
  forbidden: "This is not allowed for your role.",
  "not-found": "This is no longer there.",
  conflict: "This does not fit what is there now.",
  "too-large": "This is too large.",
  "too-many-requests": "Too many requests. Wait a moment and try again.",
  "unknown-protocol": "This version of Tandem and the server do not understand each other.",
  "mutation-gap": "Something recorded earlier on this device is missing.",
  "bad-file": "The file could not be read.",
  internal: "The server failed. Nothing was changed; try again.",
};

export type ProblemExtras = Pick<Problem, "errors" | "expected" | "supported"> & { title?: string };

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
