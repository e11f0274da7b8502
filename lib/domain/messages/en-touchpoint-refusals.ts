// What is refused of touchpoints: recorded, judged as evidence, taken back; and of what was removed and is to come back.
export const touchpointRefusals = {
  "touchpoint.recordedBefore": "This touchpoint was recorded before.",
  "touchpoint.inFuture": "A touchpoint is something that happened: choose a date up to today.",
  "touchpoint.dealFull": "A deal holds {most} touchpoints at most: record it for us only.",
  "touchpoint.oneAudience": "Choose who sees it: everyone in the deal, or partners by name.",
  "touchpoint.partnershipEnded":
    "The partnership has ended, so this cannot be shared with that partner. Record it as internal instead.",
  "touchpoint.partnerOffline":
    "{name} does not use Tandem: nobody there can see it. Record it as internal instead.",
  "touchpoint.ownerSeesIt": "Name an owner of the next step who sees the touchpoint.",
  "touchpoint.gone": "This touchpoint is no longer there.",
  "touchpoint.recorderTakesBack": "Only the organisation that recorded a touchpoint can take it back.",
  "touchpoint.whoTakesBack": "Only {name}, a manager or an admin can take this back.",
  "touchpoint.whoBringsBack": "Only {name}, a manager or an admin can bring this back.",
  "evidence.takenBack": "This touchpoint was taken back meanwhile.",
  "evidence.othersJudge": "What your organisation recorded another side confirms or contests.",
  "removal.notKept": "Nothing is kept of this any more: it was brought back, or 30 days are over.",
  "removal.thereAlready": "This is there already.",
} as const;
