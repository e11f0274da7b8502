// Submits a registration, or a new revision of it: everyone named is asked (again), the submitter's own organisation
// accepts with it. Who is new is invited; whom the author no longer names leaves. What was protected stays so until then.
import type { RegistrationRevision } from "../../contract/deal.ts";
import { agreedRevision } from "../deal/deal-outcome.ts";
import { registrationOf } from "../deal/registration-status.ts";
import { problemAfterStatement } from "../deal/terms-after-statement.ts";
import { termsHash } from "../deal/terms-hash.ts";
import { termsProblems } from "../deal/terms-problems.ts";
import { policyProblem } from "../deal/terms-under-policy.ts";
import { say } from "../messages/say.ts";
import { againstRivals, dealFor, idTaken, isTaken, personOf, put } from "./deal-rows.ts";
import type { AccessChange, Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const submitDeal: Mutator<"deal.submit"> = {
  needs: ({ dealId, terms }) => ({
    deals: [dealId],
    partners: terms.participants.map(({ organisationId }) => organisationId),
    rivals: true,
  }),
  run(state, args, context) {
    const { actor, now, onServer } = context;
    const { dealId, revisionId, terms } = args;
    const found = dealFor("deal.submit", state, dealId, context);
    if ("outcome" in found) return found;
    const { whole } = found;

    const hash = termsHash(terms);
    if (hash !== args.termsHash) {
      return refused("terms_changed", say("deal.notWhatWasAccepted"));
    }
    const [problem] = termsProblems(terms);
    if (problem) return refused("terms_incomplete", problem.message);

    const payer = state.partner(terms.payerId);
    if (typeof payer === "object" && payer.partnership.offline) {
      return refused("terms_incomplete", say("deal.payerOffline", { name: payer.partnership.partner.name }));
    }
    const fixed = problemAfterStatement(whole, terms);
    if (fixed) return refused("terms_incomplete", fixed);
    const apart = againstRivals(state, terms.participants);
    if (apart) return apart;

    const current = registrationOf(whole, now);
    const pinnedId = current.revision?.terms.policyVersionId ?? null;
    const agreed = agreedRevision(whole)?.terms ?? null;
    const uncovered = policyProblem(state, terms, actor.organisationId, onServer, { pinnedId, agreed, now });
    if (uncovered) return refused("terms_incomplete", uncovered);

    const draft = whole.registration_revision.find(({ submittedAt }) => submittedAt === null);
    if (draft ? draft.id !== revisionId : isTaken(whole, revisionId)) return idTaken;
    if (isTaken(whole, args.answerId)) return idTaken;
    const isAuthor = whole.deal[0]?.createdBy.organisationId === actor.organisationId;
    const number = (current.revision?.number ?? 0) + 1;

    const changes: RowChange[] = [];
    const access: AccessChange[] = [];
    for (const { organisationId, name } of terms.participants) {
      const known = whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);
      const partner = state.partner(organisationId);
      // As we know it: what a company is called is not the submitter's to say.
      const named =
        known?.organisation.name ?? (typeof partner === "object" && partner.partnership.partner.name);
      if (named && named !== name) {
        return refused("terms_changed", say("deal.otherName", { name, named }));
      }
      if (known && known.level !== "left") continue;
      const unsure = partner === "unknown" && !onServer;
      const fits = typeof partner === "object" && partner.partnership.status === "active";
      if (!unsure && !fits) {
        return refused("partnership_not_active", say("deal.notYourPartner", { name }));
      }
      const row = args.invitations.find((each) => each.organisationId === organisationId);
      const participantId = known?.id ?? row?.participantId;
      if (!participantId) return refused("bad_arguments", say("deal.noInvitation", { name }));
      if (!known && isTaken(whole, participantId)) return idTaken;
      const organisation = { id: organisationId, name };
      const isPlaceholder = typeof partner === "object" && partner.partnership.offline;
      const invited = {
        id: participantId,
        dealId,
        organisation,
        level: "invited",
        since: now,
        reason: null,
        ...(isPlaceholder
          ? { placeholderOf: { id: actor.organisationId, name: actor.organisationName } }
          : {}),
      } as const;
      access.push({ dealId, organisationId, level: "invited", since: now });
      changes.push(put({ entity: "deal_participant", row: invited }));
    }
    for (const participant of whole.deal_participant) {
      const { id: organisationId } = participant.organisation;
      const named = terms.participants.some((each) => each.organisationId === organisationId);
      if (named || participant.level === "left") continue;
      if (organisationId === actor.organisationId) {
        return refused("terms_incomplete", say("deal.mustStay"));
      }
      if (!isAuthor) {
        const name = participant.organisation.name;
        return refused("not_allowed", say("deal.authorTakesOut", { name }));
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
