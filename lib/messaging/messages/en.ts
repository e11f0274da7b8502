// English, the first catalogue of `lib/messaging`: what the port itself says to people, by key.
export const en = {
  updated: "Tandem was updated. Reload this tab to go on.",
  answerLost: "The answer was lost. Check whether it was done, then try again.",
  unreadable: "This could not be read: {errors}",
  failed: "Tandem could not do this. Try again; if it stays, reload the tab.",
} as const;
