// Who is signed in, and what waits for that person. Invitations are shown to a verified address only.
import { sql } from "kysely";
import type { MemberRole } from "../../lib/contract/words.ts";
import { findMember } from "../http/authentication.ts";
import type { Call, PersonHandlers } from "../http/handlers.ts";

export const meHandlers: Pick<PersonHandlers, "me"> = {
  async me(call) {
    const { name, email, emailVerified } = call.person;
    const found = await findMember(call.context, call.person);
    const invitations = emailVerified ? await findInvitations(call, found?.organisationId ?? null) : NONE;
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
const NONE = { memberInvitations: [], partnershipInvitations: [] };

async function findInvitations({ context, person }: Call, ownOrganisationId: string | null) {
  const now = context.now();
  return await context.db.asNobody(async (trx) => {
    const members = await sql<Waiting & { role: MemberRole }>`
      select * from member_invitations_for(${person.email}, ${now})`.execute(trx);
    const partnerships = await sql<Waiting>`
      select * from partnership_invitations_for(${person.email}, ${now})`.execute(trx);
    return {
      memberInvitations: members.rows.map((row) => ({ ...waitingOf(row), role: row.role })),
      partnershipInvitations: partnerships.rows
        .filter((row) => row.organisation_id !== ownOrganisationId)
        .map(waitingOf),
    };
  });
}

const waitingOf = (row: Waiting) => ({
  id: row.id,
  organisation: { id: row.organisation_id, name: row.organisation_name },
  invitedByName: row.invited_by_name,
});
