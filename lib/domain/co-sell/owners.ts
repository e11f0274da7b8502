// Who answers for a co-sell plan on a side is a member of it, bound by a key as holders of duties in a deal are; and what follows
// when that member leaves. Called by the mutator, the server, what is held, what waits. Decision: docs/decisions/025-owners-bound.md.
import type { CoSellOwner } from "../../contract/co-sell.ts";
import type { NamedPerson } from "../../contract/departure.ts";
import type { Member } from "../../contract/records.ts";
import { isNamed, memberKey } from "../deal/departures.ts";
import type { Notice, Viewer } from "../notice.ts";
import type { Colleague } from "./co-sell-held.ts";
import { coSellRoles } from "./may.ts";

/** As the colleague they are; without a key where two bear that name and none is chosen. Null: nobody of us is called so. */
export function boundOwner(
  partnershipId: string,
  people: readonly Colleague[],
  { name, title, key }: NamedPerson,
): NamedPerson | null {
  const alike = people.filter((each) => each.name === name && each.title === title);
  const keys = alike.map(({ id }) => memberKey(partnershipId, id));
  if (key !== undefined) return keys.includes(key) ? { name, title, key } : null;
  const [only] = keys;
  if (only === undefined) return null;
  return keys.length === 1 ? { name, title, key: only } : { name, title };
}

/** Whether that member of ours answers for the plan in which the row lies. */
export const isOwner = (
  { partnershipId, organisationId, person }: CoSellOwner,
  member: Pick<Member, "id" | "name" | "organisationId">,
  members: readonly Pick<Member, "id" | "name">[],
): boolean => isNamed(partnershipId, member, members)({ organisationId, person: person.value });

/** That another owner is to be named, for those who may. `owners`: of this partnership, which is active. */
export function ownerNotices(
  owners: readonly CoSellOwner[],
  { us, partner }: { us: Viewer; partner: { name: string } },
): Notice[] {
  if (!coSellRoles["co-sell.owner.set"].includes(us.role)) return [];
  return owners.flatMap(({ organisationId, partnershipId, person, leftAt }): Notice[] => {
    if (organisationId !== us.organisationId || leftAt == null || !person.value) return [];
    return [
      {
        kind: "plan_owner_left",
        key: `plan-owner/${partnershipId}/${person.version}`,
        at: leftAt,
        dueAt: null,
        subject: partner.name,
        place: { at: "co_sell_owner", partnershipId },
      },
    ];
  });
}
