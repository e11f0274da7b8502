// The corrections that stand, newest first: of one account, for the record view, and of our whole organisation, for the options.
// Called by the background.
import type { OverlapCorrection } from "../../contract/correction.ts";
import type { Account, Organisation, Overlap, Partnership } from "../../contract/records.ts";
import { isOfAccount, stands } from "../../domain/corrections.ts";
import type { Actor } from "../../domain/mutators/mutator.ts";
import { mayKeepCorrection } from "../../domain/mutators/overlap-correct-keep.ts";
import type { CorrectionItem, CorrectionsView, ListedCorrection } from "../../messaging/correction-view.ts";
import { currentReading, type Reading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

type Sees = { reading: Pick<Reading, "isPending">; actor: Pick<Actor, "memberId" | "role"> };

function itemOf(
  { id, ours, says, theirs, reason, said }: OverlapCorrection,
  partner: Organisation,
  { reading, actor }: Sees,
): ListedCorrection {
  const mayTakeBack = mayKeepCorrection({ said }, actor);
  const isPending = reading.isPending("overlap_correction", id);
  return { id, ours, says, theirs, reason, said, partner, mayTakeBack, isPending };
}

const newestFirst = (corrections: readonly OverlapCorrection[]): OverlapCorrection[] =>
  corrections.filter(stands).sort((a, b) => b.said.at - a.said.at);

export function correctionItems(
  account: Account,
  corrections: readonly OverlapCorrection[],
  overlaps: readonly Overlap[],
  partnerships: ReadonlyMap<string, Partnership>,
  sees: Sees,
): CorrectionItem[] {
  // An ended partnership shows nothing that could be corrected.
  const active = [...partnerships.values()].filter(({ status }) => status === "active");
  return newestFirst(corrections).flatMap((each) => {
    const partnership = active.find(({ partner }) => partner.id === each.partnerId);
    if (!partnership || !isOfAccount(each, account)) return [];
    const { ours: _, ...item } = itemOf(each, partnership.partner, sees);
    return [{ ...item, isShown: overlaps.some(({ correctionId }) => correctionId === each.id) }];
  });
}

/** Also of partners with whom the partnership has ended: what was said of them holds if it begins anew. */
export async function correctionsView({ store, actor }: ViewContext): Promise<CorrectionsView> {
  const reading = await currentReading(store, actor);
  const [corrections, partnerships] = await Promise.all([
    reading.all("overlap_correction"),
    reading.all("partnership"),
  ]);
  const partners = new Map(partnerships.map(({ partner }) => [partner.id, partner]));
  const items = newestFirst(corrections).flatMap((each) => {
    const partner = partners.get(each.partnerId);
    return partner ? [itemOf(each, partner, { reading, actor })] : [];
  });
  return { items };
}
