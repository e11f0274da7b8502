// What waits for a member, in facts: of which kind, since when, until when, and the place that closes it. Made by the rules
// beside each record; worded by screens and letters.
import type { MemberRole, NoticeKind } from "../contract/words.ts";
import type { ServiceHeld } from "./credit/service.ts";
import type { PostSaleDuty } from "./deal/hand-overs.ts";
import type { FixPlace } from "./deal/plan-checks.ts";

/** Where something is answered: a field of the plan, or the control that takes the answer. */
export type NoticePlace =
  | FixPlace
  /** What the registration asks for next: accept, decide, revise, renew. */
  | { at: "decision" }
  | { at: "conflict"; conflictId: string }
  | { at: "dispute"; disputeId: string }
  | { at: "hand_over"; duty: PostSaleDuty }
  | { at: "judgement"; dealTouchpointId: string }
  | { at: "statement_due" }
  | { at: "statement"; statementId: string }
  /** What happened, to be ticked off once it was seen. */
  | { at: "change"; changeId: string }
  | { at: "request"; requestId: string }
  | { at: "policy"; offerId: string }
  /** Who answers for a co-sell plan on our side. */
  | { at: "co_sell_owner"; partnershipId: string };

export type Notice = {
  kind: NoticeKind;
  /** The same as long as the fact is the same: told once. */
  key: string;
  /** Since when; milliseconds UTC. */
  at: number;
  dueAt: number | null;
  /** Whom or what it names: a person, a milestone, a company. */
  subject: string | null;
  place: NoticePlace;
  /** What a partner has earned that makes it due sooner, or puts it first. */
  because?: readonly (ServiceHeld & { name: string })[];
};

/** Nothing is asked: looked at, it is done. Who looked only that person's own device knows; letters tell it once. */
export const isDoneOnceSeen = (kind: NoticeKind): boolean => onceSeen.has(kind);
const onceSeen: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  "statement_to_check",
  "deal_lost",
  "deal_reopened",
  "amount_changed",
]);

/** It happened, and waits for nobody. */
export const isNews = ({ place }: Pick<Notice, "place">): boolean => place.at === "change";

/** Leads of who has earned it come first. */
export const comesFirst = ({ because = [] }: Pick<Notice, "because">): boolean =>
  because.some(({ service }) => service === "lead_priority");

/** For whom it waits: nobody is asked what they may not do. */
export type Viewer = { organisationId: string; role: MemberRole };
