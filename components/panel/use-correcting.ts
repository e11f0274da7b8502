// A refused item is written anew: what it held becomes a draft where it belongs, the item is put away, and the panel goes there.
// Nothing half written is overwritten for it. Called by the panel.
import { z } from "zod";
import { planTextField, type TouchpointType } from "#lib/contract/words.ts";
import type { NoticePlace } from "#lib/domain/notice.ts";
import { formatRecordRef } from "#lib/domain/record-ref.ts";
import type { Again } from "#lib/messaging/again.ts";
import type { RefusedItem } from "#lib/messaging/outbox-view.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import type { Me } from "../deal/begin-deal.ts";
import { keptDeal } from "../deal/deal-values.ts";
import { draftAgain } from "../deal/draft-again.ts";
import { t } from "../messages/t.ts";
import { keptText } from "../plan/text-session.ts";
import type { Say } from "../record/deal-view-props.ts";
import type { WantedPlace } from "../record/record-page.tsx";
import type { Memory } from "../surface/platform.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { hasContent, type KeptDraft, valuesAgain } from "../touchpoint/draft.ts";
import { readDraft } from "./kept-drafts.ts";

type Written = { key: string; value: unknown; isFree: boolean };

const planDrafts = z.record(z.string(), keptText);

/** By the name that the place it belongs to looks under. */
async function writtenAnew(
  again: Exclude<Again, { as: "deal" }>,
  { memory, me, view }: { memory: Memory; me: Me; view: RecordView | null },
): Promise<Written> {
  if (again.as === "touchpoint") {
    const { accountId, customer, recordRef } = { ...again.args, accountId: again.accountId };
    const key = `draft:${accountId ?? recordRef ?? customer.name}`;
    const active = (view?.partnerships ?? []).filter(({ status }) => status === "active");
    const values = valuesAgain(again.args, me.member.name, new Set(active.map(({ id }) => id)));
    const before = await readDraft(memory, key);
    const value: KeptDraft = { touchpointId: newId(), open: true, values };
    return { key, value, isFree: !before || !hasContent(before.values) };
  }
  if (again.as === "draft") {
    const { link, terms } = again.args;
    const key = `deal:${again.accountId ?? link.recordRef ?? terms.customer.name}`;
    const before = keptDeal.safeParse(await memory.get(key).catch(() => null)).success;
    return { key, value: draftAgain(again.args, me), isFree: !before };
  }
  const { dealId, field, text, over } = again;
  const key = `plan:${dealId}`;
  const before = planDrafts.safeParse(await memory.get(key).catch(() => null)).data ?? {};
  const value = { ...before, [field]: { text, begun: over, base: over } };
  return { key, value, isFree: !(field in before) };
}

export type Ways = {
  say: Say;
  onRecord(): void;
  onAccount(accountId: string): void;
  /** On what is shown then. */
  onPlace(place: WantedPlace): void;
  /** The record in view: its form opens with what is half written there. */
  onTouchpoint(type: TouchpointType): void;
  onDraft(): void;
};

function placeOfText(field: string): NoticePlace {
  const known = planTextField.safeParse(field).data;
  return known ? { at: "plan_text", field: known } : { at: "contribution" };
}

/** Where the draft is now. */
function show(again: Again, view: RecordView | null, ways: Ways): void {
  if (again.accountId !== null) ways.onAccount(again.accountId);
  else ways.onRecord();
  if (again.as === "plan") ways.onPlace({ dealId: again.dealId, place: placeOfText(again.field) });
  if (again.as === "deal") ways.onPlace({ dealId: again.dealId, place: { at: "registration" } });
  if (again.accountId !== null || !("args" in again)) return;
  const isDraft = again.as === "draft";
  const ref = isDraft ? again.args.link.recordRef : again.args.recordRef;
  const customer = isDraft ? again.args.terms.customer : again.args.customer;
  if (!view?.record || formatRecordRef(view.record.ref) !== ref) {
    ways.say(t("again.elsewhere", { customer: customer.name.slice(0, 80) }), null);
  } else if (again.as === "touchpoint") ways.onTouchpoint(again.args.type);
  else ways.onDraft();
}

/** Rejects with a reason for people. */
export function useCorrecting(
  me: Me | null,
  view: RecordView | null,
  ways: Ways,
): ((item: RefusedItem) => Promise<void>) | null {
  const surface = useSurface();
  const { memory } = usePlatform();
  if (!me) return null;
  return async ({ again, mutationId }) => {
    if (!again) return;
    if (again.as !== "deal") {
      const { key, value, isFree } = await writtenAnew(again, { memory, me, view });
      if (!isFree) throw new Error(t("again.occupied"));
      await memory.set(key, value);
      await surface.run("outbox.discard", { mutationId });
    }
    show(again, view, ways);
  };
}
