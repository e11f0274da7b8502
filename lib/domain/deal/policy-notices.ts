// Credit policies that wait for our word: the latest version of either side that we have not accepted. Nothing may be
// registered under it before both sides have. Called by views and digests.
import { isSenior } from "../../contract/roles.ts";
import type { MemberRole } from "../../contract/words.ts";
import type { PolicyRows } from "../mutators/mutator.ts";
import type { Notice } from "../notice.ts";
import { policyStandings } from "./policy-in-force.ts";

type Sides = { us: { id: string; role: MemberRole }; partner: { id: string; name: string } };

/** `rows`: of this partnership, which is active. A rep is asked nothing: accepting takes who speaks for the company. */
export function policyNotices(rows: PolicyRows, { us, partner }: Sides): Notice[] {
  if (!isSenior(us.role)) return [];
  return [partner.id, us.id].flatMap((publisherId): Notice[] => {
    const [latest] = policyStandings(rows, publisherId, [us.id, partner.id]);
    if (!latest || latest.acceptedBy.includes(us.id)) return [];
    const { id, publishedAt } = latest.offer;
    return [
      {
        kind: "policy_to_accept",
        key: `policy/${id}`,
        at: publishedAt,
        dueAt: null,
        subject: partner.name,
        place: { at: "policy", offerId: id },
      },
    ];
  });
}
