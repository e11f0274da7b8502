// A senior member records what a partner that does not use Tandem answered: accepted or objected, by whom there, when, with
// what document. For a placeholder of one's own organisation only. It may be recorded anew until the payer decides.
import type { RegistrationAnswer } from "../../contract/deal.ts";
import { givenInFuture, ownerOfPlaceholder } from "../deal/offline.ts";
import { registrationOf } from "../deal/registration-status.ts";
import { termsHash } from "../deal/terms-hash.ts";
import { say } from "../messages/say.ts";
import { dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const notOurPlaceholder = refused("not_allowed", say("offline.notOurs"));
export const givenLater = refused("occurs_in_future", say("offline.givenLater"));

export const recordAnswer: Mutator<"deal.record"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, revisionId, organisationId, answer, given } = args;
    const found = dealFor("deal.record", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;
    if (ownerOfPlaceholder(whole, organisationId)?.id !== actor.organisationId) return notOurPlaceholder;
    if (givenInFuture(given, now)) return givenLater;
    const { revision, answers } = registrationOf(whole, now);
    if (!revision || revision.id !== revisionId || termsHash(revision.terms) !== args.termsHash) {
      return refused("terms_changed", say("offline.newRevision"));
    }
    const theirs = answers.find((each) => each.organisationId === organisationId);
    if (!theirs) return refused("not_allowed", say("offline.notNamed"));
    const before = theirs.answer?.revisionId === revisionId ? theirs.answer : null;
    const id = before?.id ?? args.answerId;
    if (!before && isTaken(whole, id)) return idTaken;
    const { organisationId: ownerId, organisationName } = actor;
    const accepted = answer.kind === "accepted";
    const row: RegistrationAnswer = {
      id,
      dealId,
      revisionId,
      organisationId,
      answer: accepted ? "recorded" : "objected",
      reason: accepted ? null : answer.reason,
      acceptedBy: accepted ? { ...given.by, text: answer.text } : null,
      termsHash: args.termsHash,
      answeredBy: { name: given.by.name, title: given.by.authority },
      answeredAt: now,
      recorded: {
        recorder: { organisationId: ownerId, organisationName, person: personOf(actor) },
        given,
      },
    };
    const changes: RowChange[] = [put({ entity: "registration_answer", row })];
    const participant = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
    if (!accepted || participant?.level !== "invited") return { outcome: "changes", changes };
    changes.push(put({ entity: "deal_participant", row: { ...participant, level: "accepted", since: now } }));
    return {
      outcome: "changes",
      changes,
      access: [{ dealId, organisationId, level: "accepted", since: now }],
    };
  },
};
