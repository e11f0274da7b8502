// Sends the digests that are due, now and every minute, whichever instance comes first. Started by `wiring.ts`. What a server
// that stops leaves undone is still due for the next.
import { sql } from "kysely";
import type { Context } from "../context.ts";
import { inRounds } from "../in-rounds.ts";
import { describeError } from "../log.ts";
import { sendLetters } from "./send-letter.ts";
import { sendMessage } from "./send-message.ts";

const EVERY = 60_000;

/** `recipientId`: a member, or the partnership for its channel. `period`: of one that is tried again. */
export type Due = {
  organisationId: string;
  recipientId: string;
  partnershipId: string | null;
  dueAt: number;
  period: string | null;
};

export async function sendDigests(context: Context, isStopping = () => false): Promise<void> {
  const { rows } = await context.db.asNobody((trx) =>
    sql<{
      organisation_id: string;
      recipient_id: string;
      partnership_id: string | null;
      due_at: number;
      period: string | null;
    }>`select * from digests_due(${context.now()})`.execute(trx),
  );
  for (const row of rows) {
    if (isStopping()) return;
    const due: Due = {
      organisationId: row.organisation_id,
      recipientId: row.recipient_id,
      partnershipId: row.partnership_id,
      dueAt: row.due_at,
      period: row.period,
    };
    try {
      if (due.recipientId === due.partnershipId) await sendMessage(context, due);
      else await sendLetters(context, due, isStopping);
    } catch (error) {
      // One that cannot be read must not keep the others; it is looked at again in a minute.
      context.log.error({ err: describeError(error) }, "a digest failed");
    }
  }
}

/** Now and every minute; the returned function ends it. */
export function superviseDigests(context: Context): () => Promise<void> {
  return inRounds(EVERY, ({ isStopping }) =>
    sendDigests(context, isStopping).catch((error: unknown) => {
      context.log.error({ err: describeError(error) }, "due digests could not be read");
    }),
  );
}
