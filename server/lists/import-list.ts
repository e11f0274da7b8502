// The import of one uploaded file, as a job beside the requests: writes its rows, names the changed buckets in the
// feed, matches every partnership. Started by `publishList`. Safe to run again at any point: rows already imported
// are found unchanged.
import type { Context, ServerActor } from "../context.ts";
import { ProblemError } from "../http/problem-error.ts";
import { rematchOrganisation } from "../match/rematch.ts";
import { say } from "../messages/say.ts";
import { feedChangedBuckets } from "./feed-buckets.ts";
import { importRows } from "./import-rows.ts";
import { DEAD_AFTER_MS } from "./interrupted-imports.ts";
import { type ListKey, type ListUpdate, updateList } from "./list-rows.ts";
import type { PublishReading } from "./reading.ts";
import type {} from "./tables.ts";
import { removeUpload } from "./upload-files.ts";

/** Imports run one after the other in a process: each would slow the others and use memory of its own. */
let queue: Promise<void> = Promise.resolve();

/** Resolves when every import started so far has ended: for a graceful stop, and for tests. */
export const importsEnded = (): Promise<void> => queue;

const stopping = new WeakSet<Context>();

/** Imports of this server end at their next batch, their lists marked so that they can be published again. */
export function stopImports(context: Context): void {
  stopping.add(context);
}

/** The list must be in state "reading" with its row in `account_import`. Never rejects. */
export function startImport(
  context: Context,
  actor: ServerActor,
  listId: string,
  reading: PublishReading,
): void {
  const key: ListKey = { organisationId: actor.organisationId, listId };
  // From now on, not from its turn on: one that waits for others is not dead.
  const beat = setInterval(
    () => void heartbeat(context, actor, key).catch(() => undefined),
    DEAD_AFTER_MS / 3,
  );
  queue = queue.then(async () => {
    try {
      await runImport(context, actor, key, reading);
    } catch (error) {
      await failImport(context, actor, key, error).catch((again) =>
        context.log.error({ err: again }, "a failed import could not be marked so"),
      );
    } finally {
      clearInterval(beat);
    }
  });
}

async function runImport(
  context: Context,
  actor: ServerActor,
  key: ListKey,
  reading: PublishReading,
): Promise<void> {
  const { db, env } = context;
  const set = (update: ListUpdate) => db.as(actor, (trx) => updateList(trx, key, update));
  const started = performance.now();
  const tally = await importRows({ context, actor, key, reading, isStopping: () => stopping.has(context) });
  if (tally.counts.row_count === 0) {
    throw new ProblemError("bad-file", say("lists.nothingBelow"));
  }
  await set({ state: "publishing" });
  await feedChangedBuckets(db, actor);
  await set({ state: "matching" });
  await rematchOrganisation(context, actor.organisationId);
  await db.as(actor, async (trx) => {
    const found = await trx
      .selectFrom("overlap")
      .select((eb) => eb.fn.countAll<number>().as("overlaps"))
      .where("organisation_id", "=", key.organisationId)
      .executeTakeFirstOrThrow();
    await updateList(trx, key, {
      state: "done",
      overlap_count: Number(found.overlaps),
      finished_at: context.now(),
    });
    await endHeartbeat(trx, key);
  });
  await removeUpload(env, key.listId);
  const { row_count: rows, rejected } = tally.counts;
  context.log.info({ rows, rejected, ms: Math.round(performance.now() - started) }, "imported a list");
}

async function failImport(context: Context, actor: ServerActor, key: ListKey, error: unknown): Promise<void> {
  const told = error instanceof ProblemError;
  if (!told) context.log.error({ err: error }, "an import failed");
  const failure = told ? error.message : say("lists.failed");
  await context.db.as(actor, async (trx) => {
    await updateList(trx, key, { state: "failed", failure, finished_at: context.now() });
    await endHeartbeat(trx, key);
  });
  await feedChangedBuckets(context.db, actor);
}

type Transaction = Parameters<Parameters<Context["db"]["as"]>[1]>[0];

async function endHeartbeat(trx: Transaction, { organisationId, listId }: ListKey): Promise<void> {
  await trx
    .deleteFrom("account_import")
    .where("organisation_id", "=", organisationId)
    .where("list_id", "=", listId)
    .execute();
}

async function heartbeat(context: Context, actor: ServerActor, key: ListKey): Promise<void> {
  await context.db.as(actor, (trx) =>
    trx
      .updateTable("account_import")
      .set({ worked_at: context.now() })
      .where("organisation_id", "=", key.organisationId)
      .where("list_id", "=", key.listId)
      .execute(),
  );
}
