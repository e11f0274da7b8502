// Where a part of the co-sell screens writes: our programme, or the plan with one partner; and what it needs to. Given by the
// programme's and the plan's editor, read by their parts.
import { createContext, type ReactNode, useContext, useRef } from "react";
import type { Organisation } from "#lib/contract/records.ts";
import type { Deviation } from "#lib/domain/co-sell/deviations.ts";
import type { CoSellItem, CoSellView, ProgrammeItem } from "#lib/messaging/co-sell-view.ts";
import { t } from "../messages/t.ts";
import { type EditHand, EditProvider, MAX_NAME, writingWith } from "../plan/plan-context.tsx";
import { useKeptFocus } from "../plan/use-kept-focus.ts";
import { usePlanDrafts } from "../plan/use-plan-drafts.ts";
import type { Say } from "../record/deal-view-props.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";

export type CoSellHand = {
  /** null: our programme. */
  partnershipId: string | null;
  /** null: our programme. */
  item: CoSellItem | null;
  rules: ProgrammeItem["rules"] | CoSellItem["rules"];
  playbook: ProgrammeItem["playbook"] | CoSellItem["playbook"];
  programme: ProgrammeItem;
  us: Organisation;
  /** Of the place, to tell its forms from those of another. */
  name: string;
  /** To be read only. */
  closed: boolean;
  /** What our programme says of a place where the plan differs; null: nothing, or the same. */
  says<A extends Deviation["at"]>(at: A): Extract<Deviation, { at: A }> | null;
};

const Context = createContext<CoSellHand | null>(null);

export function useCoSell(): CoSellHand {
  const hand = useContext(Context);
  if (!hand) throw new Error("Wrap this part in CoSellPlace");
  return hand;
}

/** What was pressed goes with what it did: a row that was removed, a form that closed. The keyboard goes on beside it. */
function KeptFocus({ children }: { children: ReactNode }) {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  return (
    <div ref={root} className="flex flex-col gap-4">
      {children}
    </div>
  );
}

export function CoSellPlace({
  view,
  item,
  us,
  closed,
  say,
  children,
}: {
  view: CoSellView;
  item: CoSellItem | null;
  us: Organisation;
  closed: boolean;
  say: Say;
  children: ReactNode;
}) {
  const surface = useSurface();
  const { now } = usePlatform();
  const drafts = usePlanDrafts(`co-sell:${item?.partnership.id ?? us.id}`);
  if (!drafts) return null;
  const hand: EditHand = {
    ...writingWith(surface, say),
    now: now(),
    drafts,
    nameOf(organisationId) {
      if (organisationId === us.id) return t("deal.us");
      const partner = item?.partnership.partner;
      return partner?.id === organisationId ? partner.name.slice(0, MAX_NAME) : t("common.unknownCompany");
    },
    isPending: (rowId) => rowId !== undefined && view.pending.includes(rowId),
  };
  const place: CoSellHand = {
    partnershipId: item?.partnership.id ?? null,
    item,
    rules: (item ?? view.programme).rules,
    playbook: (item ?? view.programme).playbook,
    programme: view.programme,
    us,
    name: item?.partnership.partner.name.slice(0, MAX_NAME) ?? t("coSell.programmeTitle"),
    closed,
    says: <A extends Deviation["at"]>(at: A) => {
      const isOfPlace = (each: Deviation): each is Extract<Deviation, { at: A }> => each.at === at;
      return item?.deviations.find(isOfPlace) ?? null;
    },
  };
  return (
    <EditProvider value={hand}>
      <Context value={place}>
        <KeptFocus>{children}</KeptFocus>
      </Context>
    </EditProvider>
  );
}
