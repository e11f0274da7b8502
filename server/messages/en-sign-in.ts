// The sign-in window: its pages, what is wrong with what was typed, and how it ends.
export const signInTexts = {
  "signIn.signIn": "Sign in",
  "signIn.why": "To see and record what you do with partners.",
  "signIn.createAccount": "Create an account",
  "signIn.create": "Create account",
  "signIn.haveAccount": "I have an account",
  "signIn.weSendCode": "We send a code to your address to make sure that it is yours.",
  "signIn.forgotten": "Forgotten password",
  "signIn.tellAddress":
    "Tell us your address, and we send a code to choose a new one. Setting it signs you out on every other device.",
  "signIn.sendCode": "Send the code",
  "signIn.back": "Back to sign in",
  "signIn.confirmAddress": "Confirm your address",
  "signIn.confirm": "Confirm",
  "signIn.chooseNew": "Choose a new password",
  "signIn.setPassword": "Set password and sign in",
  "signIn.sent": "We sent an e-mail to {address}. Its code is valid for 15 minutes.",
  "signIn.sentAgain": "We sent an e-mail to {address} again. Its code is valid for 15 minutes.",
  "signIn.letterIsFile":
    "This backend has no mail server; whoever runs it finds the letter in its data folder.",
  "signIn.resend": "Send the e-mail again",
  "signIn.otherAddress": "Use another address",
  "signIn.workEmail": "Work e-mail",
  "signIn.password": "Password",
  "signIn.newPassword": "New password",
  "signIn.passwordHint": "At least {least} characters. A short sentence works well.",
  "signIn.code": "Code from the e-mail",
  "signIn.name": "Your name",
  "signIn.nameHint": "Partners see it beside what you share with them.",
  "signIn.didNotWork": "This did not work",

  "signIn.wholeAddress": "Type your whole address, like ada@example.com.",
  "signIn.typePassword": "Type your password.",
  "signIn.typeName": "Type your name.",
  "signIn.atMost": "Use at most {most} characters.",
  "signIn.tooShort":
    "Use at least {least} characters. A short sentence is easy to remember and hard to guess.",
  "signIn.notYourOwn": "Choose something other than your name or address.",
  "signIn.guessedFirst": "This one is guessed first. Choose something less common.",
  "signIn.doNotBelong":
    "This address and password do not belong together. Check both, or choose “Forgotten password”.",
  "signIn.accountMeanwhile": "This address has an account meanwhile. Sign in with its password.",
  "signIn.noLetter":
    "The e-mail could not be sent. Try again in a minute; if it stays so, tell whoever runs this backend.",
  "signIn.codeExpired": "The code has expired. Start again here, and we send another.",
  "signIn.wrongCode": "This is not the code of the last e-mail. Check it and try again.",
  "signIn.codeUsedUp": "Too many wrong codes. Choose “Send the e-mail again” and use the new one.",
  "signIn.tooManyAttempts": "Too many attempts. {wait} Or choose “Forgotten password”.",
  "signIn.tooManyLetters": "Too many e-mails. {wait}",
  "signIn.tooManyCodes": "Too many wrong codes. {wait}",
  "signIn.againInHours": "Try again in {hours} hours.",
  "signIn.againInMinutes": { one: "Try again in a minute.", other: "Try again in {count} minutes." },

  "signIn.tooMuchTitle": "Too much text",
  "signIn.tooMuch": "A field holds far more than it should. Go back and shorten it.",
  "signIn.elsewhereTitle": "Sent from another page",
  "signIn.elsewhere":
    "This form was not sent from our own page, so nothing was done. Close the window and sign in again from the Tandem panel.",
  "signIn.failedTitle": "Something went wrong here",
  "signIn.failed":
    "This backend could not do that just now. Go back and try again in a minute; if it stays so, tell whoever runs the backend.",
  "signIn.notFinished":
    "This backend could not finish your sign-in; it is not your fault and nothing was changed. Close this window and sign in again in a minute. If it stays so, tell whoever runs the backend.",
  "signIn.nothingTitle": "Nothing here",
  "signIn.nothing": "Go back, or close the window and sign in again from the Tandem panel.",
  "signIn.nothingAtAddress": "This address shows nothing. Close the window.",
  "signIn.notOursTitle": "Not our extension",
  "signIn.notOurs":
    "This sign-in was not asked for by a Tandem extension that this backend knows. Whoever runs the backend can allow another build with EXTENSION_REDIRECTS.",
  "signIn.windowExpiredTitle": "This window has expired",
  "signIn.windowExpired": "Close it and choose “Sign in” in the Tandem panel again. Nothing was lost.",
} as const;
