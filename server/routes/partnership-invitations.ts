// Inviting another company by the address of a person there, and taking that back. Accepting is in
// `partnerships.ts`.
import { v7 as uuid } from "uuid";
import type { PartnershipInvitation } from "../../lib/contract/api.ts";
import { appendFeed } from "../feed/append.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import {
  INVITATION_LIFE,
  MAX_OPEN_INVITATIONS,
  requireFewLetters,
  sendPartnerLetter,
} from "./invitation-letters.ts";
import { placeholderOf } from "./placeholder-claims.ts";

export const partnershipInvitationHandlers: Pick<
  MemberHandlers,
  "invitePartner" | "listPartnershipInvitations" | "revokePartnershipInvitation"
> = {
  async invitePartner(call, { companyName, email: typed, partnershipId = null }) {
    const email = typed.toLowerCase();
    const now = call.context.now();
    const { organisationId, memberId, name } = call.actor;
    const invitation: PartnershipInvitation = {
      id: uuid(),
      companyName,
      email,
      invitedByName: name,
      createdAt: now,
      expiresAt: now + INVITATION_LIFE,
    };
    const placeholderId = await call.transaction(async (trx) => {
      const placeholder = partnershipId === null ? null : await placeholderOf(trx, call, partnershipId);
      const members = trx.selectFrom("member").select("id").where("organisation_id", "=", organisationId);
      if (await members.where("email", "=", email).executeTakeFirst()) {
        throw new ProblemError("conflict", say("invitation.colleague"));
      }
      await requireFewLetters(trx, call, email);
      const { count } = await trx
        .selectFrom("partnership_invitation")
        .select((select) => select.fn.countAll<number>().as("count"))
        .where("organisation_id", "=", organisationId)
        .where("closed_at", "is", null)
        .where("expires_at", ">", now)
        .executeTakeFirstOrThrow();
      if (count >= MAX_OPEN_INVITATIONS) {
        throw new ProblemError("conflict", say("invitation.tooManyOpen"));
      }
      await trx
        .updateTable("partnership_invitation")
        .set({ closed_at: now })
        .where("organisation_id", "=", organisationId)
        .where("email", "=", email)
        .where("closed_at", "is", null)
        .execute();
      await trx
        .insertInto("partnership_invitation")
        .values({
          organisation_id: organisationId,
          id: invitation.id,
          company_name: companyName,
          email,
          invited_by: memberId,
          invited_by_name: name,
          created_at: now,
          expires_at: invitation.expiresAt,
          closed_at: null,
          placeholder_id: placeholder,
        })
        .execute();
      const args = { companyName, email };
      const rowIds = [invitation.id, ...(partnershipId === null ? [] : [partnershipId])];
      await appendFeed(trx, [await tellUs(trx, call, { command: "partnership.invite", args, rowIds })]);
      return placeholder;
    });
    await sendPartnerLetter(call, email);
    return { ...invitation, placeholderId };
  },

  async listPartnershipInvitations(call) {
    const invitations = await call.transaction((trx) =>
      trx
        .selectFrom("partnership_invitation")
        .select([
          "id",
          "company_name as companyName",
          "email",
          "invited_by_name as invitedByName",
          "created_at as createdAt",
          "expires_at as expiresAt",
          "placeholder_id as placeholderId",
        ])
        .where("organisation_id", "=", call.actor.organisationId)
        .where("closed_at", "is", null)
        .where("expires_at", ">", call.context.now())
        .orderBy("created_at")
        .execute(),
    );
    return { invitations };
  },

  async revokePartnershipInvitation(call, { id }) {
    await call.transaction(async (trx) => {
      const revoked = await trx
        .updateTable("partnership_invitation")
        .set({ closed_at: call.context.now() })
        .where("organisation_id", "=", call.actor.organisationId)
        .where("id", "=", id)
        .where("closed_at", "is", null)
        .returning("company_name as companyName")
        .executeTakeFirst();
      if (revoked === undefined) throw new ProblemError("not-found", say("invitation.over"));
      const act = { command: "partnership.invite.revoke", args: revoked, rowIds: [id] } as const;
      await appendFeed(trx, [await tellUs(trx, call, act)]);
    });
    return {};
  },
};
