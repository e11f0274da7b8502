// The digests of one member: a letter for each active partnership in which there is something to tell. Acts as that member, so
// that a letter tells nothing that its reader could not read. Called by the job.
import type { Context, ServerActor } from "../context.ts";
import { describeError } from "../log.ts";
import { claim, type Delivery, forget, settle, toldUntil } from "./deliveries.ts";
import type { Due } from "./job.ts";
import { activePartnerships, readDigest } from "./read-digest.ts";
import { localDay, nextDue } from "./schedule.ts";
import { letterOf } from "./write-digest.ts";

export async function sendLetters(context: Context, due: Due, isStopping: () => boolean): Promise<void> {
  const actor = { organisationId: due.organisationId, memberId: due.recipientId };
  const wanted = await whatIsWanted(context, actor);
  const isOn = wanted !== null && (due.period !== null || wanted.setting.next_at === due.dueAt);
  if (!isOn) return due.period === null ? undefined : await drop(context, actor, due);
  const { setting, partnerships } = wanted;
  const period = due.period ?? localDay(due.dueAt, setting.time_zone);
  const chosen = partnerships.filter(({ id }) => due.partnershipId === null || id === due.partnershipId);
  for (const partnership of chosen) {
    // What is left is taken up by whichever server runs next: it is still due.
    if (isStopping()) return;
    await sendLetter(context, actor, wanted, partnership, period, due.period !== null);
  }
  if (due.period === null) await setNext(context, actor, due, setting);
}

async function whatIsWanted(context: Context, actor: ServerActor) {
  return await context.db.as(actor, async (trx) => {
    const setting = await trx.selectFrom("digest_member").selectAll().executeTakeFirst();
    const member = await trx
      .selectFrom("member")
      .select(["role", "email", "status"])
      .where("id", "=", actor.memberId)
      .executeTakeFirst();
    if (!setting?.mail || member?.status !== "active") return null;
    return { setting, member, partnerships: await activePartnerships(trx, actor.organisationId) };
  });
}
type Wanted = NonNullable<Awaited<ReturnType<typeof whatIsWanted>>>;

async function sendLetter(
  context: Context,
  actor: ServerActor,
  { setting, member }: Wanted,
  { id, ourName, partner }: Wanted["partnerships"][number],
  period: string,
  isRetry: boolean,
): Promise<void> {
  const { organisationId, memberId } = actor;
  const delivery: Delivery = { organisationId, recipientId: memberId, partnershipId: id, period };
  const now = context.now();
  const letter = await context.db.as(actor, async (trx) => {
    const since = await toldUntil(trx, delivery, now);
    const reading = await readDigest(
      trx,
      { partnershipId: id, organisationId, partnerId: partner.id },
      since,
    );
    const written = letterOf(
      reading,
      {
        us: { id: organisationId, name: ourName, role: member.role },
        partner: { ...partner, role: "admin" },
      },
      { now, since, timeZone: setting.time_zone, off: setting.off_kinds },
    );
    if (written === null) {
      if (isRetry) await forget(trx, delivery);
      return null;
    }
    return (await claim(trx, delivery, now, isRetry)) ? written : null;
  });
  if (letter === null) return;
  const problem = await context.mail.send({ to: member.email, ...letter }).then(
    () => null,
    (error: unknown) => {
      context.log.error({ err: describeError(error) }, "a digest could not be sent");
      return { code: "mail_refused" as const, status: null };
    },
  );
  await context.db.as(actor, (trx) => settle(trx, delivery, problem, context.now()));
}

async function setNext(context: Context, actor: ServerActor, due: Due, setting: Wanted["setting"]) {
  const next = nextDue(context.now(), { hour: setting.hour, timeZone: setting.time_zone });
  await context.db.as(actor, (trx) =>
    trx
      .updateTable("digest_member")
      .set({ next_at: next })
      .where("member_id", "=", actor.memberId)
      .where("next_at", "=", due.dueAt)
      .execute(),
  );
}

async function drop(context: Context, actor: ServerActor, due: Due): Promise<void> {
  const { organisationId, recipientId, partnershipId, period } = due;
  if (partnershipId === null || period === null) return;
  await context.db.as(actor, (trx) => forget(trx, { organisationId, recipientId, partnershipId, period }));
}
