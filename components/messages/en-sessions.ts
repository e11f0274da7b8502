// Where a person is signed in, signing a colleague out, and the audit log.
export const sessionsTexts = {
  "sessions.title": "Where you are signed in",
  "sessions.lead": "Sign out what you do not recognise, then choose a new password in the sign-in window.",
  "sessions.unknown": "A browser that did not say what it is",
  "sessions.this": "this browser",
  "sessions.since": "since {date}",
  "sessions.used": "last used {ago}",
  "sessions.end": "Sign out",
  "sessions.endNamed": "Sign out: {device}",
  "sessions.endOthers": "Sign out everywhere else",
  "sessions.endOthersSure": "Sign out everywhere else?",
  "sessions.endBody":
    "What was recorded there and not sent yet stays in that browser until you sign in there again.",
  "sessions.endOf": "Sign out everywhere",
  "sessions.endOfWhom": "Sign out everywhere: {name}",
  "sessions.endOfNamed": "Sign {name} out everywhere",
  "sessions.endOfBody":
    "{name} must sign in again in each browser. What was recorded there and not sent yet stays in it until then.",
  "sessions.endedOf": {
    one: "{name} was signed out of {count} browser.",
    other: "{name} was signed out of {count} browsers.",
  },
  "audit.title": "Audit log",
  "audit.lead":
    "Everything that people of your organisation did, with who and when, each entry chained to the one before it: a change or a gap is found.",
  "audit.save": "Save as a file",
} as const;
