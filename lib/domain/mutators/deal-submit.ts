// Submits a registration, or a new revision of it: everyone named is asked (again), the submitter's own organisation
// accepts with it. Who is new is invited, who is no longer named leaves. What was protected stays so until then.
import type { RegistrationRevision } from "../../contract/deal.ts";
import { registrationOf } from "../deal/registration-status.ts";
import { termsHash } from "../deal/terms-hash.ts";
import { termsProblems } from "../deal/terms-problems.ts";
import { policyProblem } from "../deal/terms-under-policy.ts";
import { dealFor, personOf, put } from "./deal-rows.ts";
import type { AccessChange, Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const submitDeal: Mutator<"deal.submit"> = {
  needs: ({ dealId, terms }) => {
    const partnerships = terms.participants.flatMap(({ partnershipId }) => partnershipId ?? []);
    return { deals: [dealId], partnerships, policies: partnerships };
  },
  run(state, args, context) {
    const { actor, now, onServer } = context;
    const { dealId, revisionId, terms } = args;
    const found = dealFor("deal.submit", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;

    const hash = termsHash(terms);
    if (hash !== args.termsHash) {
      return refused("terms_changed", "What was accepted is not what was sent: look at it again and submit.");
    }
    const [problem] = termsProblems(terms);
    if (problem) return refused("terms_incomplete", problem.message);

    const uncovered = policyProblem(state, terms, actor.organisationId, onServer);
    if (uncovered) return refused("terms_incomplete", uncovered);

    const current = registrationOf(whole, now);
    const same = whole.registration_revision.find(({ id }) => id === revisionId);
    if (current.revision && same) return refused("already_exists", "This revision was submitted before.");
    const number = (current.revision?.number ?? 0) + 1;

    const changes: RowChange[] = [];
    const access: AccessChange[] = [];
    for (const { organisationId, name, partnershipId } of terms.participants) {
      const known = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
      if (known && known.level !== "left") continue;
      const partnership = partnershipId === null ? "absent" : state.partnership(partnershipId);
      const unsure = partnership === "unknown" && !onServer;
      const fits =
        typeof partnership === "object" &&
        partnership.status === "active" &&
        partnership.partner.id === organisationId;
      if (!unsure && !fits) {
        return refused(
          "partnership_not_active",
          `${name} is not an active partner of yours, so it cannot be added: invite it as a partner first.`,
        );
      }
      const row = args.invitations.find((each) => each.organisationId === organisationId);
      const participantId = known?.id ?? row?.participantId;
      if (!participantId) return refused("bad_arguments", `No invitation for ${name} came along.`);
      const organisation = { id: organisationId, name };
      const invited = {
        id: participantId,
        dealId,
        organisation,
        level: "invited",
        since: now,
        reason: null,
      } as const;
      access.push({ dealId, organisationId, level: "invited", since: now });
      changes.push(put({ entity: "deal_participant", row: invited }));
    }
    for (const participant of whole.deal_participant) {
      const { id: organisationId } = participant.organisation;
      const named = terms.participants.some((each) => each.organisationId === organisationId);
      if (named || participant.level === "left") continue;
      if (organisationId === actor.organisationId) {
        return refused(
          "terms_incomplete",
          "Your own organisation must stay a participant, or leave the deal.",
        );
      }
      access.push({ dealId, organisationId, level: "left", since: now });
      changes.push(put({ entity: "deal_participant", row: { ...participant, level: "left", since: now } }));
    }
    const revision: RegistrationRevision = {
      id: revisionId,
      dealId,
      number,
      terms,
      submittedBy: { organisationId: actor.organisationId, person: personOf(actor) },
      submittedAt: now,
    };
    changes.push(
      put({ entity: "registration_revision", row: revision }),
      put({
        entity: "registration_answer",
        row: {
          id: args.answerId,
          dealId,
          revisionId,
          organisationId: actor.organisationId,
          answer: "accepted",
          reason: null,
          acceptedBy: args.acceptedBy,
          termsHash: hash,
          answeredBy: personOf(actor),
          answeredAt: now,
        },
      }),
    );
    return { outcome: "changes", changes, access };
  },
};
