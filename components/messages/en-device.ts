// Texts about this device itself: when it locks.
export const deviceTexts = {
  "device.lock": "Lock when nobody uses Tandem",
  "device.lockBody":
    "Covers Tandem on this device until you sign in again, which needs the network. It keeps out whoever sits down at your open browser; it does not encrypt what is on the disk.",
  "device.lockAfter": "Lock after",
  "device.lockNever": "Never",
  "device.lockMinutes": { one: "1 minute", other: "{count} minutes" },
  "device.lease":
    "After {days} days without the backend what was shared is hidden in any case, until it confirms that you are still a member.",
} as const;
