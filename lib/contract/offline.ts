// A partner that does not use Tandem: a placeholder owned by one organisation, and how its word is recorded. Used by the
// records of deals, policies and partnerships. What is recorded always says so. Decision: docs/decisions/012-offline-partners.md.
import { z } from "zod";
import { day } from "./plan.ts";
import { id, line, person, text, time, webLink } from "./shapes.ts";

/** As its owner keeps it; nobody else reads it. */
export const offlinePartner = z.object({
  /** Registrable domain, or null where unknown. */
  website: z.string().max(253).nullable(),
  /** Whom to call there. */
  contact: person.nullable(),
  /** What it was called, and where it was found, until somebody changed it; the latest last. */
  earlier: z
    .array(z.object({ name: line, website: z.string().nullable(), changedBy: line, at: time }))
    .optional(),
  /** The organisation that it turned out to be, once both sides have confirmed it. */
  joined: z.object({ organisation: z.object({ id, name: line }), at: time }).nullable(),
});
export type OfflinePartner = z.infer<typeof offlinePartner>;

/** What shows that the partner said so: at least its name, and where it is found or what it says. */
export const recordedDocument = z.object({
  title: line,
  link: webLink.nullable(),
  note: text.nullable(),
});
export type RecordedDocument = z.infer<typeof recordedDocument>;

/** Who gave the word there, by what authority, on which day, and with what document. */
export const givenWord = z.object({
  by: z.object({ name: line, authority: line }),
  on: day,
  document: recordedDocument,
});
export type GivenWord = z.infer<typeof givenWord>;

/** Who wrote it down, for which organisation. */
export const recorder = z.object({ organisationId: id, organisationName: line, person });
export type Recorder = z.infer<typeof recorder>;

/** The word of a partner that does not use Tandem, as its owner recorded it. */
export const recording = z.object({ recorder, given: givenWord });
export type Recording = z.infer<typeof recording>;

/** Whose placeholder a participant of a deal is. */
export const placeholderOwner = z.object({ id, name: line });

/** Ends nothing and asks nobody anew but the newcomer: the same terms, in which it takes the place of its placeholder. */
export const succession = z.object({ revisionId: id, placeholderId: id, organisationId: id });
export type Succession = z.infer<typeof succession>;
