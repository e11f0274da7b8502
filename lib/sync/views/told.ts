// What an act says in words, and the names it may use. Called by `summarise.ts` and its parts.
import { say } from "../messages/say.ts";

/** What an act only names by its id, by name where this device knows it; null: not known here any more. */
export type Names = {
  deal(dealId: string): string | null;
  /** A partnership's partner. */
  partner(partnershipId: string): string | null;
  organisation(organisationId: string): string | null;
  /** A milestone, by its title; a stakeholder, by its name. */
  row(rowId: string): string | null;
};

export type Told = { line: string; more?: readonly string[] };

/** Of what is done to a deal: also how the deal's history says it, after the name of the person who did it. */
export type Deed = Told & { did: string };

export function dealNamed(names: Names, dealId: string): string {
  const name = names.deal(dealId);
  return name === null ? say("deal.some") : say("deal.named", { name });
}

/** "the milestone “Go live”", or "a milestone" where it is not known here any more. */
export function rowNamed(
  names: Names,
  kind: "milestone" | "stakeholder" | "step" | "account",
  rowId: string,
): string {
  const name = names.row(rowId);
  return name === null ? say(`row.some.${kind}`) : say(`row.named.${kind}`, { name });
}

export const partnerNamed = (names: Names, partnershipId: string): string =>
  names.partner(partnershipId) ?? say("partner.some");

export const participantNamed = (names: Names, organisationId: string): string =>
  names.organisation(organisationId) ?? say("participant.some");
