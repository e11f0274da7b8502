// What one partner asks the other for at an account: an introduction, intel, a reference. Rows of the partnership, read by
// both sides; the answers of the one that was asked are rows of their own.
import { z } from "zod";
import { keepAs } from "./removal.ts";
import { customer, id, line, person, text, time } from "./shapes.ts";
import { play } from "./words.ts";

export const playRequest = z.object({
  id,
  partnershipId: id,
  /** Who asks. */
  organisation: z.object({ id, name: line }),
  requestedBy: person,
  play,
  customer,
  /** The opportunity it is for, by its name; null: none is named. */
  opportunity: line.nullable(),
  /** Whom at the customer it is about; null: nobody in particular. */
  stakeholder: line.nullable(),
  reason: text.min(1),
  requestedAt: time,
  /** When the response SLA is over. */
  dueAt: time,
});
export type PlayRequest = z.infer<typeof playRequest>;

export const playAnswerKind = z.enum(["accepted", "declined", "handed_on"]);

/** The first that accepts or declines stands; handing on leaves it open, with somebody else. */
export const playAnswer = z.object({
  id,
  partnershipId: id,
  requestId: id,
  organisationId: id,
  answer: playAnswerKind,
  /** Of handing on: to whom of the same company; else null. */
  to: person.nullable(),
  /** Of declining; else null. */
  reason: text.nullable(),
  answeredBy: person,
  answeredAt: time,
});
export type PlayAnswer = z.infer<typeof playAnswer>;

const inPartnership = { partnershipId: id, requestId: id };

export const requestPlayArgs = z.object({
  ...inPartnership,
  play,
  customer,
  opportunity: line.nullable(),
  stakeholder: line.nullable(),
  reason: text.trim().min(1),
});
/** Takes back what nobody has answered. */
export const withdrawPlayArgs = z.object({ ...inPartnership, keepAs });
export const answerPlayArgs = z.object({
  ...inPartnership,
  answerId: id,
  answer: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("accepted") }),
    z.object({ kind: z.literal("declined"), reason: text.trim().min(1) }),
    z.object({ kind: z.literal("handed_on"), to: person }),
  ]),
});
