// What routes ask of matching after they changed what a side reveals: make overlaps and matrices of a partnership
// anew, for both sides. The wish is written with the change and forgotten once fulfilled; wishes of a server that
// died are fulfilled by whichever runs next (`resumeRematches`).
import { sql, type Transaction } from "kysely";
import type { Context, ServerActor } from "../context.ts";
import type { Tables } from "../db/tables.ts";
import type { MemberCall } from "../http/handlers.ts";
import { inRounds } from "../in-rounds.ts";
import { describeError } from "../log.ts";
import { fulfilWish, wantRematch as writeWish } from "../match/rematch-wishes.ts";

/** Transactions of its own; idempotent. */
export type Rematch = (context: Context, partnershipId: string) => Promise<void>;

/** As much of a call as matching needs. */
type Asker = Pick<MemberCall, "context"> & { actor: ServerActor };

/** A person waits this long for the overlaps; after it they arrive by themselves. */
const PATIENCE = 5000;
const RESUME_EVERY = 60_000;

/** In the transaction of the change, before `appendFeed`. */
export async function wantRematch(
  trx: Transaction<Tables>,
  { actor, context }: Asker,
  partnershipId: string,
): Promise<void> {
  await writeWish(trx, actor.organisationId, partnershipId, context.now());
}

/** After the commit. Never throws: the wish stays where matching failed. */
export async function afterChange(rematch: Rematch, call: Asker, partnershipId: string): Promise<void> {
  const done = fulfil(rematch, call.context, call.actor, partnershipId);
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([done, patience]);
  clearTimeout(timer);
}

/** Fulfils what earlier servers left, now and every minute, until the returned function is called. */
export function resumeRematches(rematch: Rematch, context: Context): () => Promise<void> {
  const startedAt = context.now();
  const resume = async (before: number) => {
    try {
      const { rows } = await context.db.asNobody((trx) =>
        sql<{ organisation_id: string; partnership_id: string }>`
          select * from rematches_wanted(${before})`.execute(trx),
      );
      for (const { organisation_id, partnership_id } of rows) {
        const actor = { organisationId: organisation_id, memberId: partnership_id };
        await fulfil(rematch, context, actor, partnership_id);
      }
    } catch (error) {
      context.log.error({ err: describeError(error) }, "waiting matches could not be read");
    }
  };
  return inRounds(RESUME_EVERY, ({ isFirst }) => resume(isFirst ? startedAt : context.now() - RESUME_EVERY));
}

async function fulfil(
  rematch: Rematch,
  context: Context,
  actor: ServerActor,
  partnershipId: string,
): Promise<void> {
  try {
    await fulfilWish(rematch, context, actor, partnershipId);
  } catch (error) {
    context.log.error({ err: describeError(error) }, "a partnership could not be matched; tried again later");
  }
}
