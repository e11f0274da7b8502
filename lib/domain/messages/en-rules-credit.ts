// What is wrong with an agreement on credit, by the checks of lib/domain/credit. `{role}` is a credit role in words, `{range}`
// and `{sum}` percentages in words.
export const creditRuleTexts = {
  "rule.credit.range": "{min} to {max}",
  "rule.credit.rangeOr": "{ranges} or {range}",
  "rule.credit.rateOutside": "Choose a rate from {ranges}.",
  "rule.credit.roleNotOffered": "The policy does not offer {role} in this model.",
  "rule.credit.shareTwice": "Name {role} once.",
  "rule.credit.shareOutside": "Choose {range} for {role}.",
  "rule.credit.shareMissing": "Give {role} its share, even if nobody holds it.",
  "rule.credit.sharesSum": "The shares add to {sum}; they must add to 100%.",
  "rule.credit.participantTwice": "Name each participant once.",
  "rule.credit.payerNotIn": "The payer takes part in the deal: add it.",
  "rule.credit.holderNotIn": "Only a participant can hold a credit role: add it to the participants.",
  "rule.credit.assignedTwice": "This organisation already holds {role}: give it one part.",
  "rule.credit.partsSum": "The parts of {role} add to {sum}; they must add to 100%.",
  "rule.credit.modelNotOffered": "The policy has no terms for {model}.",
  "rule.credit.tierUnknown": "The policy has no tier of this name.",
  "rule.credit.nobodyEarns": "Assign a credit role that has a share: nobody is paid.",
  "rule.credit.currencyChanged": "The version before is in {currency}, and a difference needs one currency.",
} as const;
