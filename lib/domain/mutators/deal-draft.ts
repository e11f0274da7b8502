// A registration being written: private to its author's organisation, which is the only one in the deal. Its inverse is what
// the draft said before, `over` what it says now; of the first one, deal.discard.
import { say } from "../messages/say.ts";
import { dealFor, personOf, put } from "./deal-rows.ts";
import { againstOver } from "./draft-over.ts";
import type { Mutator, RowChange } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const draftDeal: Mutator<"deal.draft"> = {
  needs: (args) => ({ deals: [args.dealId] }),
  run(state, args, context) {
    const { actor, now } = context;
    const { dealId, terms, name, over } = args;
    const known = state.deal(dealId);
    if (typeof known === "object") {
      const found = dealFor("deal.draft", state, dealId, context);
      if ("outcome" in found) return found;
      const against = againstOver(found.whole, over);
      if (against) return against;
    } else if (over && known === "absent") {
      return refused("not_found", say("deal.draftDiscarded"));
    }
    const [before] = typeof known === "object" ? known.deal : [];
    const author = { organisationId: actor.organisationId, person: personOf(actor) };
    const changes: RowChange[] = [
      put({
        entity: "deal",
        row: {
          id: dealId,
          customer: terms.customer,
          name,
          createdBy: before?.createdBy ?? { ...author, organisationName: actor.organisationName },
          createdAt: before?.createdAt ?? now,
        },
      }),
      put({
        entity: "registration_revision",
        row: { id: args.revisionId, dealId, number: 1, terms, submittedBy: author, submittedAt: null },
      }),
      put({
        entity: "deal_link",
        row: { id: args.linkId, dealId, organisationId: actor.organisationId, ...args.link },
      }),
    ];
    if (before) return { outcome: "changes", changes };
    const organisation = { id: actor.organisationId, name: actor.organisationName };
    changes.push(
      put({
        entity: "deal_participant",
        row: { id: args.participantId, dealId, organisation, level: "accepted", since: now, reason: null },
      }),
    );
    const mine = { dealId, organisationId: actor.organisationId, level: "accepted", since: now } as const;
    return { outcome: "changes", changes, access: [mine] };
  },
};
