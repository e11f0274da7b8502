// What a participant of a deal is called now: one that does not use Tandem may have been renamed since the terms were written,
// which keep the name that was accepted. Called wherever a deal is told of, not what was accepted of it.
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";

type Named = Pick<DealView, "participants" | "registration">;

/** Null: not known here. */
export function currentName({ participants, registration }: Named, organisationId: string): string | null {
  const row = participants.find(({ organisation }) => organisation.id === organisationId);
  const named = registration.terms?.participants.find((each) => each.organisationId === organisationId);
  return row?.organisation.name ?? named?.name ?? null;
}

/** `ourId` reads "us"; null: every company by its name. */
export function nameNow(deal: Named, organisationId: string, ourId: string | null): string {
  return organisationId === ourId ? t("deal.us") : (currentName(deal, organisationId) ?? "");
}

/** As they are called now: what a revision names them. */
export const participantsNow = (deal: Named): RegistrationTerms["participants"] =>
  (deal.registration.terms?.participants ?? []).map((each) => ({
    ...each,
    name: currentName(deal, each.organisationId) ?? each.name,
  }));
