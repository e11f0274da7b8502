// The letters about an account and about invitations. Plain text: lines are broken here; a code stands alone on its line.
// Never a link.
export const letterTexts = {
  "letter.codeSubject": "{code} is your Tandem code",
  "letter.signUp": `Hello {name},

to confirm this address for your Tandem account, type this code in the window where you signed up:

{code}

It is valid for {minutes} minutes. If you did not sign up, ignore this e-mail: no account is made.

{closing}
`,
  "letter.alreadyThereSubject": "You already have a Tandem account",
  "letter.alreadyThere": `Hello,

somebody, probably you, wanted to sign up for Tandem with this address. It has an account already:
go back to the sign-in page and use your password, or choose "Forgotten password".
If it was not you, there is nothing to do.

{closing}
`,
  "letter.reset": `Hello,

to choose a new password for your Tandem account, type this code in the window where you asked for it:

{code}

It is valid for {minutes} minutes. If you did not ask, ignore this e-mail: your password stays as it is.

{closing}
`,
  "letter.noAccountSubject": "No Tandem account with this address",
  "letter.noAccount": `Hello,

somebody, probably you, asked for a new Tandem password with this address, but it has no account here.
Perhaps you used another address, or have not signed up yet.
If it was not you, there is nothing to do.

{closing}
`,
  "letter.closing": "Tandem: the partner side of a deal, next to the deal.",

  "letter.memberSubject": "{name} invites you to {organisation} in Tandem",
  "letter.member": `{name} invites you to join {organisation} in Tandem, which shows the partner side of a deal next to
the deal in your CRM.

What to do next:
1. Install the Tandem extension (ask {name} where your company keeps it).
2. In Tandem, choose "Sign in" with the server {server}
3. Sign in with this e-mail address, {to}. The invitation waits there.

It is open for 14 days. If you did not expect it, do nothing.
`,
  "letter.partnerSubject": "{organisation} wants to sell together with you in Tandem",
  "letter.partner": `{name} of {organisation} invites your company to a partnership in Tandem, which shows both companies
where their accounts overlap. Nothing is shared until each side decides what.

What to do next:
1. Install the Tandem extension and sign in with this e-mail address, {to},
   with the server {server}
2. Create your company there, or join it if a colleague has.
3. Accept the invitation. That needs the member role partner manager or admin.

It is open for 14 days. If you did not expect it, do nothing.
`,
} as const;
