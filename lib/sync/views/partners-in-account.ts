// Which partners are in an account, best first, and what partners have not shared of accounts like it. Called by
// the record view. "Not shared" is never "no overlap".
import type { OverlapCorrection } from "../../contract/correction.ts";
import type { Account, Organisation, Overlap, OverlapMatrix, Partnership } from "../../contract/records.ts";
import { type Segment, segment } from "../../contract/words.ts";
import { isDenied } from "../../domain/corrections.ts";
import type { PartnerInAccount, RecordView } from "../../messaging/surface-port.ts";

/** Their customer can introduce us; their open deal can be sold together; their prospect knows least. */
const rank: Record<Segment, number> = { customer: 0, open_opportunity: 1, prospect: 2 };

export function partnersInAccount(
  account: Account,
  overlaps: readonly Overlap[],
  partnerships: ReadonlyMap<string, Partnership>,
  corrections: readonly OverlapCorrection[],
): PartnerInAccount[] {
  return overlaps
    .flatMap((overlap) => {
      const partnership = partnerships.get(overlap.partnershipId);
      if (partnership?.status !== "active") return [];
      return isDenied(overlap, partnership.partner.id, account, corrections)
        ? []
        : [{ partnership, overlap }];
    })
    .sort(
      (a, b) =>
        rank[a.overlap.theirs.segment] - rank[b.overlap.theirs.segment] ||
        Number(a.overlap.matchedOn === "name") - Number(b.overlap.matchedOn === "name") ||
        a.partnership.partner.name.localeCompare(b.partnership.partner.name),
    );
}

type Cells = OverlapMatrix["cells"];

/** What each active partner shows us for accounts in this one's segment; a partner without a matrix shows nothing. */
function cellsFor(
  account: Account,
  partnerships: readonly Partnership[],
  matrices: readonly OverlapMatrix[],
): { partner: Organisation; cells: Cells }[] {
  const matrixOf = new Map(matrices.map((matrix) => [matrix.id, matrix]));
  const active = partnerships.filter(({ status }) => status === "active");
  return active.map(({ id, partner }) => ({
    partner,
    cells: (matrixOf.get(id)?.cells ?? []).filter((cell) => cell.ours === account.segment),
  }));
}

/** Segments of each active partner's accounts that we cannot see for accounts in this one's segment. */
export function notSharedFor(
  account: Account,
  partnerships: readonly Partnership[],
  matrices: readonly OverlapMatrix[],
): RecordView["notShared"] {
  return cellsFor(account, partnerships, matrices).flatMap(({ partner, cells }) => {
    const shown = new Set(cells.filter(({ shared }) => shared !== "not_shared").map(({ theirs }) => theirs));
    const segments = segment.options.filter((each) => !shown.has(each));
    return segments.length > 0 ? [{ partner, segments }] : [];
  });
}

/** Partners that show us numbers only: nobody here can know whether this account is among them. */
export function countsOnlyFor(
  account: Account,
  partnerships: readonly Partnership[],
  matrices: readonly OverlapMatrix[],
): RecordView["countsOnly"] {
  return cellsFor(account, partnerships, matrices).flatMap(({ partner, cells }) => {
    const counted = cells.filter(({ shared }) => shared === "count");
    return counted.length > 0 ? [{ partner, cells: counted }] : [];
  });
}
