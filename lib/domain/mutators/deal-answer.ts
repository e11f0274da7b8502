// A participant answers a revision: it accepts what it was shown, or objects with a reason. An acceptance of other terms
// than those in force is refused. It may change its mind until the payer decides.
import { registrationOf } from "../deal/registration-status.ts";
import { termsHash } from "../deal/terms-hash.ts";
import { say } from "../messages/say.ts";
import { againstRivals, dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const answerDeal: Mutator<"deal.answer"> = {
  needs: (args) => ({ deals: [args.dealId], rivals: true }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, revisionId, answer } = args;
    const found = dealFor("deal.answer", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    const { revision, answers } = registrationOf(whole, now);
    if (!revision || revision.id !== revisionId || termsHash(revision.terms) !== args.termsHash) {
      return refused("terms_changed", say("deal.answerNewRevision"));
    }
    const mine = answers.find(({ organisationId }) => organisationId === actor.organisationId);
    if (!mine) return refused("not_allowed", say("deal.notNamed"));
    const apart = answer.kind === "accepted" && againstRivals(state, revision.terms.participants);
    if (apart) return apart;
    // An answer to the revision before, of the same terms, stays what it was.
    const before = mine.answer?.revisionId === revisionId ? mine.answer : null;
    const answerId = before?.id ?? args.answerId;
    if (!before && isTaken(whole, answerId)) return idTaken;
    const accepted = answer.kind === "accepted";
    const changes: RowChange[] = [
      put({
        entity: "registration_answer",
        row: {
          // One answer per organisation and revision: a later one takes the place of the earlier.
          id: answerId,
          dealId,
          revisionId,
          organisationId: actor.organisationId,
          answer: answer.kind,
          reason: accepted ? null : answer.reason,
          acceptedBy: accepted ? answer.acceptedBy : null,
          termsHash: args.termsHash,
          answeredBy: personOf(actor),
          answeredAt: now,
        },
      }),
    ];
    const participant = whole.deal_participant.find(
      ({ organisation }) => organisation.id === actor.organisationId,
    );
    if (!accepted || participant?.level !== "invited") return { outcome: "changes", changes };
    // Accepting opens the whole deal.
    const row = { ...participant, level: "accepted", since: now } as const;
    changes.push(put({ entity: "deal_participant", row }));
    const access = { dealId, organisationId: actor.organisationId, level: "accepted", since: now } as const;
    return { outcome: "changes", changes, access: [access] };
  },
};
