// What the launcher on a page says of itself, for tooltips and screen readers.
export const launcherTexts = {
  launcher: "Tandem",
  "launcher.partners": {
    one: "Tandem: {count} partner in this account",
    other: "Tandem: {count} partners in this account",
  },
  "launcher.waiting": "{launcher}, {count} waiting",
  "launcher.undone.starting": "Tandem is starting",
  "launcher.undone.signed_out": "Tandem: sign in",
  "launcher.undone.no_organisation": "Tandem: join your organisation",
  "launcher.undone.locked": "Tandem is locked on this device",
  "launcher.undone.failed": "Tandem cannot open its store",
} as const;
