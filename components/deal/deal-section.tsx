// Deals on a record: those of this very record whole, others of the same customer to be linked, and the way to a new
// one. Light until there is a deal: the card brings the calculation of credit and is fetched then.
import { Handshake } from "lucide-react";
import { lazy, Suspense } from "react";
import type { DealView, PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { t } from "../messages/t.ts";
import { subjectOf } from "../panel/subject.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { hasEnded } from "../record/focus-deal.ts";
import type { Me } from "./begin-deal.ts";
import { StatusBadge } from "./deal-status.tsx";
import { useActs } from "./use-acts.ts";

const DealCard = lazy(async () => ({ default: (await import("./deal-card.tsx")).DealCard }));

/** A link is ours alone and may be changed again: one press is enough. */
function LinkRow({ deal, view, whole, say }: { deal: DealView; view: RecordView; whole: boolean; say: Say }) {
  const { act, busy, failure } = useActs();
  const subject = subjectOf(view);
  const isLinked = deal.link?.recordRef != null;
  if (!subject || !deal.may["deal.link"].allowed) return null;
  const { recordRef, accountId } = subject;
  const named = { deal: deal.deal.name.slice(0, 80) };
  const link = async () => {
    const before = deal.link;
    const inDeal = { dealId: deal.deal.id, linkId: before?.id ?? newId() };
    const to = (where: { recordRef: string | null; accountId: string | null }) =>
      act({ command: "deal.link", mutation: { ...inDeal, ...where } });
    if (!(await to({ recordRef, accountId }))) return;
    const back = { recordRef: before?.recordRef ?? null, accountId: before?.accountId ?? null };
    const undo = () => void to(back).then((undone) => undone && say(t("deal.unlinked", named), null));
    say(t("deal.linked", named), undo);
  };
  return (
    <div className="flex flex-col gap-2 p-3">
      {!whole && (
        <div className="flex flex-wrap items-center gap-x-2">
          <h3 className="min-w-0 font-semibold">
            <Clamped text={deal.deal.name} />
          </h3>
          <StatusBadge deal={deal} />
        </div>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <p className="min-w-[min(11rem,100%)] flex-1 text-quiet">
          {t(isLinked ? "deal.linkOther" : "deal.linkBody")}
        </p>
        <Button busy={busy} aria-label={t("deal.linkNamed", named)} onPress={() => void link()}>
          {t("deal.link")}
        </Button>
      </div>
      <Failure reason={failure} />
    </div>
  );
}

export function DealSection({
  view,
  policies,
  me,
  offline,
  onRegister,
  onEdit,
  onOpen,
  say,
}: {
  view: RecordView;
  policies: PoliciesView | null;
  me: Me;
  offline: boolean;
  onRegister(): void;
  onEdit(deal: DealView): void;
  /** To the views of a deal, where they are not around it already. */
  onOpen?(dealId: string): void;
  say: Say;
}) {
  const { deals } = view;
  const isOpportunity = view.record?.ref.kind === "opportunity";
  const isTaken = isOpportunity && deals.some((deal) => deal.isThisRecord && !hasEnded(deal));
  /** Deals of the customer that may be meant: none is this record's, and none is taken silently. */
  const fitting = deals.filter(
    (deal) => !deal.isThisRecord && !hasEnded(deal) && deal.may["deal.link"].allowed,
  ).length;
  const register = (
    <Button onPress={onRegister} className="self-start">
      <Handshake aria-hidden="true" className="size-3.5" />
      {t(isOpportunity ? "deal.register" : "deal.start")}
    </Button>
  );
  if (deals.length === 0) {
    return (
      <Section title={t("deal.none")}>
        <div className="flex flex-col gap-2 rounded-list border border-line p-3">
          <p className="text-quiet">{t("deal.noneBody")}</p>
          {register}
        </div>
      </Section>
    );
  }
  return (
    <Section title={t("deal.title", { count: deals.length })}>
      {isOpportunity && !isTaken && fitting > 1 && (
        <p className="text-quiet">{t("deal.several", { count: fitting })}</p>
      )}
      <ul className={listLook}>
        {deals.map((deal) => {
          // On an opportunity only its own deals are whole, and those that belong to none of ours yet.
          const isOthers = isOpportunity && !deal.isThisRecord && deal.link?.recordRef != null;
          return (
            <li
              key={deal.deal.id}
              data-deal={deal.deal.id}
              data-place={`deal:${deal.deal.id}`}
              tabIndex={-1}
              className="divide-y divide-line"
            >
              {isOthers || policies ? (
                // As one: nothing below the card moves under the pointer when it has come.
                <Suspense fallback={<Placeholder label={t("state.looking")} blocks={1} />}>
                  {!isOthers && policies && (
                    <DealCard
                      deal={deal}
                      policies={policies}
                      me={me}
                      offline={offline}
                      onEdit={onEdit}
                      say={say}
                      {...(onOpen ? { onOpen: () => onOpen(deal.deal.id) } : {})}
                    />
                  )}
                  {isOpportunity && !deal.isThisRecord && (
                    <LinkRow deal={deal} view={view} whole={!isOthers} say={say} />
                  )}
                </Suspense>
              ) : (
                <Placeholder label={t("state.looking")} blocks={1} />
              )}
            </li>
          );
        })}
      </ul>
      {!isTaken && (isOpportunity || onOpen) && register}
    </Section>
  );
}
