// "This is not the same company", or "it is", of an account of ours and a company of a partner. Our own word, for us alone;
// anybody of us may say it. Its inverse is overlap.correct.keep.
import type { OverlapCorrection } from "../../contract/correction.ts";
import { orgScope } from "../../contract/scope.ts";
import { nameKey } from "../company-name.ts";
import { standingCorrection } from "../corrections.ts";
import { say } from "../messages/say.ts";
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";
import { authorOf } from "./plan-rows.ts";

const ended = refused("partnership_not_active", say("correction.partnershipEnded"));
const nameless = refused("bad_arguments", say("correction.nameless"));
const idTaken = refused("already_exists", say("correction.idTaken"));

export const correctOverlap: Mutator<"overlap.correct"> = {
  needs: ({ partnershipId }) => ({ partnerships: [partnershipId], corrections: true }),
  run(state, { correctionId, partnershipId, ...said }, context) {
    const { actor } = context;
    const partnership = state.partnership(partnershipId);
    // A device that has not pulled yet lets the server decide.
    if (partnership === "unknown" && !context.onServer) return { outcome: "changes", changes: [] };
    if (typeof partnership !== "object" || partnership.status !== "active") return ended;
    const key = nameKey(said.theirs.name);
    if (said.theirs.domain === null && key === "") return nameless;
    const found = state.corrections();
    const known = typeof found === "object" ? found : [];
    if (known.some(({ id }) => id === correctionId)) return idTaken;
    const partnerId = partnership.partner.id;
    const ours = { id: said.accountId, domain: said.ours.domain };
    const before = standingCorrection({ partnerId, ours, theirs: said.theirs }, known);
    if (before) return refused("already_exists", saidBefore(before, said.says));
    const row: OverlapCorrection = {
      id: correctionId,
      organisationId: actor.organisationId,
      partnerId,
      ...said,
      nameKey: key,
      said: { memberId: actor.memberId, ...authorOf(context) },
      takenBack: null,
    };
    return {
      outcome: "changes",
      changes: [{ op: "put", entity: "overlap_correction", row, scopes: [orgScope] }],
    };
  },
};

function saidBefore({ says, said: { person } }: OverlapCorrection, now: OverlapCorrection["says"]): string {
  const { name } = person;
  if (says === now) return say("correction.saidAlready", { name });
  return says === "same" ? say("correction.saidSame", { name }) : say("correction.saidOther", { name });
}
