// An overlap as its table holds it, turned into the record a device receives. Called by pulls (packs) and look-ups,
// so that both answer the same of one row.
import type { Selectable } from "kysely";
import type { Overlap } from "../../lib/contract/records.ts";
import type { Tables } from "./tables.ts";

export function toOverlap(row: Selectable<Tables["overlap"]>): Overlap {
  return {
    accountId: row.account_id,
    partnershipId: row.partnership_id,
    theirs: {
      name: row.their_name,
      domain: row.their_domain,
      segment: row.their_segment,
      ownerName: row.their_owner_name,
      ownerTitle: row.their_owner_title,
      ownerEmail: row.their_owner_email,
      ownerPhone: row.their_owner_phone,
    },
    matchedOn: row.matched_on,
    matchedValue: row.matched_value,
    sharedByName: row.shared_by_name,
    sharedAt: row.shared_at,
    correctionId: row.correction_id,
  };
}
