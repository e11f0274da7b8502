// A person's own sign-ins, and an admin ending those of a member. Own ones are found by who asks, never by what was sent.
import { appendFeed } from "../feed/append.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberHandlers, PersonHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { endSessions, listSessions } from "../identity/sessions.ts";
import { say } from "../messages/say.ts";

export const sessionHandlers: Pick<PersonHandlers, "listSessions" | "endSession" | "endOtherSessions"> = {
  async listSessions({ context, person }) {
    return { sessions: await listSessions(context, person.subject, person.session) };
  },

  async endSession({ context, person }, { id }) {
    const ended = await endSessions(context, person.subject, { id });
    if (ended === 0) throw new ProblemError("not-found", say("session.over"));
    return {};
  },

  async endOtherSessions({ context, person }) {
    return { ended: await endSessions(context, person.subject, { allBut: person.session }) };
  },
};

export const memberSessionHandlers: Pick<MemberHandlers, "endMemberSessions"> = {
  async endMemberSessions(call, { id }) {
    // Told first: were it the other way round, a failure between the two would leave an ending that nobody sees.
    const subject = await call.transaction(async (trx) => {
      const member = await trx
        .selectFrom("member")
        .select(["name", "subject"])
        .where("organisation_id", "=", call.actor.organisationId)
        .where("id", "=", id)
        .executeTakeFirst();
      if (member === undefined) throw new ProblemError("not-found", say("member.notOurs"));
      const act = { command: "member.sign-out", args: { name: member.name }, rowIds: [id] } as const;
      await appendFeed(trx, [await tellUs(trx, call, act)]);
      return member.subject;
    });
    return { ended: await endSessions(call.context, subject, { allBut: null }) };
  },
};
