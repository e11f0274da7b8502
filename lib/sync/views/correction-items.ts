// The corrections that stand for one account, newest first. Called by the record view.
import type { OverlapCorrection } from "../../contract/correction.ts";
import type { Account, Overlap, Partnership } from "../../contract/records.ts";
import { isOfAccount, stands } from "../../domain/corrections.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import { mayKeepCorrection } from "../../domain/mutators/overlap-correct-keep.ts";
import type { CorrectionItem } from "../../messaging/correction-view.ts";
import type { Reading } from "../../store/reading.ts";

export function correctionItems(
  reading: Pick<Reading, "isPending">,
  account: Account,
  corrections: readonly OverlapCorrection[],
  overlaps: readonly Overlap[],
  partnerships: ReadonlyMap<string, Partnership>,
  actor: Pick<Actor, "memberId" | "role">,
): CorrectionItem[] {
  // An ended partnership shows nothing that could be corrected.
  const active = [...partnerships.values()].filter(({ status }) => status === "active");
  return corrections
    .filter((each) => stands(each) && isOfAccount(each, account))
    .sort((a, b) => b.said.at - a.said.at)
    .flatMap(({ partnerId, ...each }) => {
      const partnership = active.find(({ partner }) => partner.id === partnerId);
      if (!partnership) return [];
      const { id, says, theirs, reason, said } = each;
      return [
        {
          id,
          says,
          theirs,
          reason,
          said,
          partner: partnership.partner,
          isShown: overlaps.some(({ correctionId }) => correctionId === id),
          mayTakeBack: mayKeepCorrection(each, actor),
          isPending: reading.isPending("overlap_correction", id),
        },
      ];
    });
}
