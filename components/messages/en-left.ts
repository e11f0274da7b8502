// Texts of who is no longer with a company: before an admin ends a membership, and what every company reads afterwards.
export const leftTexts = {
  "holds.looking": "Looking up what {name} holds…",
  "holds.nothing": "{name} holds nothing in a deal, and no request waits for them.",
  "holds.deals": {
    one: "{name} holds this in 1 deal",
    other: "{name} holds this in {count} deals",
  },
  "holds.relationshipOwner": "relationship owner",
  "holds.duty": "{duty}",
  "holds.milestone": "milestone “{title}”",
  "holds.nextStep": "next step “{title}”",
  "holds.dispute": "an open dispute",
  "holds.requests": { one: "1 open request is theirs", other: "{count} open requests are theirs" },
  "holds.request": "{play} at {customer}, {partner}",
  "holds.afterwards":
    "Afterwards every company in these deals reads that {name} left, and nothing else. What waits for them waits for your managers.",
  "left.says": "No longer with {organisation}",
  "left.nameAnother": "Name another",
  "gap.left": "{person} is no longer with {organisation}",
  "gap.leftDuty": "{duty}: {person} is no longer with {organisation}",
  "gap.leftMore": {
    one: "{what}, and 1 more is open",
    other: "{what}, and {count} more are open",
  },
  "notice.holder_left": "{name} is no longer with us: name another for what they held in {deal}",
  "noticeKind.holder_left": "What waited for colleagues who left",
} as const;
