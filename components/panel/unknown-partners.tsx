// What cannot be said of this account: partners that share nothing of accounts like it, and those that share
// numbers only. Never "no overlap". Called by the partners section.
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";

export const short = (name: string): string => (name.length > 80 ? `${name.slice(0, 80)}…` : name);

export function notSharedItems({ notShared, partnerships }: RecordView): string[] {
  const offline = new Set(partnerships.filter(isOffline).map(({ partner }) => partner.id));
  return notShared.map(({ partner, segments }) =>
    offline.has(partner.id)
      ? t("offline.notShared", { partner: short(partner.name) })
      : t("notShared.item", {
          partner: short(partner.name),
          segments: listed(segments.map((segment) => t(`segments.${segment}`))),
        }),
  );
}

/** "Lumen shares counts only: 12 of our open opportunities are their customers". */
export function countItems({ countsOnly, partners }: RecordView): string[] {
  const named = new Set(partners.map(({ partnership }) => partnership.partner.id));
  return countsOnly.flatMap(({ partner, cells }) => {
    // A partner that names this account has said all there is to say of it.
    if (named.has(partner.id)) return [];
    const amounts = cells.flatMap(({ ours, theirs, count, belowFive }) => {
      const amount = belowFive ? t("sharing.countBelowFive") : count;
      if (amount === null) return [];
      return [t("counts.amount", { amount, ours: t(`segments.${ours}`), theirs: t(`segments.${theirs}`) })];
    });
    return amounts.length > 0
      ? [t("counts.item", { partner: short(partner.name), amounts: listed(amounts) })]
      : [t("counts.none", { partner: short(partner.name) })];
  });
}

/** Partners that name at least some accounts like this one: that they do not name it says something. */
export function comparablePartners({ partnerships, notShared, countsOnly }: RecordView): string[] {
  return partnerships.flatMap(({ partner, offline }) => {
    if (offline) return [];
    const unseen = new Set([
      ...notShared.filter((each) => each.partner.id === partner.id).flatMap(({ segments }) => segments),
      ...countsOnly
        .filter((each) => each.partner.id === partner.id)
        .flatMap(({ cells }) => cells.map(({ theirs }) => theirs)),
    ]);
    return unseen.size === 3 ? [] : [short(partner.name)];
  });
}

export function UnknownPartners({ view }: { view: RecordView }) {
  const counts = countItems(view);
  if (view.notShared.length === 0 && counts.length === 0) return null;
  return (
    <div className="flex flex-col gap-1 text-small text-quiet">
      {counts.map((item) => (
        <p key={item}>{item}</p>
      ))}
      {counts.length > 0 && <p>{t("counts.unknown")}</p>}
      {view.notShared.length > 0 && <p>{t("notShared.lead", { list: listed(notSharedItems(view)) })}</p>}
    </div>
  );
}
