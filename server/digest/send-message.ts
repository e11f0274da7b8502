// The digest of one partnership to its channel. Acts for the organisation and for no person; for a channel that both companies
// read it reads once as each of them, and tells what both read. Called by the job.
import type { Context, ServerActor } from "../context.ts";
import { channelTried, giveUpAfter } from "./channels.ts";
import { claim, type Delivery, forget, settle, toldUntil } from "./deliveries.ts";
import type { Due } from "./job.ts";
import { activePartnerships, readDigest } from "./read-digest.ts";
import { localDay, nextDue } from "./schedule.ts";
import { whatBothRead } from "./shared-rows.ts";
import { ownMessage, type Sides, sharedMessage } from "./write-digest.ts";

const NO_MEMBER = "00000000-0000-0000-0000-000000000000";

export async function sendMessage(context: Context, due: Due): Promise<void> {
  const { organisationId, recipientId: partnershipId } = due;
  const actor = { organisationId, memberId: partnershipId };
  const found = await context.db.as(actor, async (trx) => {
    const channel = await trx
      .selectFrom("digest_channel")
      .selectAll()
      .where("partnership_id", "=", partnershipId)
      .executeTakeFirst();
    const partnerships = await activePartnerships(trx, organisationId);
    const partnership = partnerships.find(({ id }) => id === partnershipId);
    return channel && partnership && { channel, partnership };
  });
  if (!found) return;
  const { channel, partnership } = found;
  const isRetry = due.period !== null;
  if (!isRetry && channel.next_at !== due.dueAt) return;
  const period = due.period ?? localDay(due.dueAt, channel.time_zone);
  const delivery: Delivery = { organisationId, recipientId: partnershipId, partnershipId, period };
  // Given up in the meantime.
  if (channel.next_at === null) return await context.db.as(actor, (trx) => forget(trx, delivery));

  const text = await messageFor(context, actor, delivery, found);
  const url = await context.db.as(actor, async (trx) => {
    if (text === null) {
      if (isRetry) await forget(trx, delivery);
      return null;
    }
    if (!(await claim(trx, delivery, text.readAt, isRetry))) return null;
    const secret = await trx
      .selectFrom("digest_channel_url")
      .select("url")
      .where("partnership_id", "=", partnershipId)
      .executeTakeFirstOrThrow();
    return secret.url;
  });
  if (text !== null && url !== null) {
    const problem = await context.webhooks.send(url, text.message);
    context.log.info({ partnershipId, problem }, "digest sent to a channel");
    await context.db.as(actor, async (trx) => {
      const now = context.now();
      await settle(trx, delivery, problem, now);
      await channelTried(trx, partnershipId, problem, now);
    });
  }
  if (isRetry) return;
  const next = nextDue(context.now(), { hour: channel.hour, timeZone: channel.time_zone });
  await context.db.as(actor, (trx) =>
    trx
      .updateTable("digest_channel")
      .set({ next_at: next })
      .where("partnership_id", "=", partnership.id)
      .where("next_at", "=", due.dueAt)
      .where("failures", "<", giveUpAfter)
      .execute(),
  );
}

type Found = {
  channel: {
    audience: "own" | "shared";
    time_zone: string;
    off_kinds: Parameters<typeof ownMessage>[2]["off"];
  };
  partnership: Awaited<ReturnType<typeof activePartnerships>>[number];
};

async function messageFor(
  context: Context,
  actor: ServerActor,
  delivery: Delivery,
  { channel, partnership: { id: partnershipId, ourName, partner } }: Found,
): Promise<{ message: string; readAt: number } | null> {
  const { organisationId } = actor;
  const now = context.now();
  const since = await context.db.as(actor, (trx) => toldUntil(trx, delivery, now));
  const read = (of: string, with_: string) =>
    context.db.as({ organisationId: of, memberId: NO_MEMBER }, (trx) =>
      readDigest(trx, { partnershipId, organisationId: of, partnerId: with_ }, since),
    );
  const sides: Sides = {
    us: { id: organisationId, name: ourName, role: "admin" },
    partner: { ...partner, role: "admin" },
  };
  const options = { now, since, timeZone: channel.time_zone, off: channel.off_kinds };
  const ours = await read(organisationId, partner.id);
  const message =
    channel.audience === "own"
      ? ownMessage(ours, sides, options)
      : sharedMessage(
          whatBothRead(ours, await read(partner.id, organisationId), [organisationId, partner.id]),
          sides,
          options,
        );
  return message === null ? null : { message, readAt: now };
}
