// Changing a member's role or status. An organisation never loses its last active admin; of one who is let in no longer, or
// again, the deals and co-sell plans that name them learn it.
import type { Transaction } from "kysely";
import type { Member } from "../../lib/contract/records.ts";
import type { RowChange } from "../../lib/domain/mutators/mutator.ts";
import type { Tables } from "../db/tables.ts";
import { appendFeed, orgPut } from "../feed/append.ts";
import { departuresAfter, membersOf } from "../guards/tell-departures.ts";
import { ownersAfter } from "../guards/tell-owners-left.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberActor, MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { entriesOf } from "../sync/change-entries.ts";
import { applyRowChange, findRows } from "../sync/entities/registry.ts";

/** What deals and co-sell plans say of the member from now on. */
async function toldAfter(
  trx: Transaction<Tables>,
  actor: MemberActor,
  member: Member,
  now: number,
): Promise<RowChange[]> {
  const members = await membersOf(trx, actor);
  return [
    ...(await departuresAfter(trx, member, members, now)),
    ...(await ownersAfter(trx, member, members, now)),
  ];
}

export const memberHandlers: Pick<MemberHandlers, "changeMember"> = {
  async changeMember(call, { id, role, status }) {
    return await call.transaction(async (trx) => {
      const { organisationId } = call.actor;
      // Locked in order of id, so that two admins who demote each other are judged one after the other.
      const admins = await trx
        .selectFrom("member")
        .select("id")
        .where("organisation_id", "=", organisationId)
        .where("role", "=", "admin")
        .where("status", "=", "active")
        .orderBy("id")
        .forUpdate()
        .execute();
      const staysAdmin = role === "admin" && status === "active";
      if (!staysAdmin && admins.length === 1 && admins[0]?.id === id) {
        throw new ProblemError("conflict", say("member.lastAdmin"));
      }
      const before = await trx
        .selectFrom("member")
        .select("status")
        .where("organisation_id", "=", organisationId)
        .where("id", "=", id)
        .forUpdate()
        .executeTakeFirst();
      const { numUpdatedRows } = await trx
        .updateTable("member")
        .set({ role, status })
        .where("organisation_id", "=", organisationId)
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) throw new ProblemError("not-found", say("member.notOurs"));
      const [member] = await findRows(trx, call.actor, "member", { kind: "org" }, { ids: [id] });
      if (member === undefined) throw new Error("a changed member cannot be read");
      const changes =
        before?.status === status ? [] : await toldAfter(trx, call.actor, member, call.context.now());
      for (const change of changes) await applyRowChange(trx, call.actor, change);
      const args = { name: member.name, role, status };
      const told = await tellUs(trx, call, { command: "member.change", args, rowIds: [id] });
      await appendFeed(trx, [orgPut("member", id), ...entriesOf(changes), told]);
      return member;
    });
  },
};
