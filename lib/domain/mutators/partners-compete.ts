// Marks two partners as competitors, or takes the mark back. Ours alone: neither learns of it, and we never put both into
// one deal from then on.
import { isSenior } from "../../contract/roles.ts";
import { orgScope } from "../../contract/scope.ts";
import { say } from "../messages/say.ts";
import { needsSenior, personOf } from "./deal-rows.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const competePartners: Mutator<"partners.compete"> = {
  needs: ({ partnershipIds }) => ({ partnerships: partnershipIds, rivals: true }),
  run(state, args, { actor, now, onServer }) {
    if (!isSenior(actor.role)) return needsSenior;
    const partnershipIds = args.partnershipIds.toSorted();
    if (partnershipIds[0] === partnershipIds[1]) {
      return refused("bad_arguments", say("partner.competesWithItself"));
    }
    for (const id of partnershipIds) {
      const partnership = state.partnership(id);
      if (partnership === "unknown" && !onServer) continue;
      if (typeof partnership !== "object") return refused("not_found", say("partner.gone"));
    }
    const known = state.rivals();
    const marks = typeof known === "object" ? known.marks : [];
    const mark = marks.find((each) => each.partnershipIds.every((id) => partnershipIds.includes(id)));
    if (!args.competing) {
      if (!mark) return { outcome: "changes", changes: [] };
      const gone = { op: "remove", entity: "competitor_mark", id: mark.id, scopes: [orgScope] } as const;
      return { outcome: "changes", changes: [gone] };
    }
    if (mark) return { outcome: "changes", changes: [] };
    const row = { id: args.markId, partnershipIds, markedBy: personOf(actor), markedAt: now };
    return {
      outcome: "changes",
      changes: [{ op: "put", entity: "competitor_mark", scopes: [orgScope], row }],
    };
  },
};
