// Who is signed in, and what waits for that person. Invitations are shown to a verified address only.
import { sql, type Transaction } from "kysely";
import type { MemberRole } from "../../lib/contract/words.ts";
import type { ServerActor } from "../context.ts";
import type { Tables } from "../db/tables.ts";
import { findMember } from "../http/authentication.ts";
import type { Call, PersonHandlers } from "../http/handlers.ts";

export const meHandlers: Pick<PersonHandlers, "me"> = {
  async me(call) {
    const { name, email, emailVerified } = call.person;
    const found = await findMember(call.context, call.person);
    const invitations = emailVerified ? await findInvitations(call, found) : NONE;
    if (found === null)
      return { name, email, emailVerified, member: null, organisation: null, ...invitations };
    const { organisationId, organisationName, memberId, ...rest } = found;
    return {
      name,
      email,
      emailVerified,
      member: { id: memberId, organisationId, ...rest },
      organisation: { id: organisationId, name: organisationName },
      ...invitations,
      // A person is a member of one organisation.
      memberInvitations: [],
    };
  },
};

type Waiting = { id: string; organisation_id: string; organisation_name: string; invited_by_name: string };
type Claim = {
  id: string;
  organisation_id: string;
  organisation_name: string;
  placeholder_name: string;
  claimed_at: number;
};
const NONE = { memberInvitations: [], partnershipInvitations: [] };

/** As the member who asks: its organisation's own invitations, and those that an ending made void, are left out. */
async function findInvitations({ context, person }: Call, member: ServerActor | null) {
  const now = context.now();
  const find = async (trx: Transaction<Tables>) => {
    const members = await sql<Waiting & { role: MemberRole }>`
      select * from member_invitations_for(${person.email}, ${now})`.execute(trx);
    const partnerships = await sql<Waiting>`
      select * from partnership_invitations_for(${person.email}, ${now})`.execute(trx);
    const placeholders = await sql<{ id: string; placeholder_name: string }>`
      select * from placeholder_invitations_for(${person.email}, ${now})`.execute(trx);
    const claims = await sql<Claim>`select * from own_claims()`.execute(trx);
    const nameOf = (id: string) => placeholders.rows.find((each) => each.id === id)?.placeholder_name ?? null;
    return {
      memberInvitations: members.rows.map((row) => ({ ...waitingOf(row), role: row.role })),
      partnershipInvitations: partnerships.rows.map((row) => ({
        ...waitingOf(row),
        placeholderName: nameOf(row.id),
      })),
      placeholderClaims: claims.rows.map((row) => ({
        id: row.id,
        organisation: { id: row.organisation_id, name: row.organisation_name },
        placeholderName: row.placeholder_name,
        claimedAt: row.claimed_at,
      })),
    };
  };
  return member === null ? await context.db.asNobody(find) : await context.db.as(member, find);
}

const waitingOf = (row: Waiting) => ({
  id: row.id,
  organisation: { id: row.organisation_id, name: row.organisation_name },
  invitedByName: row.invited_by_name,
});
