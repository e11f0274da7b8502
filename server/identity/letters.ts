// The letters the issuer sends. Plain text, one purpose each. Called by the sign-in pages. Never a link: the person goes on in
// the window they came from.
import { say } from "../messages/say.ts";
import { CODE_LIFE } from "./accounts.ts";

type Letter = { to: string; subject: string; text: string };

const minutes = CODE_LIFE / 60_000;
const closing = say("letter.closing");

export const signUpLetter = (to: string, name: string, code: string): Letter => ({
  to,
  subject: say("letter.codeSubject", { code }),
  text: say("letter.signUp", { name, code, minutes, closing }),
});

export const alreadyThereLetter = (to: string): Letter => ({
  to,
  subject: say("letter.alreadyThereSubject"),
  text: say("letter.alreadyThere", { closing }),
});

export const resetLetter = (to: string, code: string): Letter => ({
  to,
  subject: say("letter.codeSubject", { code }),
  text: say("letter.reset", { code, minutes, closing }),
});

export const noAccountLetter = (to: string): Letter => ({
  to,
  subject: say("letter.noAccountSubject"),
  text: say("letter.noAccount", { closing }),
});
