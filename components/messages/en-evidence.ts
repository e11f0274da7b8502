// Texts of evidence: attribution with its sentence, a manager's ruling, what is copied to the CRM.
export const evidenceTexts = {
  "attribution.title": "Who brought this deal on",
  "attribution.sourced": "Sourced by {company}",
  "attribution.influenced": "Influenced by {company}",
  "attribution.none": "{company}: neither sourced nor influenced",
  "attribution.introduced": "{person} of {company} introduced {whom} on {date}",
  "attribution.referred": "{person} of {company} referred this opportunity on {date}",
  "attribution.registered": "{person} of {company} registered this deal on {date}",
  "attribution.customer": "the customer",
  "attribution.whom": "{name} ({title})",
  "attribution.before": {
    one: "{act}, 1 day before this opportunity was created ({created}).",
    other: "{act}, {count} days before this opportunity was created ({created}).",
  },
  "attribution.sameDay": "{act}, the day this opportunity was created.",
  "attribution.after": {
    one: "{act}, 1 day after this opportunity was created ({created}).",
    other: "{act}, {count} days after this opportunity was created ({created}).",
  },
  "attribution.unknown":
    "{act}. When this opportunity was created is not said: revise the registration with that day to decide who sourced it.",
  "attribution.another": "{act}. {other} came first, on {otherDate}.",
  "attribution.advanced": {
    one: "{company} took part in 1 touchpoint with the customer: {type} with {person} on {date}.",
    other:
      "{company} took part in {count} touchpoints with the customer, the first a {type} with {person} on {date}.",
  },
  "attribution.waits": {
    one: "1 touchpoint of {company} was recorded late and decides nothing until another side confirms it.",
    other:
      "{count} touchpoints of {company} were recorded late and decide nothing until another side confirms them.",
  },
  "attribution.contested": {
    one: "1 touchpoint of {company} is contested and decides nothing.",
    other: "{count} touchpoints of {company} are contested and decide nothing.",
  },
  "attribution.notMaterial":
    "What {company} shared so far did not bring the customer in: mails and sent content alone advance nothing.",
  "attribution.nothing": "{company} has shared no touchpoint in this deal yet.",
  "attribution.evidence": { one: "Evidence: 1 touchpoint", other: "Evidence: {count} touchpoints" },
  "attribution.overrule": "Overrule",
  "attribution.overruleOf": "Overrule who is recognised: {company}",
  "attribution.ruled": "Overruled by {person} on {date}: {reason}",
  "attribution.lifted": "{person} let the evidence decide again on {date}: {reason}",
  "attribution.says": "The evidence says: {outcome}",
  "attribution.ask": "How shall {company} be recognised?",
  "attribution.askBody": "Everyone in the deal reads your reason. What the evidence says stays beside it.",
  "attribution.as.sourced": "Sourced the opportunity",
  "attribution.as.influenced": "Influenced it",
  "attribution.as.none": "Neither",
  "attribution.as.evidence": "As the evidence says",
  "attribution.asked": "Asked to overrule. What is shown stands until the server has answered.",
} as const;
