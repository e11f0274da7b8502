// The letters the issuer sends. Plain text, one purpose each; a code stands alone on its line.
// Called by the sign-in pages. Never a link: the person goes on in the window they came from.
import { CODE_LIFE } from "./accounts.ts";

type Letter = { to: string; subject: string; text: string };

const minutes = CODE_LIFE / 60_000;
const closing = "Tandem: the partner side of a deal, next to the deal.";

export const signUpLetter = (to: string, name: string, code: string): Letter => ({
  to,
  subject: `${code} is your Tandem code`,
  text: `Hello ${name},

to confirm this address for your Tandem account, type this code in the window where you signed up:

${code}

It is valid for ${minutes} minutes. If you did not sign up, ignore this e-mail: no account is made.

${closing}
`,
});

export const alreadyThereLetter = (to: string): Letter => ({
  to,
  subject: "You already have a Tandem account",
  text: `Hello,

somebody, probably you, wanted to sign up for Tandem with this address. It has an account already:
go back to the sign-in page and use your password, or choose "Forgotten password".
If it was not you, there is nothing to do.

${closing}
`,
});

export const resetLetter = (to: string, code: string): Letter => ({
  to,
  subject: `${code} is your Tandem code`,
  text: `Hello,

to choose a new password for your Tandem account, type this code in the window where you asked for it:

${code}

It is valid for ${minutes} minutes. If you did not ask, ignore this e-mail: your password stays as it is.

${closing}
`,
});

export const noAccountLetter = (to: string): Letter => ({
  to,
  subject: "No Tandem account with this address",
  text: `Hello,

somebody, probably you, asked for a new Tandem password with this address, but it has no account here.
Perhaps you used another address, or have not signed up yet.
If it was not you, there is nothing to do.

${closing}
`,
});
