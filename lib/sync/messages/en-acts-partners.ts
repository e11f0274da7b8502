// What is done between partners: requests, conflicts and competitors, corrections of overlaps, and bringing back. `line`: in a list
// of what waits; `did`: in a history, after the name of the person who did it.
export const partnersTexts = {
  "play.ask.line": "Ask {partner} for: {play} · {customer}",
  "play.ask.did": "asked for help: {play}",
  "play.withdraw.line": "Take back a request to {partner}",
  "play.withdraw.did": "took the request back",
  "play.answer.line.accepted": "Answer a request of {partner}: accepted",
  "play.answer.line.declined": "Answer a request of {partner}: declined",
  "play.answer.line.handed_on": "Answer a request of {partner}: handed on",
  "play.answer.did.accepted": "accepted the request",
  "play.answer.did.declined": "declined the request",
  "play.answer.did.handed_on": "handed on the request",

  "conflict.decide.line": "Decide a conflict of {deal}: {outcome}",
  "conflict.decide.did": "decided a conflict: {outcome}",
  "conflict.outcome.this": "this deal goes ahead",
  "conflict.outcome.other": "the other deal goes ahead",
  "conflict.outcome.both": "both go ahead",
  "compete.apart.line": "Keep {one} and {other} apart",
  "compete.apart.did": "kept {one} and {other} apart",
  "compete.together.line": "Let {one} and {other} be in one deal again",
  "compete.together.did": "let {one} and {other} be in one deal again",

  "overlap.says.same": "{theirs} of {partner} is our {ours}",
  "overlap.says.not_same": "{theirs} of {partner} is not our {ours}",
  "overlap.correct.did": "said that {correction}",
  "overlap.stand.line": "Let a correction of an overlap stand again",
  "overlap.stand.did": "let the correction stand again",
  "overlap.takeBack.line": "Take back a correction of an overlap",
  "overlap.takeBack.did": "took the correction back",

  "account.link.line": "“{shown}” in our CRM is our account {account}",
  "account.link.did": "said that “{shown}” in our CRM is our account {account}",
  "account.none.line": "“{shown}” in our CRM is none of our accounts",
  "account.none.did": "said that “{shown}” in our CRM is none of our accounts",
  "account.unlink.line": "Forget which account a record of our CRM is",
  "account.unlink.did": "took back which account a record of our CRM is",

  "crm.publish.line": "Publish the CRM “{label}” to our organisation",
  "crm.publish.did": "published the CRM “{label}” to our organisation",
  "crm.retract.line": "Retract the CRM “{label}” from our organisation",
  "crm.retract.did": "retracted the CRM “{label}” from our organisation",

  "removal.undo.line": "Bring back what was removed",
  "removal.undo.did": "brought back what was removed",
} as const;
