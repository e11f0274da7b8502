// Partners that do not use Tandem, in a deal: whose placeholder a participant is, who may speak for it, and who came in its
// place. Pure; called by mutators, checks, evidence and views. Decision: docs/decisions/012-offline-partners.md.
import type { DealParticipant } from "../../contract/deal.ts";
import type { Recording } from "../../contract/offline.ts";
import type { DealWhole } from "../deal-whole.ts";

type Participants = Pick<DealWhole, "deal_participant">;

const participantOf = (whole: Participants, organisationId: string): DealParticipant | undefined =>
  whole.deal_participant.find(({ organisation }) => organisation.id === organisationId);

/** Whose placeholder it is; null: it uses Tandem itself. */
export const ownerOfPlaceholder = (whole: Participants, organisationId: string) =>
  participantOf(whole, organisationId)?.placeholderOf ?? null;

/** Whether a word of `authorId` is that organisation's own: of itself, or of the owner of its placeholder. */
export const speaksFor = (whole: Participants, authorId: string, organisationId: string): boolean =>
  authorId === organisationId || ownerOfPlaceholder(whole, organisationId)?.id === authorId;

/** The participants that do not use Tandem and are this organisation's, still in the deal. */
export const placeholdersOf = (whole: Participants, ownerId: string): DealParticipant[] =>
  whole.deal_participant.filter(
    ({ placeholderOf, level }) => placeholderOf?.id === ownerId && level !== "left",
  );

/** Who takes part now in the place of that organisation: itself, or the newcomer that its placeholder turned out to be. */
export function presentOf(whole: Pick<DealWhole, "registration_revision">, organisationId: string): string {
  const next = whole.registration_revision.find(({ succeeds }) => succeeds?.placeholderId === organisationId);
  return next?.succeeds?.organisationId ?? organisationId;
}

export const isOffline = (partnership: { offline?: unknown }): boolean => partnership.offline != null;

/** The day on which a recorded word was given is over or today everywhere; never to come. `now`: milliseconds UTC. */
export function givenInFuture({ on }: Recording["given"], now: number): boolean {
  // Somewhere it is tomorrow already.
  return Date.parse(on) > now + 14 * 3_600_000;
}
