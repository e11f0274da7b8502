// From bearer token to person to member. No cookies are ever read. A missing or bad bearer is always 401.
import { sql } from "kysely";
import type { Access } from "../../lib/contract/endpoint.ts";
import type { MemberRole } from "../../lib/contract/words.ts";
import { inSentence, memberRoleWords } from "../../lib/domain/in-words.ts";
import type { Authenticate, Context, SignedIn } from "../context.ts";
import { say } from "../messages/say.ts";
import type { MemberActor } from "./handlers.ts";
import { ProblemError } from "./problem-error.ts";

/** Throws `ProblemError` 401. */
export async function authenticatePerson(
  authorization: string | null,
  authenticate: Authenticate,
): Promise<SignedIn> {
  const token = /^Bearer ([\w~+/.=-]{1,5000})$/i.exec(authorization ?? "")?.[1];
  const person = token === undefined ? null : await authenticate(token);
  if (person === null) throw new ProblemError("unauthorised", say("http.sessionEnded"));
  return person;
}

/** The member this person is, whatever its status; null for a member of nothing. */
export async function findMember(
  context: Context,
  person: SignedIn,
): Promise<(MemberActor & { status: "active" | "deactivated" }) | null> {
  const { rows } = await context.db.asNobody((trx) =>
    sql<{
      organisation_id: string;
      organisation_name: string;
      id: string;
      name: string;
      email: string;
      title: string | null;
      role: MemberRole;
      status: "active" | "deactivated";
    }>`select * from member_of(${person.issuer}, ${person.subject})`.execute(trx),
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { organisation_id, organisation_name, id, ...rest } = row;
  return { organisationId: organisation_id, organisationName: organisation_name, memberId: id, ...rest };
}

const roleInWords = (role: MemberRole) => inSentence(memberRoleWords[role]);

/** Throws `ProblemError` 403 for who is no active member or holds none of the roles. */
export async function requireMember(
  context: Context,
  person: SignedIn,
  access: Exclude<Access, "signed_in">,
): Promise<MemberActor> {
  const member = await findMember(context, person);
  if (member === null) {
    throw new ProblemError("forbidden", say("http.createOrAccept"), {
      title: say("http.noOrganisation"),
    });
  }
  if (member.status !== "active") {
    throw new ProblemError("forbidden", say("http.askToBeLetIn"), {
      title: say("http.membershipEnded"),
    });
  }
  if (access !== "member" && !access.includes(member.role)) {
    const able = access.map(roleInWords).join(` ${say("http.or")} `);
    throw new ProblemError("forbidden", say("http.needsRole", { able, role: roleInWords(member.role) }));
  }
  const { status: _status, ...actor } = member;
  return actor;
}
