// What an edit of the joint plan is refused with. Some of it is said of co-sell plans and hand-overs, too.
export const planRefusals = {
  "plan.notTheirs": "Only that organisation says this, or who records for one that does not use Tandem.",
  "plan.notParticipant": "Name an organisation that takes part in this deal.",
  "plan.tooManyKept":
    "Too many versions of this text wait for a decision: decide about those first. Yours is kept here to copy.",
  "plan.full": "A plan holds {most} of these at most.",
  "plan.changedSince": "This was changed or accepted since, so it stays: change it instead.",
  "duty.otherNamed": "Somebody else was named meanwhile: look at it as it is now.",
  "duty.namedAnswers": "Only the organisation of the person named answers this.",
  "duty.executiveOfOne": "An account executive is named for one organisation.",
  "duty.executiveOfOther": "An account executive belongs to the organisation they are named for.",
  "commitment.changed": "The commitments changed meanwhile: look at them as they are now.",
  "milestone.gone": "This milestone is no longer there: add it anew.",
  "milestone.waitsForItself": "A milestone cannot wait for itself.",
  "stakeholder.gone": "This stakeholder is no longer there.",
  "stakeholder.addAnew": "This stakeholder is no longer there: add them anew.",
} as const;
