// The endpoints of matching. Wired by `server/wiring.ts`.
import type { MemberHandlers } from "../http/handlers.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { lookUp } from "./look-up.ts";
import { previewSharing } from "./preview.ts";

export const matchHandlers: Pick<MemberHandlers, "previewSharing" | "lookUp"> = {
  async previewSharing(call, request) {
    const partnership = await call.transaction((trx) =>
      trx
        .selectFrom("partnership")
        .select(["inviting_id", "accepting_id"])
        .where("id", "=", request.id)
        .executeTakeFirst(),
    );
    if (partnership === undefined) throw new ProblemError("not-found", say("partnership.notThere"));
    const { inviting_id, accepting_id } = partnership;
    const partnerId = inviting_id === call.actor.organisationId ? accepting_id : inviting_id;
    return await previewSharing(call.context.db, call.actor, partnerId, request);
  },

  lookUp: (call, request) => call.transaction((trx) => lookUp(trx, call.actor.organisationId, request)),
};
