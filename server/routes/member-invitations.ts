// Inviting colleagues, taking an invitation back, joining by one. Joining crosses into an organisation the person
// is not yet in, so it goes through the definer function `redeem_member_invitation`.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import type { MemberInvitation } from "../../lib/contract/api.ts";
import { appendFeed, orgPut } from "../feed/append.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberHandlers, PersonHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { findRows } from "../sync/entities/registry.ts";
import {
  INVITATION_LIFE,
  MAX_OPEN_INVITATIONS,
  requireFewLetters,
  sendMemberLetter,
} from "./invitation-letters.ts";
import { unverified } from "./organisations.ts";

const ORG = { kind: "org" } as const;

export const memberInvitationHandlers: Pick<
  MemberHandlers,
  "inviteMember" | "listMemberInvitations" | "revokeMemberInvitation"
> = {
  async inviteMember(call, request) {
    const email = request.email.toLowerCase();
    const now = call.context.now();
    const { organisationId, memberId, name } = call.actor;
    const invitation: MemberInvitation = {
      id: uuid(),
      email,
      role: request.role,
      invitedByName: name,
      createdAt: now,
      expiresAt: now + INVITATION_LIFE,
    };
    await call.transaction(async (trx) => {
      const members = trx.selectFrom("member").select("id").where("organisation_id", "=", organisationId);
      if (await members.where("email", "=", email).executeTakeFirst()) {
        throw new ProblemError("conflict", say("member.already"));
      }
      await requireFewLetters(trx, call, email);
      const open = trx
        .selectFrom("member_invitation")
        .where("organisation_id", "=", organisationId)
        .where("closed_at", "is", null)
        .where("expires_at", ">", now);
      const { count } = await open
        .select((select) => select.fn.countAll<number>().as("count"))
        .executeTakeFirstOrThrow();
      if (count >= MAX_OPEN_INVITATIONS) {
        throw new ProblemError("conflict", say("invitation.tooManyOpen"));
      }
      // A second invitation of the same person replaces the first.
      await trx
        .updateTable("member_invitation")
        .set({ closed_at: now })
        .where("organisation_id", "=", organisationId)
        .where("email", "=", email)
        .where("closed_at", "is", null)
        .execute();
      await trx
        .insertInto("member_invitation")
        .values({
          organisation_id: organisationId,
          id: invitation.id,
          email,
          role: request.role,
          invited_by: memberId,
          invited_by_name: name,
          created_at: now,
          expires_at: invitation.expiresAt,
          closed_at: null,
        })
        .execute();
      const args = { email, role: request.role };
      await appendFeed(trx, [
        await tellUs(trx, call, { command: "member.invite", args, rowIds: [invitation.id] }),
      ]);
    });
    await sendMemberLetter(call, email);
    return invitation;
  },

  async listMemberInvitations(call) {
    const invitations = await call.transaction((trx) =>
      trx
        .selectFrom("member_invitation")
        .select([
          "id",
          "email",
          "role",
          "invited_by_name as invitedByName",
          "created_at as createdAt",
          "expires_at as expiresAt",
        ])
        .where("organisation_id", "=", call.actor.organisationId)
        .where("closed_at", "is", null)
        .where("expires_at", ">", call.context.now())
        .orderBy("created_at")
        .execute(),
    );
    return { invitations };
  },

  async revokeMemberInvitation(call, { id }) {
    await call.transaction(async (trx) => {
      const revoked = await trx
        .updateTable("member_invitation")
        .set({ closed_at: call.context.now() })
        .where("organisation_id", "=", call.actor.organisationId)
        .where("id", "=", id)
        .where("closed_at", "is", null)
        .returning("email")
        .executeTakeFirst();
      if (revoked === undefined) throw new ProblemError("not-found", say("invitation.over"));
      await appendFeed(trx, [
        await tellUs(trx, call, { command: "member.invite.revoke", args: revoked, rowIds: [id] }),
      ]);
    });
    return {};
  },
};

export const redeemHandlers: Pick<PersonHandlers, "redeemMemberInvitation"> = {
  async redeemMemberInvitation({ context, person, surface }, { id }) {
    if (!person.emailVerified) throw unverified();
    const memberId = uuid();
    return await context.db.asNobody(async (trx) => {
      const { rows } = await sql<{ organisation_id: string }>`
        select redeem_member_invitation(${id}, ${person.email}, ${memberId}, ${person.issuer},
          ${person.subject}, ${person.name}, ${context.now()}) as organisation_id`.execute(trx);
      const viewer = { organisationId: rows[0]?.organisation_id ?? "" };
      // The function let this transaction act as the new member.
      const [organisation] = await findRows(trx, viewer, "organisation", ORG, {
        ids: [viewer.organisationId],
      });
      const [member] = await findRows(trx, viewer, "member", ORG, { ids: [memberId] });
      if (organisation === undefined || member === undefined)
        throw new Error("the new member cannot see itself");
      const { name, title, role, organisationId } = member;
      const actor = { name, title, organisationId, organisationName: organisation.name };
      const act = { command: "member.join", args: { role }, rowIds: [memberId, id] } as const;
      const told = await tellUs(trx, { context, surface, actor }, act);
      await appendFeed(trx, [orgPut("member", memberId), told]);
      return { organisation, member };
    });
  },
};
