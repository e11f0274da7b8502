// What makes a touchpoint evidence: its details, the copy that everyone in a deal reads, the other sides' word on it, and a
// manager's ruling on attribution. Decision: docs/decisions/007-evidence.md.
import { z } from "zod";
import { day, owner } from "./plan.ts";
import { id, line, person, text, time, webLink } from "./shapes.ts";
import { attribution, creditRole, touchpointType, verdict } from "./words.ts";

/** What a touchpoint ended in: what is done next, by whom, until when. Whoever is named was named by its author. */
export const nextStep = z.object({ text: line, owner: owner.nullable(), date: day.nullable() });
export type NextStep = z.infer<typeof nextStep>;

/** Who was there, as the author knows them. */
export const presentPerson = z.object({ name: line, title: line.nullable(), organisation: line.nullable() });
export type PresentPerson = z.infer<typeof presentPerson>;

/** Each has a default, so that `{}` is a touchpoint without any. */
export const touchpointDetails = z.object({
  link: webLink.nullable().default(null),
  people: z.array(presentPerson).max(50).default([]),
  /** The credit role it supports. */
  creditRole: creditRole.nullable().default(null),
  nextStep: nextStep.nullable().default(null),
  /** The partner that does not use Tandem and whose person acted: its owner recorded it. */
  actedFor: z.object({ id, name: line }).nullish(),
});
export type TouchpointDetails = z.infer<typeof touchpointDetails>;

/** A touchpoint as everyone who has accepted the deal sees it. Never edited: taken back, or recorded anew. */
export const dealTouchpoint = z.object({
  id,
  dealId: id,
  touchpointId: id,
  organisationId: id,
  person,
  type: touchpointType,
  occurredAt: time,
  /** The server's clock; null until the server has it. */
  recordedAt: time.nullable(),
  ...touchpointDetails.shape,
  /** Where its author shared the note; else null, as where there is none. */
  note: text.nullable(),
});
export type DealTouchpoint = z.infer<typeof dealTouchpoint>;

/** One per touchpoint and organisation; a later word takes the place of the earlier. */
export const touchpointVerdict = z.object({
  id,
  dealId: id,
  dealTouchpointId: id,
  organisationId: id,
  verdict,
  /** Of contesting; else null. */
  reason: text.nullable(),
  judgedBy: person,
  judgedAt: time,
});
export type TouchpointVerdict = z.infer<typeof touchpointVerdict>;

/** The payer's word on a partner's attribution, in the place of what the evidence says. All stay; the latest stands. */
export const attributionRuling = z.object({
  id,
  dealId: id,
  organisationId: id,
  /** Whose attribution. */
  partnerId: id,
  /** null: what the evidence says stands again. */
  outcome: attribution.nullable(),
  reason: text,
  ruledBy: person,
  ruledAt: time,
});
export type AttributionRuling = z.infer<typeof attributionRuling>;
