// What our people took back or threw away, where it is missed: touchpoints in the activity of a company, requests among its
// partners, drafts in the list of accounts and deals. Called by those three.
import { isSameCompany } from "#lib/domain/same-company.ts";
import type { RemovedItem } from "#lib/messaging/removed-view.ts";
import { date } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { BringBackList } from "../parts/bring-back-list.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import type { Say } from "../record/deal-view-props.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useBringBack } from "../surface/use-bring-back.ts";
import { useView } from "../surface/use-view.ts";
import type { Subject } from "./subject.ts";

const short = (name: string): string => name.slice(0, 80);

/** In words, and what is said once it is back. */
function told(item: RemovedItem, now: number): { what: string; back: string } {
  switch (item.what) {
    case "touchpoint": {
      const type = t(`type.${item.type}`);
      return {
        what: t("removed.touchpoint", { type, when: date(item.occurredAt, now) }),
        back: t("touch.back", { type }),
      };
    }
    case "request": {
      const play = t(`play.${item.play}`);
      const partner = item.partner ? short(item.partner.name) : t("removed.unknownPartner");
      return { what: t("asked.byUs", { play, partner }), back: t("ask.back") };
    }
    case "draft":
      return {
        what: t("removed.draft", { name: short(item.name), customer: short(item.customer.name) }),
        back: t("removed.draftBack", { name: short(item.name) }),
      };
  }
}

const isOf = (item: RemovedItem, { accountId, customer }: Subject): boolean =>
  (item.what === "touchpoint" && item.accountId !== null && item.accountId === accountId) ||
  isSameCompany(item.customer, customer);

export function RemovedItems({
  kind,
  subject,
  say,
}: {
  kind: RemovedItem["what"];
  /** The company in view; null: of all. */
  subject: Subject | null;
  say: Say;
}) {
  const { now } = usePlatform();
  const bringBack = useBringBack(say);
  const view = useView("removed", {});
  if (!view || isPresenting()) return null;
  const items = view.items.filter((item) => item.what === kind && (subject === null || isOf(item, subject)));
  return (
    <BringBackList
      title={t(`removed.count.${kind}`, { count: items.length })}
      items={items.map((item) => {
        const { what, back } = told(item, now());
        const by = { person: item.removed.person.name, when: date(item.removed.at, now()) };
        return {
          id: item.id,
          what,
          by: t(item.isPending ? "removed.byPending" : "removed.by", by),
          until: t("removed.until", { when: date(item.until, now()) }),
          onBack: item.mayBringBack ? bringBack(item.id, back) : null,
        };
      })}
    />
  );
}
