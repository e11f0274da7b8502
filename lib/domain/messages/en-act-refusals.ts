// What an act of any area is refused with: who may do such a thing at all, and what cannot be read or is not there.
export const actRefusals = {
  "act.unreadable": "This could not be read: {where}",
  "act.unknown": "The server does not know this action yet: it must be updated first.",
  "act.nothingThere": "This is no longer there.",
  "act.answeredBefore": "{name} answered before you: {answer}.",
  "role.senior": "This needs a partner manager, a manager or an admin of your organisation.",
  "role.partnering": "This needs a partner manager or an admin of your organisation.",
} as const;
