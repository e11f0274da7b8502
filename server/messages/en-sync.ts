// Why a push, or one mutation in it, was not taken: what stands against it beyond the rules that the device knows, too.
export const syncTexts = {
  "sync.otherMember": "This device holds unsent items of another member. Sign in as that member.",
  "sync.gap": "Send everything from number {expected} on.",
  "sync.recordedBefore": "This was recorded before.",
  "sync.noPart": "Your organisation has no part in this.",
  "sync.cannotBeKept": "This contains characters or values that cannot be kept.",
  "guard.lost": "{by} decided that “{name}” goes ahead on this customer: reject this one.",
  "guard.protected":
    "“{name}” is protected on this customer until {until}: a manager decides the conflict with a reason first.",
} as const;
