// Creating an organisation: its creator, so far a member of nothing, becomes its admin.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import type { PersonHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";

export const organisationHandlers: Pick<PersonHandlers, "createOrganisation"> = {
  async createOrganisation({ context, person }, { name }) {
    if (!person.emailVerified) throw unverified();
    const organisation = { id: uuid(), name };
    const memberId = uuid();
    const email = person.email.toLowerCase();
    await context.db.asNobody((trx) =>
      sql`select create_organisation(${organisation.id}, ${name}, ${memberId}, ${person.issuer},
        ${person.subject}, ${person.name}, ${email}, ${context.now()})`.execute(trx),
    );
    return {
      organisation,
      member: {
        id: memberId,
        organisationId: organisation.id,
        name: person.name,
        email,
        title: null,
        role: "admin",
        status: "active",
      },
    };
  },
};

export const unverified = (): ProblemError =>
  new ProblemError("forbidden", say("member.confirmFirst"), {
    title: say("member.unverified"),
  });
