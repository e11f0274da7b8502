// Recording and taking back touchpoints: builds the mutation, queues it durably, answers when it is on the disk.
// Called by the command handler. The draft carries the touchpoint's id: what is sent again, because the worker or
// the whole browser died before the answer, finds its first self.
import type { TouchpointDetails } from "../../contract/evidence.ts";
import { mutationArgs, type RecordTouchpointArgs } from "../../contract/mutations.ts";
import type { SurfaceKind } from "../../contract/words.ts";
import { bound } from "../../domain/deal/departures.ts";
import { sameValue } from "../../domain/deal/field.ts";
import { detailsOf } from "../../domain/touchpoint-details.ts";
import type { TakenBack, TouchpointDraft } from "../../messaging/surface-port.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { discardRefused, dropRefused } from "../../store/discarded.ts";
import { enqueue } from "../../store/outbox.ts";
import { currentReading } from "../../store/reading.ts";
import { rehearse } from "../../store/replay.ts";
import { byTouchpoint } from "../../store/row-keys.ts";
import type { WriteOutcome } from "../../store/write-outcome.ts";
import { newId } from "../../util/new-id.ts";
import type { Clock } from "../clock.ts";
import type { Opened } from "../session.ts";

const removeKey = (touchpointId: string): string => `remove ${touchpointId}`;
const recordKey = (touchpointId: string): string => `record ${touchpointId}`;

/** The value, or the failure in words to the surface. */
export function written<T>(outcome: WriteOutcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new CommandRefused({ code: outcome.code, message: outcome.message });
}

type Act = Parameters<typeof rehearse>[1];

/** Before it is called done: what the rules refuse here the server refuses too. */
async function requireAllowed({ store, actor }: Opened, act: Act): Promise<void> {
  const result = await rehearse(store.db, act, actor);
  if (result?.outcome !== "refused") return;
  throw new CommandRefused({ code: result.code, message: result.message });
}

type Content = { type: string; note: string | null; details: TouchpointDetails };

/** What bears this id on this device already, queued, refused or pulled; null: nothing. */
async function earlierContent({ store, actor }: Opened, touchpointId: string): Promise<Content | null> {
  const key = recordKey(touchpointId);
  const { outbox, refused } = store.db;
  const queued =
    (await outbox.where("key").equals(key).first()) ?? (await refused.where("key").equals(key).first());
  const args = mutationArgs["touchpoint.record"].safeParse(queued?.args).data;
  if (args) return { type: args.type, note: args.note?.text ?? null, details: detailsOf(args) };
  const reading = await currentReading(store, actor);
  const touchpoint = (await reading.byId("touchpoint", [touchpointId])).get(touchpointId);
  if (!touchpoint) return null;
  const [note] = await reading.byKeys("note", [byTouchpoint(touchpointId)]);
  return { type: touchpoint.type, note: note?.text ?? null, details: detailsOf(touchpoint) };
}

/** A colleague who owns the next step is named as the member they are. */
async function withBoundOwner(
  { store, actor }: Opened,
  dealId: string,
  details: TouchpointDetails,
): Promise<TouchpointDetails> {
  const { nextStep } = details;
  const owner = nextStep?.owner;
  if (!nextStep || !owner?.person || owner.organisationId !== actor.organisationId) return details;
  const members = await (await currentReading(store, actor)).all("member");
  const person = bound(dealId, members, owner.person);
  return { ...details, nextStep: { ...nextStep, owner: { ...owner, person } } };
}

/**
 * A draft that comes again with the same content is the same touchpoint. With other content it is another one: two
 * tabs may have gone on writing from one draft, and nothing written is dropped.
 */
export async function recordTouchpoint(
  opened: Opened,
  clock: Clock,
  draft: TouchpointDraft,
  surface: SurfaceKind | null = null,
): Promise<{ touchpointId: string }> {
  const { store, member } = opened;
  const { touchpointId, type, customer, accountId, recordRef, person, occurredAt, dealId, details, note } =
    draft;
  const named = dealId === null ? details : await withBoundOwner(opened, dealId, details);
  const again = async (earlier: Content) =>
    sameValue(earlier, { type, note: note?.text ?? null, details: named })
      ? { touchpointId }
      : recordTouchpoint(opened, clock, { ...draft, touchpointId: newId() }, surface);
  const before = await earlierContent(opened, touchpointId);
  if (before) return again(before);
  const args: RecordTouchpointArgs = {
    touchpointId,
    type,
    customer,
    accountId,
    recordRef,
    person: person ?? { name: member.name, title: member.title },
    occurredAt: occurredAt ?? clock.now(),
    sharedWith: [...new Set(draft.partnershipIds)].map((partnershipId) => ({
      shareId: newId(),
      partnershipId,
    })),
    deal: dealId === null ? null : { dealId, rowId: newId() },
    details: named,
    note: note && { noteId: newId(), ...note },
  };
  const act = {
    key: recordKey(touchpointId),
    name: "touchpoint.record",
    args: mutationArgs["touchpoint.record"].parse(args),
    at: clock.now(),
    clockOffset: clock.correction(),
    surface,
  };
  await requireAllowed(opened, act);
  const { isNew } = written(await enqueue(store, act));
  if (isNew) return { touchpointId };
  // Queued by another surface in the same moment.
  const meanwhile = await earlierContent(opened, touchpointId);
  return meanwhile ? again(meanwhile) : { touchpointId };
}

export async function removeTouchpoint(
  opened: Opened,
  clock: Clock,
  touchpointId: string,
  surface: SurfaceKind | null = null,
): Promise<TakenBack> {
  const { store, actor } = opened;
  const refused = await store.db.refused.where("key").equals(recordKey(touchpointId)).first();
  if (refused) {
    // It never existed elsewhere: it is put away with what else was refused and discarded.
    written(await discardRefused(store, refused.refusedId, clock.now()));
    return { removalId: null };
  }
  const reading = await currentReading(store, actor);
  // Gone already: taken back before, perhaps by this very command.
  if ((await reading.byId("touchpoint", [touchpointId])).size === 0) return { removalId: null };
  // It is there: those before it in the outbox were undone since.
  const undone = await store.db.outbox.where("key").startsWith(removeKey(touchpointId)).count();
  const removalId = newId();
  const act = {
    key: undone === 0 ? removeKey(touchpointId) : `${removeKey(touchpointId)} ${undone}`,
    name: "touchpoint.remove",
    args: { touchpointId, keepAs: removalId },
    at: clock.now(),
    clockOffset: clock.correction(),
    surface,
  };
  await requireAllowed(opened, act);
  // Refused by the server before, and now allowed: asked anew, not found as already queued.
  const before = await store.db.refused.where("key").equals(act.key).first();
  if (before) written(await dropRefused(store, before.refusedId));
  const { isNew } = written(await enqueue(store, act));
  // Taken back by another surface in the same moment: that one offers the way back.
  return { removalId: isNew ? removalId : null };
}
