// What the backend took changes who may know what: said here in the words of `product.md`, for the oracle. Called by the model's
// world with each mutation that was applied, at once; what is taken from readers counts from the end of the step.
import { z } from "zod";
import type { Slug } from "./companies.ts";
import type { Audience, DealLevel, Knowledge } from "./knowledge.ts";

const record = z.object({
  touchpointId: z.string(),
  person: z.object({ name: z.string() }),
  sharedWith: z.array(z.object({ shareId: z.string(), partnershipId: z.string() })),
  deal: z.object({ dealId: z.string(), rowId: z.string() }).nullish(),
  note: z.object({ noteId: z.string(), text: z.string(), visibility: z.string() }).nullable(),
});
const ofDeal = z.object({ dealId: z.string() });
const draft = z.object({ dealId: z.string(), name: z.string() });
const submit = z.object({
  dealId: z.string(),
  terms: z.object({ participants: z.array(z.object({ organisationId: z.string() })) }),
});
const answer = z.object({ dealId: z.string(), answer: z.object({ kind: z.string() }) });

export type Takings = {
  knowledge: Knowledge;
  slugOf(organisationId: string): Slug;
  /** The other side of a partnership. */
  partnerOf(partnershipId: string, slug: Slug): Slug;
  /** Counts once the step is over. */
  later(change: () => void): void;
};

export function take(takings: Takings, by: Slug, name: string, args: unknown): void {
  const { knowledge } = takings;
  const levels = (dealId: string) => knowledge.deals.get(dealId)?.levels ?? new Map<Slug, DealLevel>();
  switch (name) {
    case "touchpoint.record": {
      const { touchpointId, person, sharedWith, deal, note } = record.parse(args);
      const partners = sharedWith.map(({ partnershipId }) => takings.partnerOf(partnershipId, by));
      const audience: Audience = deal
        ? { to: "deal", dealId: deal.dealId, from: "accepted" }
        : partners.length > 0
          ? { to: "partners", partners }
          : { to: "own" };
      for (const text of [touchpointId, person.name]) knowledge.open(text, audience);
      if (note?.visibility === "shared") {
        for (const text of [note.noteId, note.text]) knowledge.open(text, audience);
      }
      return;
    }
    case "touchpoint.remove": {
      const { touchpointId } = z.object({ touchpointId: z.string() }).parse(args);
      takings.later(() => knowledge.takeBackAll(touchpointId));
      return;
    }
    case "deal.draft": {
      const { dealId } = draft.parse(args);
      if (!knowledge.deals.has(dealId)) {
        knowledge.deals.set(dealId, { author: by, submitted: false, levels: new Map([[by, "accepted"]]) });
      }
      return;
    }
    case "deal.submit": {
      const { dealId, terms } = submit.parse(args);
      const deal = knowledge.deals.get(dealId);
      if (!deal) return;
      deal.submitted = true;
      const named = terms.participants.map(({ organisationId }) => takings.slugOf(organisationId));
      for (const slug of named) {
        const level = deal.levels.get(slug);
        if (level === undefined || level === "left") deal.levels.set(slug, "invited");
      }
      for (const slug of deal.levels.keys()) {
        if (!named.includes(slug)) takings.later(() => deal.levels.set(slug, "left"));
      }
      return;
    }
    case "deal.answer": {
      const { dealId, answer: said } = answer.parse(args);
      if (said.kind === "accepted") levels(dealId).set(by, "accepted");
      return;
    }
    case "deal.leave": {
      const { dealId } = ofDeal.parse(args);
      takings.later(() => levels(dealId).set(by, "left"));
    }
  }
}
