// What an organisation's own settings are refused with, and what it books for its sellers.
export const settingsRefusals = {
  "stage.saidBefore":
    "{name} has said what “{text}” means: a partner manager, a manager or an admin changes it in the options.",
  "quota.whoSets": "Quota credit is set by a partner manager, a manager or an admin of your organisation.",
  "quota.belowZero": "The amount is below zero: enter what you booked for this deal.",
} as const;
