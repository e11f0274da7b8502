// The letters that invite people. They carry no secret: an invitation is bound to the verified address.

import type { MemberCall } from "../http/handlers.ts";
import { describeError } from "../log.ts";

export const INVITATION_LIFE = 14 * 86_400_000;
/** More open ones at a time look like a mistake or like spam. */
export const MAX_OPEN_INVITATIONS = 200;

/** Sent after the commit. A letter that fails is logged: the invitation waits in Tandem all the same. */
async function send(call: MemberCall, to: string, subject: string, text: string): Promise<void> {
  try {
    await call.context.mail.send({ to, subject, text });
  } catch (error) {
    call.log.error({ err: describeError(error) }, "an invitation letter could not be sent");
  }
}

export async function sendMemberLetter(call: MemberCall, to: string): Promise<void> {
  const { name, organisationName } = call.actor;
  await send(
    call,
    to,
    `${oneLine(name)} invites you to ${oneLine(organisationName)} in Tandem`,
    `${name} invites you to join ${organisationName} in Tandem, which shows the partner side of a deal next to
the deal in your CRM.

What to do next:
1. Install the Tandem extension (ask ${name} where your company keeps it).
2. In Tandem, choose "Sign in" with the server ${call.context.env.PUBLIC_URL}
3. Sign in with this e-mail address, ${to}. The invitation waits there.

It is open for 14 days. If you did not expect it, do nothing.
`,
  );
}

export async function sendPartnerLetter(call: MemberCall, to: string): Promise<void> {
  const { name, organisationName } = call.actor;
  await send(
    call,
    to,
    `${oneLine(organisationName)} wants to sell together with you in Tandem`,
    `${name} of ${organisationName} invites your company to a partnership in Tandem, which shows both companies
where their accounts overlap. Nothing is shared until each side decides what.

What to do next:
1. Install the Tandem extension and sign in with this e-mail address, ${to},
   with the server ${call.context.env.PUBLIC_URL}
2. Create your company there, or join it if a colleague has.
3. Accept the invitation. That needs the member role partner manager or admin.

It is open for 14 days. If you did not expect it, do nothing.
`,
  );
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ");
