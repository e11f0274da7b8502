// Which text of the catalogue a digest says, as it leaves by letter or channel. Values that people typed pass through `harmless`.
// Never a link: the reader goes on in the CRM. Called by `write-digest.ts` and the test message.
import type { NoticeKind } from "../../lib/contract/words.ts";
import { say } from "../messages/say.ts";
import type { ChangeWord } from "./changes.ts";
import { harmless } from "./harmless.ts";

const q = harmless;
const somebody = (name: string | null) => q(name ?? say("person.somebody"));
const aMilestone = (title: string | null) => q(title ?? say("digest.aMilestone"));
const aPartner = (name: string | null) => q(name ?? say("digest.aPartner"));

/** What waits, under a heading that says for whom. `subject`: whom or what it names. */
export const noticeText: Record<NoticeKind, (deal: string, subject: string | null) => string> = {
  registration_to_answer: (deal, name) =>
    name === null
      ? say("digest.registrationToAnswer", { deal: q(deal) })
      : say("digest.registrationOfToAnswer", { deal: q(deal), name: q(name) }),
  registration_to_decide: (deal) => say("digest.registrationToDecide", { deal: q(deal) }),
  action_required: (deal) => say("digest.actionRequired", { deal: q(deal) }),
  // A letter may be handed on to the partner, who must not learn that another registration is there.
  conflict_to_decide: (deal) => say("digest.conflictToDecide", { deal: q(deal) }),
  protection_ends: (deal) => say("digest.protectionEnds", { deal: q(deal) }),
  duty_proposed: (deal, name) => say("digest.dutyProposed", { deal: q(deal), name: somebody(name) }),
  commitment_proposed: (deal) => say("digest.commitmentProposed", { deal: q(deal) }),
  milestone_proposed: (deal, title) =>
    say("digest.milestoneProposed", { deal: q(deal), title: aMilestone(title) }),
  milestone_overdue: (deal, title) =>
    say("digest.milestoneOverdue", { deal: q(deal), title: aMilestone(title) }),
  holder_left: (deal, name) => say("digest.holderLeft", { deal: q(deal), name: somebody(name) }),
  review_due: (deal) => say("digest.reviewDue", { deal: q(deal) }),
  next_step: (deal, step) =>
    say("digest.nextStep", { deal: q(deal), step: q(step ?? say("digest.aNextStep")) }),
  touchpoint_to_judge: (deal, name) =>
    name === null
      ? say("digest.touchpointToJudge", { deal: q(deal) })
      : say("digest.touchpointOfToJudge", { deal: q(deal), name: q(name) }),
  hand_over_to_answer: (deal, name) =>
    name === null
      ? say("digest.handOverToAnswer", { deal: q(deal) })
      : say("digest.handOverToNamed", { deal: q(deal), name: q(name) }),
  deal_lost: (deal, name) =>
    say("digest.dealLost", { deal: q(deal), name: q(name ?? say("digest.aParticipant")) }),
  deal_reopened: (deal, name) =>
    say("digest.dealReopened", { deal: q(deal), name: q(name ?? say("digest.aParticipant")) }),
  amount_changed: (deal) => say("digest.amountChanged", { deal: q(deal) }),
  statement_due: (deal) => say("digest.statementDue", { deal: q(deal) }),
  statement_to_check: (deal, version) =>
    say("digest.statementToCheck", { deal: q(deal), version: q(version ?? "1") }),
  dispute_to_resolve: (deal, name) =>
    say("digest.disputeToResolve", { deal: q(deal), name: q(name ?? say("digest.aParticipant")) }),
  policy_to_accept: (_deal, partner) => say("digest.policyToAccept", { partner: aPartner(partner) }),
  plan_owner_left: (side, partner) =>
    say("digest.planOwnerLeft", { partner: aPartner(partner), side: q(side) }),
  request_to_answer: (customer, name) =>
    name === null
      ? say("digest.requestToAnswer", { customer: q(customer) })
      : say("digest.requestOfToAnswer", { customer: q(customer), name: q(name) }),
  request_overdue: (customer) => say("digest.requestOverdue", { customer: q(customer) }),
};

/** In a channel of both companies a request names no customer. */
export const requestsText = (count: number, overdue: number) =>
  overdue > 0 ? say("digest.requestsOverdue", { count, overdue }) : say("digest.requests", { count });

const changeText: Record<ChangeWord, (count: number) => string> = {
  submitted: () => say("digest.submitted"),
  answered: () => say("digest.answered"),
  decided: () => say("digest.decided"),
  withdrew: () => say("digest.withdrew"),
  left: () => say("digest.left"),
  planned: (count) => say("digest.planned", { count }),
  met: (count) => say("digest.met", { count }),
  judged: (count) => say("digest.judged", { count }),
  overruled: () => say("digest.overruled"),
  ended: () => say("digest.ended"),
  stated: () => say("digest.stated"),
  paid: () => say("digest.paid"),
  disputed: () => say("digest.disputed"),
  resolved: () => say("digest.resolved"),
  handed: () => say("digest.handed"),
};

export const texts = {
  us: say("digest.us"),
  waiting: (whom: string) => say("digest.waiting", { whom: q(whom) }),
  until: (day: string) => say("digest.until", { day }),
  wasDue: (day: string) => say("digest.wasDue", { day }),
  since: (day: string) => say("digest.since", { day }),
  dates: say("digest.dates"),
  milestone: (deal: string, title: string, owner: string | null) =>
    owner === null
      ? say("digest.milestone", { deal: q(deal), title: q(title) })
      : say("digest.milestoneOf", { deal: q(deal), title: q(title), owner: q(owner) }),
  review: (deal: string) => say("digest.review", { deal: q(deal) }),
  changes: (day: string) => say("digest.changes", { day }),
  change: (deal: string, who: string, word: ChangeWord, count: number) =>
    say("digest.change", { deal: q(deal), who: q(who), what: changeText[word](count) }),
  more: (count: number) => say("digest.more", { count }),
  goOn: say("digest.goOn"),
  letterSubject: (partner: string, waiting: number) =>
    waiting === 0
      ? say("digest.subjectNews", { partner: q(partner) })
      : say("digest.subjectWaiting", { count: waiting, partner: q(partner) }),
  letterHead: (partner: string, day: string) => say("digest.letterHead", { partner: q(partner), day }),
  letterFoot: say("digest.letterFoot"),
  channelHead: (one: string, other: string, day: string) =>
    say("digest.channelHead", { one: q(one), other: q(other), day }),
  test: (one: string, other: string, who: string) =>
    say("digest.test", { who: q(who), one: q(one), other: q(other) }),
};
