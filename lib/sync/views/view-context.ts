// What a view is computed from: the store of the signed-in member. Views are pure readings; none writes.
import type { Member, Organisation } from "../../contract/records.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import type { Store } from "../../store/store.ts";

export type ViewContext = {
  store: Store;
  member: Member;
  organisation: Organisation;
  actor: Actor;
  /** Milliseconds UTC, by the corrected clock. */
  now(): number;
};

export function actorOf(member: Member, organisation: Organisation): Actor {
  return {
    memberId: member.id,
    name: member.name,
    title: member.title,
    role: member.role,
    organisationId: organisation.id,
    organisationName: organisation.name,
  };
}
