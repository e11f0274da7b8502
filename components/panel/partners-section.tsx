// "Who can help here?": partners in this account, what is not shared with us, or what was looked at in vain.
import { Lock, SearchX } from "lucide-react";
import type { Account } from "#lib/contract/records.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import type { DealWay } from "../partners/deal-way.ts";
import { DenyOverlap } from "../partners/deny-overlap.tsx";
import { Notice } from "../parts/notice.tsx";
import { All, type Limit, listLook, Section } from "../parts/section.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import type { Say } from "../record/deal-view-props.ts";
import { PartnerRow } from "./partner-row.tsx";
import {
  comparablePartners,
  countItems,
  notSharedItems,
  short,
  UnknownPartners,
} from "./unknown-partners.tsx";

function lookedFor(account: Account): string {
  const name = short(account.nameKey || account.name);
  return account.domain
    ? t("noOverlap.looked", { domain: account.domain, name })
    : t("noOverlap.lookedName", { name });
}

/** No partner by name: either nothing matched, or nothing could be compared. The two are never mixed. */
function NoPartners({ view, account, inviteUrl }: { view: RecordView; account: Account; inviteUrl: string }) {
  const comparable = comparablePartners(view);
  if (view.partnerships.length === 0) {
    return (
      <Notice
        icon={SearchX}
        title={t("noOverlap.title")}
        action={
          <a href={inviteUrl} target="_blank" rel="noreferrer" className="font-semibold text-accent">
            {t("noOverlap.invite")}
          </a>
        }
      >
        {t("noOverlap.noPartners")}
      </Notice>
    );
  }
  if (comparable.length === 0) {
    return (
      <Notice icon={Lock} title={t("notShared.title")}>
        <p>{t("notShared.body")}</p>
        <ul className="mt-1 flex list-none flex-col gap-1 text-ink">
          {[...notSharedItems(view), ...countItems(view)].map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  return (
    <>
      <Notice icon={SearchX} title={t("noOverlap.title")}>
        <p>{t("noOverlap.body", { partners: listed(comparable) })}</p>
        <p>{lookedFor(account)}</p>
      </Notice>
      <UnknownPartners view={view} />
    </>
  );
}

/** Where partners can be brought into a deal: how each comes in, and doing it. */
export type ToDeal = {
  wayOf?: ((partnerId: string) => DealWay) | undefined;
  onDeal?: ((partnershipId: string) => void) | undefined;
};

export function PartnersSection({
  view,
  account,
  inviteUrl,
  onLog,
  onAsk,
  wayOf,
  onDeal,
  limit,
  say,
}: {
  view: RecordView;
  account: Account;
  inviteUrl: string;
  onLog(partnershipId: string): void;
  onAsk(partnershipId: string): void;
  limit?: Limit;
  /** Where overlaps can be corrected. */
  say?: Say;
} & ToDeal) {
  const { partners, corrections } = view;
  if (partners.length === 0) return <NoPartners view={view} account={account} inviteUrl={inviteUrl} />;
  return (
    <Section
      title={t("partners.found", { count: partners.length })}
      aside={limit && partners.length > limit.count && <All count={partners.length} onAll={limit.onAll} />}
    >
      <ul className={listLook}>
        {partners.slice(0, limit?.count).map((item) => (
          <PartnerRow
            key={`${item.partnership.id} ${item.overlap.theirs.name}`}
            item={item}
            ours={account.segment}
            onLog={() => onLog(item.partnership.id)}
            onAsk={() => onAsk(item.partnership.id)}
            way={wayOf?.(item.partnership.partner.id)}
            onDeal={onDeal && (() => onDeal(item.partnership.id))}
            namedBy={corrections.find(({ id }) => id === item.overlap.correctionId)}
            aside={
              say && !item.overlap.correctionId && <DenyOverlap item={item} account={account} say={say} />
            }
          />
        ))}
      </ul>
      {!isPresenting() && <UnknownPartners view={view} />}
    </Section>
  );
}
