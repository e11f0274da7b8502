// Names the buckets an import changed in the feed, each once, in one short transaction. Called at the end of an import
// and when one failed: what was committed before must reach the devices all the same.
import type { Database, ServerActor } from "../context.ts";
import { accountsPack, appendFeed } from "../feed/append.ts";
import type {} from "./tables.ts";

export async function feedChangedBuckets(db: Database, actor: ServerActor): Promise<void> {
  await db.as(actor, async (trx) => {
    const dirty = await trx
      .deleteFrom("account_dirty")
      .where("organisation_id", "=", actor.organisationId)
      .returning("bucket")
      .execute();
    const buckets = dirty.map((row) => row.bucket).sort((one, other) => one - other);
    await appendFeed(
      trx,
      buckets.map((bucket) => accountsPack(bucket, "ours")),
    );
  });
}
