// What an edit of a programme or a co-sell plan is refused with.
export const coSellRefusals = {
  "coSell.targetsInPlan": "Targets are named in a co-sell plan.",
  "coSell.showInFull":
    "Both companies must show each other this account in full before it is named: look at what you share with this partner.",
  "coSell.namedAlready": "{name} is named already.",
  "coSell.reviewInPlan": "A review is dated in a co-sell plan.",
  "coSell.policyInForce": "In a co-sell plan the credit policy in force counts.",
  "coSell.ownerInPlan": "An owner is named in a co-sell plan.",
  "coSell.theirOwner": "The other company names its own owner.",
  "coSell.activeMember": "Name an active member of your organisation.",
  "coSell.stepGone": "This step is no longer there: add it anew.",
} as const;
