// Which partners are in an account, best first, and what partners have not shared of accounts like it. Called by
// the record view. "Not shared" is never "no overlap".
import type { Account, Overlap, OverlapMatrix, Partnership } from "../../contract/records.ts";
import type { Segment } from "../../contract/words.ts";
import type { PartnerInAccount, RecordView } from "../../messaging/surface-port.ts";

/** Their customer can introduce us; their open deal can be sold together; their prospect knows least. */
const rank: Record<Segment, number> = { customer: 0, open_opportunity: 1, prospect: 2 };

export function partnersInAccount(
  overlaps: readonly Overlap[],
  partnerships: ReadonlyMap<string, Partnership>,
): PartnerInAccount[] {
  return overlaps
    .flatMap((overlap) => {
      const partnership = partnerships.get(overlap.partnershipId);
      return partnership?.status === "active" ? [{ partnership, overlap }] : [];
    })
    .sort(
      (a, b) =>
        rank[a.overlap.theirs.segment] - rank[b.overlap.theirs.segment] ||
        Number(a.overlap.matchedOn === "name") - Number(b.overlap.matchedOn === "name") ||
        a.partnership.partner.name.localeCompare(b.partnership.partner.name),
    );
}

/** Segments of each active partner's accounts that we cannot see for accounts in this one's segment. */
export function notSharedFor(
  account: Account,
  partnerships: readonly Partnership[],
  matrices: readonly OverlapMatrix[],
): RecordView["notShared"] {
  const matrixOf = new Map(matrices.map((matrix) => [matrix.id, matrix]));
  return partnerships.flatMap(({ id, status, partner }) => {
    if (status !== "active") return [];
    const cells = matrixOf.get(id)?.cells ?? [];
    const segments = cells
      .filter((cell) => cell.ours === account.segment && cell.shared === "not_shared")
      .map((cell) => cell.theirs);
    return segments.length > 0 ? [{ partner, segments }] : [];
  });
}
