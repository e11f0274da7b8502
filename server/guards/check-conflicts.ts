// POST /v1/conflicts/check: what a registration that we would pay meets among our own, before it is submitted. Reads as the
// member's organisation: what others pay nobody learns here, only what their policy says, after submitting.
import { areInConflict, sideOf } from "../../lib/domain/deal/conflicts.ts";
import type { MemberHandlers } from "../http/handlers.ts";
import { subjectsOn } from "./conflict-subjects.ts";

export const conflictHandlers: Pick<MemberHandlers, "checkConflicts"> = {
  async checkConflicts({ actor, context, transaction }, { customer, partnerIds, dealId }) {
    const payerId = actor.organisationId;
    const now = context.now();
    const intended = { dealId, payerId, customer, partnerIds };
    const subjects = await transaction((trx) => subjectsOn(trx, payerId, customer, now));
    const conflicts = subjects.flatMap(({ whole, standing }) => {
      const side = standing && areInConflict(intended, standing) ? sideOf(whole, now) : null;
      return side ? [side] : [];
    });
    return { conflicts };
  },
};
