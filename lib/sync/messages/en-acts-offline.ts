// What is recorded for partners that do not use Tandem. `line`: in a list of what waits; `did`: in a history.
export const offlineTexts = {
  "given.by": "given by {name}, {authority}, on {day}",
  "given.document": "document: {title}",
  "offline.answer.line.accepted": "Record that {partner} accepted the registration of {deal}",
  "offline.answer.line.objected": "Record that {partner} objected to the registration of {deal}",
  "offline.answer.did.accepted": "recorded that {partner} accepted the registration",
  "offline.answer.did.objected": "recorded that {partner} objected to the registration",
  "offline.succeed.line": "Ask {partner} to confirm {deal}",
  "offline.succeed.did": "confirmed that {before} has joined, and asked it to confirm the registration",
  "offline.rename.line": "Rename {before} in {deal}",
  "offline.rename.did": "renamed {before}: it is called {name} now",
  "offline.policy.line": "Record that {partner} accepted a credit policy",
  "offline.policy.did": "recorded that {partner} accepted a credit policy",
} as const;
