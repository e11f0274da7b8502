// What is refused of partners that do not use Tandem: what is recorded for them, and what becomes of them once they do.
export const offlineRefusals = {
  "offline.notOurs":
    "Only for a partner that does not use Tandem and is yours: others answer for themselves.",
  "offline.givenLater": "What is recorded was given on a day up to today: choose that day.",
  "offline.newRevision": "The terms changed meanwhile: the partner has to see the new revision.",
  "offline.notNamed": "This partner is not named in this revision.",
  "offline.keeperRenames": "Only who keeps this partner, which does not use Tandem, renames it.",
  "offline.notConfirmed": "Who this partner is has not been confirmed by an admin of each side.",
  "offline.noPart": "This partner takes no part in this registration.",
  "offline.dealEnded": "The deal has ended: it stays as it was.",
  "offline.newcomerThere": "The newcomer takes part in this deal already.",
} as const;
