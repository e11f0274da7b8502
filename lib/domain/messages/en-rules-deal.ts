// What stands against submitting a registration, by the rules of lib/domain/deal: its structure, and what a final statement holds
// fast. `{role}` is a credit role in words, `{sum}` a percentage in words.
export const dealRuleTexts = {
  "rule.terms.participantTwice": "{name} is named twice: remove one.",
  "rule.terms.noPartner": "A co-sell deal needs a partner: add at least one.",
  "rule.terms.sellerNotIn": "Who sells must be one of the participants: choose again.",
  "rule.terms.payerNotIn": "Who pays must be one of the participants: choose again.",
  "rule.terms.noRoles": "Nobody holds a credit role yet: say who does what.",
  "rule.terms.holderNotIn": "{role} is given to a company that is not a participant.",
  "rule.terms.partsSum": "The parts of {role} add to {sum}: they must add to 100%.",
  "rule.terms.model": "Co-sell, and only co-sell, has a model: choose how you sell together.",
  "rule.terms.sharesSum": "The shares add to {sum}: they must add to 100%.",
  "rule.terms.relationshipOwner": "Name one relationship owner, of one of the participants.",
  "rule.terms.belowZero": "The amount is below zero: enter what the customer pays.",
  "rule.afterStatement.model": "This deal has a final statement, so it stays a co-sell deal.",
  "rule.afterStatement.payer": "This deal has a final statement, so who pays must stay.",
  "rule.afterStatement.currency":
    "This deal has a final statement in {currency}: enter the amount in {currency}.",
} as const;
