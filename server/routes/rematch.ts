// What routes ask of matching after they changed what a side reveals: make overlaps and matrices of a partnership
// anew, for both sides. The wish is written with the change and forgotten once fulfilled; wishes of a server that
// died are fulfilled by whichever runs next (`resumeRematches`).
import { sql, type Transaction } from "kysely";
import type { Context, ServerActor } from "../context.ts";
import type { Tables } from "../db/tables.ts";
import type { MemberCall } from "../http/handlers.ts";
import { describeError } from "../log.ts";

/** Transactions of its own; idempotent. */
export type Rematch = (context: Context, partnershipId: string) => Promise<void>;

/** A person waits this long for the overlaps; after it they arrive by themselves. */
const PATIENCE = 5000;
const RESUME_EVERY = 60_000;

/** In the transaction of the change, before `appendFeed`. */
export async function wantRematch(
  trx: Transaction<Tables>,
  { actor, context }: MemberCall,
  partnershipId: string,
): Promise<void> {
  const wanted_at = context.now();
  await trx
    .insertInto("rematch_wanted")
    .values({ organisation_id: actor.organisationId, partnership_id: partnershipId, wanted_at })
    .onConflict((conflict) =>
      conflict.columns(["organisation_id", "partnership_id"]).doUpdateSet({ wanted_at }),
    )
    .execute();
}

/** After the commit. Never throws: the wish stays where matching failed. */
export async function afterChange(rematch: Rematch, call: MemberCall, partnershipId: string): Promise<void> {
  const done = fulfil(rematch, call.context, call.actor, partnershipId, call.context.now());
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
  let running = Promise.resolve();
  const resume = async (before: number) => {
    try {
      const { rows } = await context.db.asNobody((trx) =>
        sql<{ organisation_id: string; partnership_id: string; wanted_at: number }>`
          select * from rematches_wanted(${before})`.execute(trx),
      );
      for (const { organisation_id, partnership_id, wanted_at } of rows) {
        const actor = { organisationId: organisation_id, memberId: partnership_id };
        await fulfil(rematch, context, actor, partnership_id, wanted_at);
      }
    } catch (error) {
      context.log.error({ err: describeError(error) }, "waiting matches could not be read");
    }
  };
  running = resume(startedAt);
  const timer = setInterval(() => {
    running = running.then(() => resume(context.now() - RESUME_EVERY));
  }, RESUME_EVERY);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function fulfil(
  rematch: Rematch,
  context: Context,
  actor: ServerActor,
  partnershipId: string,
  wantedAt: number,
): Promise<void> {
  try {
    await rematch(context, partnershipId);
    await context.db.as(actor, (trx) =>
      trx
        .deleteFrom("rematch_wanted")
        .where("organisation_id", "=", actor.organisationId)
        .where("partnership_id", "=", partnershipId)
        // A change made meanwhile wants its own.
        .where("wanted_at", "<=", wantedAt)
        .execute(),
    );
  } catch (error) {
    context.log.error({ err: describeError(error) }, "a partnership could not be matched; tried again later");
  }
}
