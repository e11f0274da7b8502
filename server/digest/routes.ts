// Settings of digests: a member's own letter, and the channel of a partnership with a test that says what happened. The address
// of a channel goes in and never comes out again. Called through `server/routes/registry.ts`.

import { isIP } from "node:net";
import type { Transaction } from "kysely";
import type { Channel, DigestSettings, MemberDigest } from "../../lib/contract/digest.ts";
import type { Tables } from "../db/tables.ts";
import { appendFeed } from "../feed/append.ts";
import { tellUs } from "../history/tell.ts";
import type { MemberCall, MemberHandlers } from "../http/handlers.ts";
import { fieldsAtFault } from "../http/parse.ts";
import { ProblemError, tooManyRequests } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { readPartnership } from "../routes/partnerships.ts";
import { channelTried, readChannel, shownOf } from "./channels.ts";
import { lastFailure } from "./deliveries.ts";
import { slackText } from "./harmless.ts";
import { isPublicAddress } from "./public-address.ts";
import { nextDue } from "./schedule.ts";
import { texts } from "./texts.ts";

/** Between two tests of a channel, milliseconds. */
const TEST_EVERY = 5_000;

export const digestHandlers: Pick<
  MemberHandlers,
  "getDigest" | "setDigest" | "getChannel" | "setChannel" | "removeChannel" | "testChannel"
> = {
  getDigest: (call) => call.transaction((trx) => readDigestOf(trx, call)),

  async setDigest(call, settings) {
    const { mail, hour, timeZone, off } = settings;
    const values = {
      mail,
      hour,
      time_zone: timeZone,
      off_kinds: [...new Set(off)],
      next_at: mail ? nextDue(call.context.now(), settings) : null,
    };
    return await call.transaction(async (trx) => {
      await trx
        .insertInto("digest_member")
        .values({
          organisation_id: call.actor.organisationId,
          member_id: call.actor.memberId,
          ...values,
        })
        .onConflict((conflict) => conflict.columns(["organisation_id", "member_id"]).doUpdateSet(values))
        .execute();
      return await readDigestOf(trx, call);
    });
  },

  async getChannel(call, { id }) {
    return await call.transaction(async (trx) => {
      await readPartnership(trx, call, id);
      return { channel: await readChannel(trx, id, call.context.now()) };
    });
  },

  async setChannel(call, { id, url, ...settings }) {
    if (url !== null) requirePublic(url);
    const now = call.context.now();
    return await call.transaction(async (trx) => {
      await requireActive(trx, call, id);
      const before = await readChannel(trx, id, now);
      const shown = url === null ? before?.shown : shownOf(url);
      if (shown === undefined) throw fieldsAtFault([{ at: "url", message: say("channel.giveAddress") }]);
      const key = { organisation_id: call.actor.organisationId, partnership_id: id };
      const values = {
        audience: settings.audience,
        hour: settings.hour,
        time_zone: settings.timeZone,
        off_kinds: [...new Set(settings.off)],
        shown,
        set_by_name: call.actor.name,
        set_at: now,
        next_at: nextDue(now, settings),
        // Set again: tried again. What arrived at another address says nothing of this one.
        failures: 0,
        problem: null,
        ...(url === null ? {} : { arrived_at: null, tried_at: null }),
      };
      await trx
        .insertInto("digest_channel")
        .values({ ...key, ...values })
        .onConflict((conflict) => conflict.columns(["organisation_id", "partnership_id"]).doUpdateSet(values))
        .execute();
      if (url !== null) {
        await trx
          .insertInto("digest_channel_url")
          .values({ ...key, url })
          .onConflict((conflict) =>
            conflict.columns(["organisation_id", "partnership_id"]).doUpdateSet({ url }),
          )
          .execute();
      }
      const { audience } = settings;
      await appendFeed(trx, [
        await tellUs(trx, call, { command: "channel.set", args: { audience }, rowIds: [id] }),
      ]);
      return { channel: await readSet(trx, call, id) };
    });
  },

  async removeChannel(call, { id }) {
    await call.transaction(async (trx) => {
      await readPartnership(trx, call, id);
      const { numDeletedRows } = await trx
        .deleteFrom("digest_channel")
        .where("partnership_id", "=", id)
        .executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) return;
      await appendFeed(trx, [await tellUs(trx, call, { command: "channel.remove", args: {}, rowIds: [id] })]);
    });
    return {};
  },

  async testChannel(call, { id }) {
    const { partnership, url } = await call.transaction(async (trx) => {
      const found = await requireActive(trx, call, id);
      await takeTest(trx, call, id);
      const secret = await trx
        .selectFrom("digest_channel_url")
        .select("url")
        .where("partnership_id", "=", id)
        .executeTakeFirstOrThrow();
      return { partnership: found, url: secret.url };
    });
    const { actor, context } = call;
    const text = slackText(texts.test(actor.organisationName, partnership.partner.name, actor.name));
    // No transaction is held while it is sent.
    const problem = await context.webhooks.send(url, text);
    return await call.transaction(async (trx) => {
      await channelTried(trx, id, problem, context.now());
      return { problem, channel: await readSet(trx, call, id) };
    });
  },
};

async function readDigestOf(trx: Transaction<Tables>, { actor, context }: MemberCall): Promise<MemberDigest> {
  const row = await trx.selectFrom("digest_member").selectAll().executeTakeFirst();
  const settings: DigestSettings = row
    ? { mail: row.mail, hour: row.hour, timeZone: row.time_zone, off: row.off_kinds }
    : { mail: false, hour: 8, timeZone: "UTC", off: [] };
  return {
    settings,
    mailLeaves: context.env.SMTP_URL !== undefined,
    failure: settings.mail ? await lastFailure(trx, actor.memberId, context.now()) : null,
  };
}

/** An address given as a number is told at once; a name is looked up when something is sent. */
function requirePublic(url: string): void {
  const host = new URL(url).hostname.replace(/^\[(.*)\]$/, "$1");
  if ((isIP(host) === 0 || isPublicAddress(host)) && !/(^|\.)localhost\.?$/.test(host)) return;
  throw fieldsAtFault([{ at: "url", message: say("channel.insideNetwork") }]);
}

async function requireActive(trx: Transaction<Tables>, call: MemberCall, id: string) {
  const partnership = await readPartnership(trx, call, id);
  if (partnership.status === "active") return partnership;
  throw new ProblemError("conflict", say("channel.ended"));
}

async function readSet(trx: Transaction<Tables>, { context }: MemberCall, id: string): Promise<Channel> {
  const channel = await readChannel(trx, id, context.now());
  if (channel === null) throw new ProblemError("not-found", say("channel.none"));
  return channel;
}

/** One at a time, whoever presses the button on whichever instance. */
async function takeTest(trx: Transaction<Tables>, call: MemberCall, id: string): Promise<void> {
  await readSet(trx, call, id);
  const now = call.context.now();
  const { numUpdatedRows } = await trx
    .updateTable("digest_channel")
    .set({ tried_at: now })
    .where("partnership_id", "=", id)
    .where((eb) => eb.or([eb("tried_at", "is", null), eb("tried_at", "<=", now - TEST_EVERY)]))
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return;
  throw tooManyRequests(say("channel.sentJustNow"), TEST_EVERY);
}
