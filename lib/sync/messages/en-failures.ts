// What went wrong with sync, sign-in or the session of this device, and what to do about it. Nothing written is ever lost by it,
// and where somebody could fear so the text says it.
export const failureTexts = {
  "failure.offline":
    "The backend cannot be reached. Check the connection; what you write is saved here and sent later.",
  "failure.timeout":
    "The backend did not answer in time. We try again by ourselves; what you write is saved here.",
  "failure.unauthorised": "You are signed out. Sign in again; what you wrote is kept on this device.",
  "failure.badAnswer": "{what} We try again by ourselves; if it stays so, tell whoever runs the backend.",
  "failure.unreadable": "The backend answered with something this version of Tandem cannot read.",
  "failure.restarting": "The backend is being restarted or is overloaded.",
  "failure.unexplained": "The backend answered with an error ({status}) that it did not explain.",
  "failure.notRenewed": "The backend did not renew the sign-in properly.",
  "failure.notLasting": "The backend signed you in without a lasting session.",

  "act.offline":
    "The backend cannot be reached, and this counts only once it has said so. Nothing waits on this device: check the connection, look whether it was done all the same, then try again.",
  "act.timeout":
    "The backend did not answer in time. This may have been done all the same, and nothing waits on this device: look again, then try again where it was not.",
  "act.badAnswer":
    "The backend did not answer as it should. This may have been done all the same, and nothing waits on this device: look again, then try again where it was not. If it stays so, tell whoever runs the backend.",
  "act.signedOut":
    "You are signed out: this was not done, and nothing waits on this device. Sign in, then do it again.",
  "act.problem": "{what} Nothing waits on this device: do it again once that is mended.",
  "act.tooOld":
    "This version of Tandem is too old for the server: this was not done, and nothing waits on this device. Update the extension, then do it again.",
  "act.tooNew":
    "The server is older than this version of Tandem: this was not done, and nothing waits on this device. Ask whoever runs it to update it, then do it again.",
  "sync.offline": "You are offline. What you record is saved on this device and sent when you are back.",
  "sync.stopped":
    "Sync stopped on this device. Nothing is lost; trying again. If it stays, restart the browser.",
  "sync.disagree": "The server and this device do not agree on what was sent. Nothing is lost; trying later.",
  "sync.unanswered": "The server did not say what became of what was sent. Nothing is lost; trying later.",
  "sync.samePage": "The server sent the same page twice. Trying again later.",
  "sync.tooOld":
    "This version of Tandem is too old for the server: update the extension. What you wrote is kept.",
  "sync.tooNew": "The server is older than this version of Tandem: ask whoever runs it to update it.",

  "signIn.address": "Give the backend’s whole address, beginning with https://.",
  "signIn.impossible": "This backend cannot sign anybody in.",
  "signIn.closed": "The sign-in window was closed before the end. Choose “Sign in” to open it again.",
  "signIn.refused": "The backend did not accept this sign-in. Try it once more.",
  "signIn.expired": "The sign-in took too long or was used twice. Sign in again.",
  "signIn.otherAddress":
    "The backend at {host} goes by another address. Ask whoever runs it for the right one.",
  "signIn.noBackend": "What answers at {host} is not a Tandem backend, or it is not well. Check the address.",

  "session.storeShut": "The browser cannot open Tandem’s store: free disk space, then restart the browser.",
  "session.noMember": "You are no longer a member of the organisation this was for. Copy what you need.",
  "session.signedOut": "You are signed out. Sign in, then try again.",
  "session.noOrganisation": "Join an organisation first.",
  "session.locked": "Tandem is locked on this device. Unlock it in its panel, then try again.",
  "session.unsent": {
    one: "One item is on this device only. Send or copy them first, or sign out and delete them.",
    other: "{count} items are on this device only. Send or copy them first, or sign out and delete them.",
  },
  "session.unsentDevice": {
    one: "One item is on this device only and would be deleted with it.",
    other: "{count} items are on this device only and would be deleted with it.",
  },
  "session.unsentOthers": {
    one: "One of them was written by somebody else, or for another backend.",
    other: "{count} of them were written by somebody else, or for another backend.",
  },
  "session.unsentThere": "Something is not sent to the present backend yet. Send or discard it, then change.",
  "export.about":
    "What Tandem held on this device and its backend did not have: in words, with why it was refused where it was. Keep this file where others cannot read it.",
  "outbox.notKept": "Nothing is kept of this any more.",
} as const;
