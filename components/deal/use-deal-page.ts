// The registration being written for what is in view: begins prefilled, goes on where it was left, survives a reload.
// Called by the panel. Ids are given when the writing begins.
import { useEffect, useRef, useState } from "react";
import type { RegistrationTerms } from "#lib/contract/deal.ts";
import type { DealView, PoliciesView, RecordView } from "#lib/messaging/surface-port.ts";
import { subjectOf, withRegistrableDomain } from "../panel/subject.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { addPartner, againDeal, type Me, newDeal } from "./begin-deal.ts";
import { type KeptDeal, keptDeal } from "./deal-values.ts";
import { participantsNow } from "./name-now.ts";

export type OpenDeal = {
  kept: KeptDeal;
  /** Under which it is remembered: one per record. */
  key: string;
  known: RegistrationTerms["participants"];
};

/** One registration is written at a time for one record; a deal that goes on has a name of its own. */
function keyOf(view: RecordView, dealId: string | null): string | null {
  const subject = subjectOf(view);
  if (!subject) return null;
  return dealId ? `deal:${dealId}` : `deal:${subject.recordRef ?? subject.key}`;
}

export function useDealPage(view: RecordView | null, me: Me | null, onOpen: () => void) {
  const { memory } = usePlatform();
  const [open, setOpen] = useState<OpenDeal | null>(null);
  const opens = useRef(onOpen);
  opens.current = onOpen;
  const place = view ? keyOf(view, null) : null;

  const remember = (key: string, kept: KeptDeal | null) => void memory.set(key, kept).catch(() => undefined);
  const recall = async (key: string) =>
    keptDeal.safeParse(await memory.get(key).catch(() => null)).data ?? null;
  const knownTo = (dealId: string) => {
    const shown = view?.deals.find(({ deal }) => deal.id === dealId);
    return shown ? participantsNow(shown) : [];
  };
  const show = (key: string, kept: KeptDeal) => {
    setOpen({ key, kept: { ...kept, open: true }, known: knownTo(kept.ids.dealId) });
    opens.current();
  };

  const bring = (key: string, kept: KeptDeal, partnerId: string | undefined) => {
    const withPartner = partnerId === undefined ? kept : addPartner(kept, partnerId);
    // Chosen by a press, it is kept like anything that was typed.
    if (withPartner !== kept) remember(key, { ...withPartner, open: true });
    show(key, withPartner);
  };

  // Left open when the panel went away: it comes back with its record.
  const recalled = useRef(recall);
  recalled.current = recall;
  const shows = useRef(show);
  shows.current = show;
  const ready = me !== null;
  useEffect(() => {
    setOpen(null);
    if (!place || !ready) return;
    let wanted = true;
    void recalled.current(place).then((kept) => wanted && kept?.open && shows.current(place, kept));
    return () => {
      wanted = false;
    };
  }, [place, ready]);

  return {
    open,
    /** `partnerId`: with this organisation in it, beside whoever was chosen in what is half-written. */
    async begin(policies: PoliciesView, partnerId?: string) {
      const subject = view && subjectOf(view);
      if (!view || !subject || !me || !place) return;
      const before = await recall(place);
      const kept = before ?? newDeal(view, await withRegistrableDomain(subject), me, policies, partnerId);
      bring(place, kept, partnerId);
    },
    async again(deal: DealView, partnerId?: string) {
      const key = view && keyOf(view, deal.deal.id);
      if (!key || !me) return;
      const before = await recall(key);
      // What was kept of another revision than this one is of no use.
      const fresh = againDeal(view, deal, me);
      const isSame = before && fresh && before.kind === fresh.kind && before.ids.dealId === deal.deal.id;
      const kept = isSame ? before : fresh;
      if (kept) bring(key, kept, partnerId);
    },
    keep(kept: KeptDeal) {
      if (open) remember(open.key, kept);
    },
    /** Goes back to the record; what was typed stays. */
    async leave() {
      if (!open) return;
      setOpen(null);
      const kept = await recall(open.key);
      if (kept) remember(open.key, { ...kept, open: false });
    },
    /** As it was typed, to go on with: its saving was undone. */
    reopen(key: string, kept: KeptDeal) {
      remember(key, { ...kept, open: true });
      show(key, kept);
    },
    /** Sent or discarded: nothing of it is kept. */
    finish() {
      if (!open) return;
      remember(open.key, null);
      setOpen(null);
    },
  };
}
