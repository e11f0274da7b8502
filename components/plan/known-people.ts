// People of a company that this deal names already, to choose from instead of typing them again. Called by the person field.
import type { Member } from "#lib/contract/records.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";

export type Person = { name: string; title: string | null };

/** Everybody who is named for that organisation, once each, by name. `members`: ours, where it is ours. */
export function knownPeople(
  { deal, registration, plan }: DealView,
  organisationId: string,
  members: readonly Pick<Member, "name" | "title" | "status">[],
): Person[] {
  const named: { organisationId: string; person: Person | null }[] = [
    deal.createdBy,
    ...(registration.terms ? [registration.terms.relationshipOwner] : []),
    ...plan.assignments.flatMap(({ assignment: { holder } }) => (holder.value ? [holder.value] : [])),
    ...plan.milestones.flatMap(({ milestone: { owner } }) => (owner.value ? [owner.value] : [])),
    ...plan.stakeholders.flatMap(({ stakeholder: { contacts } }) =>
      contacts.map((each) => ({ organisationId: each.organisationId, person: each.contact.value.person })),
    ),
    ...members
      .filter(({ status }) => status === "active")
      .map(({ name, title }) => ({ organisationId, person: { name, title } })),
  ];
  const found = new Map<string, Person>();
  for (const { organisationId: of, person } of named) {
    if (of === organisationId && person && !found.get(person.name)?.title) found.set(person.name, person);
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name));
}
