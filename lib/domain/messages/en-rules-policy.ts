// What a credit policy has against a registration, by the rules of lib/domain/deal: whether one is in force, and whose rate was
// chosen. `{chosen}` and `{right}` are percentages in words, `{tier}` is a tier's name.
export const policyRuleTexts = {
  "rule.policy.noneInForce":
    "No credit policy is in force with {name}: publish one and have an executive of each side accept it.",
  "rule.policy.pinnedNotAccepted":
    "With {name} the version this deal is pinned to is not accepted by both: choose version {version} and submit.",
  "rule.policy.changed":
    "The credit policy with {name} changed to version {version}: look at the shares again and submit.",
  "rule.policy.noneBetween": "No credit policy is in force between who pays and the others: agree one first.",
  "rule.tierRate.several":
    "{chosen} is the rate of the tier “{tier}”, and with several partners no tier counts: choose a rate from {right}.",
  "rule.tierRate.not_reached":
    "{chosen} is the rate of the tier “{tier}”, which {partner} has not reached: choose a rate from {right}.",
  "rule.tierRate.reached":
    "{partner} has reached the tier “{tier}”, and {chosen} is the rate without it: choose a rate from {right}.",
} as const;
