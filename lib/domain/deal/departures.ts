// Who is bound to a member, and who is no longer with their organisation. Called by the plan, its checks, what is held
// (`held-by.ts`) and the screens that name people. Decision: docs/decisions/024-who-left.md.
import type { Departure, NamedPerson } from "../../contract/departure.ts";
import type { Holder } from "../../contract/plan.ts";
import type { Member } from "../../contract/records.ts";
import { jsonHash } from "../credit/canonical-json.ts";
import type { DealWhole } from "../deal-whole.ts";

/** A person of an organisation, as a duty, an owner or a next step names them. */
export type Named = { organisationId: string; person: NamedPerson | null };

/** The same on every device of the member's organisation and on the server; another one in every deal. */
export const memberKey = (dealId: string, memberId: string): string =>
  jsonHash([dealId, memberId]).slice(0, 32);

/** The one that tells that this person left; null: as far as anybody said they are still there. */
export function departureOf(whole: Pick<DealWhole, "departure">, named: Named | null): Departure | null {
  const person = named?.person;
  if (!named || !person) return null;
  const found = whole.departure.find(
    ({ organisationId, key, name }) =>
      organisationId === named.organisationId &&
      // Named before persons were bound, or typed: then by the name alone.
      (person.key === undefined ? name === person.name : key === person.key),
  );
  return found ?? null;
}

/** Whether two name the same person. A device of an older version knows no keys: then name and title say it. */
export function sameHolder(a: Holder | null, b: Holder | null): boolean {
  if (!a || !b) return a === b;
  const [one, other] = [a.person, b.person];
  return (
    a.organisationId === b.organisationId &&
    one.name === other.name &&
    one.title === other.title &&
    (one.key === undefined || other.key === undefined || one.key === other.key)
  );
}

type Known = Pick<Member, "id" | "name" | "status">;

/** Bound to the one active member of that name; as it is where there is none, or two. `members`: of that person's organisation. */
export function bound(dealId: string, members: readonly Known[], { name, title }: NamedPerson): NamedPerson {
  const found = members.filter((each) => each.status === "active" && each.name === name);
  const [member] = found;
  const isOne = member !== undefined && found.length === 1;
  return isOne ? { name, title, key: memberKey(dealId, member.id) } : { name, title };
}

/** Whether a name in this deal means that member: by its key, else where no other member bears that name. */
export function isNamed(
  dealId: string,
  member: Pick<Member, "id" | "name" | "organisationId">,
  others: readonly Pick<Member, "id" | "name">[],
): (named: Named) => boolean {
  const key = memberKey(dealId, member.id);
  const isOnly = !others.some(({ id, name }) => id !== member.id && name === member.name);
  return ({ organisationId, person }) =>
    organisationId === member.organisationId &&
    person !== null &&
    (person.key === undefined ? isOnly && person.name === member.name : person.key === key);
}
