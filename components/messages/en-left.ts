// Texts of who is no longer with a company: before an admin ends a membership, and what every company reads afterwards.
export const leftTexts = {
  "holds.looking": "Looking up what {name} holds…",
  "holds.nothing": "{name} holds nothing in a deal or a co-sell plan, and no request waits for them.",
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
    "Afterwards every company in these deals and plans reads that {name} left, and nothing else. What waits for them waits for your managers.",
  "holds.plans": {
    one: "{name} answers for 1 co-sell plan",
    other: "{name} answers for {count} co-sell plans",
  },
  "left.says": "No longer with {organisation}",
  "left.nameAnother": "Replace",
  "gap.left": "{person} is no longer with {organisation}",
  "gap.leftDuty": "{duty}: {person} is no longer with {organisation}",
  "gap.leftMore": {
    one: "{what}, and 1 more is open",
    other: "{what}, and {count} more are open",
  },
  "notice.holder_left": "{name} is no longer with us: replace them in {deal}",
  "noticeKind.holder_left": "What waited for colleagues who left",
  "notice.plan_owner_left": "Our owner of the co-sell plan with {name} is no longer with us: name another",
  "noticeKind.plan_owner_left": "Co-sell plans whose owner left",
  "sell.ownerLeft": "{name} ({authority}), no longer with {side}",
  "sell.ownerLeftUntitled": "{name}, no longer with {side}",
} as const;
