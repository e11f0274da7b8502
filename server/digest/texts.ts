// English: every text of a digest, as it leaves by letter or channel. Values that people typed pass through `harmless`.
// Never a link: the reader goes on in the CRM. Called by `write-digest.ts` and the test message.
import type { NoticeKind } from "../../lib/contract/words.ts";
import type { ChangeWord } from "./changes.ts";
import { harmless } from "./harmless.ts";

const q = harmless;

/** What waits, under a heading that says for whom. `subject`: whom or what it names. */
export const noticeText: Record<NoticeKind, (deal: string, subject: string | null) => string> = {
  registration_to_answer: (deal, name) =>
    `${q(deal)}: ${name === null ? "accept the registration, or object" : `accept the registration that ${q(name)} submitted, or object`}`,
  registration_to_decide: (deal) => `${q(deal)}: everyone accepted; approve the registration or reject it`,
  action_required: (deal) => `${q(deal)}: the registration needs a revision`,
  // A letter may be handed on to the partner, who must not learn that another registration is there.
  conflict_to_decide: (deal) => `${q(deal)}: a decision of yours waits; open the opportunity in your CRM`,
  protection_ends: (deal) => `${q(deal)}: the protection ends; renew it`,
  duty_proposed: (deal, name) =>
    `${q(deal)}: ${q(name ?? "somebody")} is proposed for a duty; accept or decline`,
  commitment_proposed: (deal) => `${q(deal)}: a minimum commitment is proposed; accept it or name another`,
  milestone_proposed: (deal, title) => `${q(deal)}: proposed as owner of “${q(title ?? "a milestone")}”`,
  milestone_overdue: (deal, title) => `${q(deal)}: “${q(title ?? "a milestone")}” is overdue`,
  holder_left: (deal, name) =>
    `${q(deal)}: ${q(name ?? "somebody")} is no longer with us; name another for what they held`,
  review_due: (deal) => `${q(deal)}: the review is overdue; hold it, or set the next one`,
  touchpoint_to_judge: (deal, name) =>
    `${q(deal)}: a touchpoint${name === null ? "" : ` of ${q(name)}`} counts once it is confirmed; confirm or contest it`,
  hand_over_to_answer: (deal, name) =>
    `${q(deal)}: it is won and handed over${name === null ? "" : ` to ${q(name)}`}; accept or refuse`,
  statement_due: (deal) => `${q(deal)}: a new version of the commission statement is due; issue it`,
  statement_to_check: (deal, version) =>
    `${q(deal)}: version ${q(version ?? "1")} of the commission statement is there to check`,
  dispute_to_resolve: (deal, name) =>
    `${q(deal)}: ${name === null ? "a participant" : q(name)} contests the commission statement; uphold or decline`,
  policy_to_accept: (_deal, partner) =>
    `The credit policy with ${q(partner ?? "a partner")} waits for an acceptance`,
  request_to_answer: (customer, name) =>
    `${q(customer)}: ${name === null ? "a request" : `a request of ${q(name)}`} to answer`,
  request_overdue: (customer) => `${q(customer)}: our request has no answer within the response time`,
};

/** In a channel of both companies a request names no customer. */
export const requestsText = (count: number, overdue: number) =>
  `${count === 1 ? "1 request" : `${count} requests`} to answer${overdue > 0 ? `, ${overdue} past the response time` : ""}`;

const changeText: Record<ChangeWord, (count: number) => string> = {
  submitted: () => "submitted the registration",
  answered: () => "answered the registration",
  decided: () => "decided on the registration",
  withdrew: () => "withdrew the registration",
  left: () => "left the deal",
  planned: (count) => (count === 1 ? "changed the plan" : `changed the plan (${count} times)`),
  met: (count) => (count === 1 ? "recorded a touchpoint" : `recorded ${count} touchpoints`),
  judged: (count) => (count === 1 ? "answered a touchpoint" : `answered ${count} touchpoints`),
  overruled: () => "decided on the attribution",
  ended: () => "reported how the deal stands",
  stated: () => "issued a commission statement",
  paid: () => "changed where a payment stands",
  disputed: () => "raised a dispute",
  resolved: () => "resolved a dispute",
  handed: () => "answered the hand-over",
};

export const texts = {
  us: "us",
  waiting: (whom: string) => `Waiting for ${q(whom)}`,
  until: (day: string) => `until ${day}`,
  wasDue: (day: string) => `it was due ${day}`,
  since: (day: string) => `since ${day}`,
  dates: "Dates of the coming week",
  milestone: (deal: string, title: string, owner: string | null) =>
    `${q(deal)}: “${q(title)}”${owner === null ? "" : `, ${q(owner)}`}`,
  review: (deal: string) => `${q(deal)}: review`,
  changes: (day: string) => `What changed since ${day}`,
  change: (deal: string, who: string, word: ChangeWord, count: number) =>
    `${q(deal)}: ${q(who)} ${changeText[word](count)}`,
  more: (count: number) => `and ${count} more`,
  goOn: "To go on, open the opportunity in your CRM: Tandem is beside it.",
  letterSubject: (partner: string, waiting: number) =>
    waiting === 0
      ? `News of your deals with ${q(partner)}`
      : `${waiting === 1 ? "1 thing waits" : `${waiting} things wait`} for us with ${q(partner)}`,
  letterHead: (partner: string, day: string) => `Your deals with ${q(partner)}, ${day}.`,
  letterFoot:
    "You get this letter because you asked for it in the options of Tandem. Switch it off there, under Notifications.",
  channelHead: (one: string, other: string, day: string) => `${q(one)} and ${q(other)}, ${day}`,
  test: (one: string, other: string, who: string) =>
    `This is a test by ${q(who)}: Tandem can write here about ${q(one)} and ${q(other)}. There is nothing to do.`,
};
