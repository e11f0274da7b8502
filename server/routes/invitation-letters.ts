// The letters that invite people, and how many may go. They carry no secret: an invitation is bound to the verified
// address. The sender chose both names in them, so these are cut to one short line in quotation marks.
import { sql, type Transaction } from "kysely";
import { line } from "../../lib/contract/shapes.ts";
import type { Tables } from "../db/tables.ts";
import type { MemberCall } from "../http/handlers.ts";
import { tooManyRequests } from "../http/problem-error.ts";
import { describeError } from "../log.ts";
import { say } from "../messages/say.ts";

export const INVITATION_LIFE = 14 * 86_400_000;
/** More open ones at a time look like a mistake or like spam. */
export const MAX_OPEN_INVITATIONS = 200;
/** Letters within `LETTER_WINDOW` (milliseconds), colleagues and partners together. */
export const LETTER_WINDOW = 3_600_000;
/** To one address, from all organisations together. */
export const MAX_LETTERS_TO_ADDRESS = 5;
export const MAX_LETTERS_OF_ORGANISATION = 100;

/** Before an invitation is written, in its transaction. Throws `ProblemError` 429. */
export async function requireFewLetters(
  trx: Transaction<Tables>,
  { context }: MemberCall,
  email: string,
): Promise<void> {
  const { rows } = await sql<{ to_address: number; from_us: number }>`
    select * from count_invitation_letters(${email}, ${context.now() - LETTER_WINDOW})`.execute(trx);
  const { to_address, from_us } = rows[0] ?? { to_address: 0, from_us: 0 };
  if (to_address >= MAX_LETTERS_TO_ADDRESS) {
    throw tooManyRequests(say("invitation.toPerson"), LETTER_WINDOW);
  }
  if (from_us >= MAX_LETTERS_OF_ORGANISATION) {
    throw tooManyRequests(say("invitation.fromUs", { sent: from_us }), LETTER_WINDOW);
  }
}

/** Sent after the commit. A letter that fails is logged: the invitation waits in Tandem all the same. */
async function send(call: MemberCall, to: string, subject: string, text: string): Promise<void> {
  try {
    await call.context.mail.send({ to, subject, text });
  } catch (error) {
    call.log.error({ err: describeError(error) }, "an invitation letter could not be sent");
  }
}

export async function sendMemberLetter(call: MemberCall, to: string): Promise<void> {
  const name = shown(call.actor.name);
  const organisation = shown(call.actor.organisationName);
  await send(
    call,
    to,
    say("letter.memberSubject", { name, organisation }),
    say("letter.member", { name, organisation, to, server: call.context.env.PUBLIC_URL }),
  );
}

export async function sendPartnerLetter(call: MemberCall, to: string): Promise<void> {
  const name = shown(call.actor.name);
  const organisation = shown(call.actor.organisationName);
  await send(
    call,
    to,
    say("letter.partnerSubject", { organisation }),
    say("letter.partner", { name, organisation, to, server: call.context.env.PUBLIC_URL }),
  );
}

const SHOWN_AT_MOST = 80;

/** A name as a letter may carry it: what somebody typed must not read like words of ours. */
function shown(typed: string): string {
  const name = line.catch(say("person.somebody")).parse(typed);
  const short = name.length > SHOWN_AT_MOST ? `${name.slice(0, SHOWN_AT_MOST).toWellFormed()}…` : name;
  return `“${short}”`;
}
