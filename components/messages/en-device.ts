// Texts about this device itself: when it locks, how it forgets everything, and a file of what exists here alone.
export const deviceTexts = {
  "device.lock": "Lock when nobody uses Tandem",
  "device.lockBody":
    "Covers Tandem on this device until you sign in again, which needs the network. It keeps out whoever sits down at your open browser; it does not encrypt what is on the disk.",
  "device.lockAfter": "Lock after",
  "device.lockNever": "Never",
  "device.lockMinutes": { one: "1 minute", other: "{count} minutes" },
  "forget.title": "Forget this device",
  "forget.body":
    "Deletes everything that Tandem keeps in this browser profile, also of others who signed in here and of other backends, and ends your sign-in. What the backends hold stays there.",
  "forget.button": "Forget this device",
  "forget.sure": "Forget this device?",
  "forget.sureBody":
    "Drafts, your own CRMs and all that was allowed and chosen here go, too. You can sign in again at any time; then what your organisation holds comes back.",
  "forget.confirm": "Delete everything here",
  "forget.sureUnsent": "Delete what nobody else has?",
  "forget.confirmUnsent": "Delete it all the same",
  "forget.signInFirst": "To send it or to save it as a file, cancel and sign in first.",
  "forget.done": "This device holds nothing of Tandem any more",
  "forget.doneTold": "The backend knows that your sign-in here is over.",
  "forget.doneUntold":
    "The backend could not be told that your sign-in here is over. The key to it is deleted; it ends there after 60 days without use, or at once when you reset your password.",
  "forget.next":
    "The browser clears the bytes of what was deleted off the disk in its own time. To take Tandem off this browser, remove it from the browser’s list of extensions. To begin again, open the guided setup.",
  "unsent.save": "Save as a file",
  "unsent.saved": "Saved in your downloads. Keep the file where others cannot read it.",
  "unsent.presenting": "End presenter mode to save it.",
  "device.lease":
    "After {days} days without the backend what was shared is hidden in any case, until it confirms that you are still a member.",
} as const;
