// Texts of what was taken back or thrown away and can come back.
export const removedTexts = {
  "removed.count.touchpoint": { one: "1 touchpoint taken back", other: "{count} touchpoints taken back" },
  "removed.count.request": { one: "1 request taken back", other: "{count} requests taken back" },
  "removed.count.draft": { one: "1 draft discarded", other: "{count} drafts discarded" },
  "removed.touchpoint": "{type}, {when}",
  "removed.draft": "{name}, {customer}",
  "removed.draftBack": "The draft {name} is back",
  "removed.unknownPartner": "a partner",
  "removed.by": "by {person}, {when}",
  "removed.byPending": "by {person}, {when}, saved on this device",
  "removed.until": "can come back until {when}",
  "removed.count.refused": { one: "1 discarded", other: "{count} discarded" },
  "removed.refusedAt": "discarded {when}",
} as const;
