// What the partner would receive under sharing settings that are not saved yet: the same pairs as matching makes,
// in ranges, added up. Called by the endpoint `previewSharing`; writes nothing.
import { sql } from "kysely";
import { z } from "zod";
import type { ApiRequest, ApiResponse, sharingSetting } from "../../lib/contract/api.ts";
import { BUCKETS, overlap } from "../../lib/contract/records.ts";
import type { Database, ServerActor } from "../context.ts";
import { bucketRanges, narrowestRange, planAfresh } from "./bucket-ranges.ts";
import { offeredBy } from "./offered.ts";

const SAMPLE_AT_MOST = 20;
const sampleRows = z.array(overlap.shape.theirs);
type Pair = Pick<z.infer<typeof sharingSetting>, "ours" | "theirs">;
type Row = Pair & { n: number; our_companies: string[]; their_companies: string[]; sample: unknown };
/** Where not all is shown on both sides, companies count, each once: rows would tell which of them match. */
type Count = { accounts: number; ours: Set<string>; theirs: Set<string> };

/**
 * Of the partner's list it says no more than the partner lets us know. A cell's count is null where we may not know
 * it (they hide that pair from us, or have no list: the two read alike) or where they would not see it.
 */
export async function previewSharing(
  db: Database,
  actor: ServerActor,
  partnerId: string,
  request: ApiRequest<"previewSharing">,
): Promise<ApiResponse<"previewSharing">> {
  const known = await knownPairs(db, actor, request.id);
  const counts = new Map<string, Count>();
  const sample: ApiResponse<"previewSharing">["sample"] = [];
  const settings = JSON.stringify(request.settings);
  const least = await narrowestRange(db, partnerId);
  for await (const { first, last } of bucketRanges(BUCKETS, least)) {
    const rows = await db.as(actor, async (trx) => {
      await planAfresh(trx);
      const found = await sql<Row>`select * from preview_bucket_range(
        ${request.id}, ${settings}::jsonb, ${sql.val(request.fields)}::text[], ${first}, ${last})`.execute(
        trx,
      );
      return found.rows;
    });
    for (const row of rows) {
      const count = counts.get(pair(row)) ?? { accounts: 0, ours: new Set(), theirs: new Set() };
      counts.set(pair(row), count);
      count.accounts += row.n;
      for (const company of row.our_companies) count.ours.add(company);
      for (const company of row.their_companies) count.theirs.add(company);
      if (sample.length < SAMPLE_AT_MOST) {
        sample.push(...sampleRows.parse(row.sample).slice(0, SAMPLE_AT_MOST - sample.length));
      }
    }
  }
  const cells = request.settings.map((setting) => {
    const theirReveal = known.get(pair(setting));
    const count = counts.get(pair(setting));
    if (setting.reveal === "hidden" || theirReveal === undefined) {
      return { ...setting, count: null, belowFive: false };
    }
    const exact = setting.reveal === "full" && theirReveal === "full";
    const n = count === undefined ? 0 : exact ? count.accounts : Math.min(count.ours.size, count.theirs.size);
    return exact || n >= 5
      ? { ...setting, count: n, belowFive: false }
      : { ...setting, count: null, belowFive: true };
  });
  const total = cells.reduce((sum, cell) => sum + (cell.reveal === "full" ? (cell.count ?? 0) : 0), 0);
  return { cells, sample, total, ...(await offeredBy(db, actor, request)) };
}

const pair = ({ ours, theirs }: Pair): string => `${ours} ${theirs}`;

/** The pairs of segments (ours, theirs) that our own matrix shows us, and how. */
async function knownPairs(
  db: Database,
  actor: ServerActor,
  partnershipId: string,
): Promise<Map<string, "count" | "full">> {
  const matrix = await db.as(actor, (trx) =>
    trx
      .selectFrom("overlap_matrix")
      .select("cells")
      .where("organisation_id", "=", actor.organisationId)
      .where("partnership_id", "=", partnershipId)
      .executeTakeFirst(),
  );
  const known = new Map<string, "count" | "full">();
  for (const cell of matrix?.cells ?? []) {
    if (cell.shared !== "not_shared") known.set(pair(cell), cell.shared);
  }
  return known;
}
