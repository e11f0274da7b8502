// What the functions that cross companies may return, and to whom.
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { matchScene } from "#test/support/match-scene.ts";
import { rematchPartnership } from "./rematch.ts";
import type {} from "./tables.ts";

const { app, twoCompanies } = await matchScene();

describe("the definer functions of matching", () => {
  const none = "00000000-0000-0000-0000-000000000000";

  test("match_bucket_range, match_matrix and preview_bucket_range refuse strangers", async () => {
    const { ours, partnershipId } = await twoCompanies("Company\nAcme\n", "Company\nAcme\n");
    const stranger = await app.company("Mallory");
    const as = { organisationId: stranger.id, memberId: stranger.memberIds.admin };
    const ask = (query: ReturnType<typeof sql>) => app.context.db.as(as, (trx) => query.execute(trx));
    const refusal = /partnership of others/;
    await expect(
      ask(sql`select * from match_bucket_range(${partnershipId}, ${ours.id}, 0, 511)`),
    ).rejects.toThrow(refusal);
    await expect(
      ask(sql`select * from match_bucket_range(${partnershipId}, ${stranger.id}, 0, 511)`),
    ).rejects.toThrow(refusal);
    await expect(ask(sql`select match_matrix(${partnershipId}, ${ours.id}, 0)`)).rejects.toThrow(refusal);
    await expect(
      ask(sql`select * from preview_bucket_range(${partnershipId}, '[]'::jsonb, '{}'::text[], 0, 511)`),
    ).rejects.toThrow(refusal);
    await expect(
      app.context.db.asNobody((trx) =>
        sql`select match_matrix(${partnershipId}, ${ours.id}, 0)`.execute(trx),
      ),
    ).rejects.toThrow(refusal);
  });

  test("the pairs themselves and the exact counts are out of reach for a request", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies("Company\nAcme\n", "Company\nAcme\n");
    await app.share(theirs.people.admin, partnershipId, "count");
    const as = { organisationId: ours.id, memberId: ours.memberIds.admin };
    await expect(
      app.context.db.as(as, (trx) =>
        sql`select * from match_pairs(${ours.id}, ${theirs.id}, 0, 511, '[]'::jsonb)`.execute(trx),
      ),
    ).rejects.toThrow(/permission denied/);
    expect(await app.context.db.as(as, (trx) => trx.selectFrom("match_count").selectAll().execute())).toEqual(
      [],
    );
  });

  test("match_parties names the two organisations of a partnership, and nothing for an unknown one", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies("", "");
    const ask = (id: string) =>
      app.context.db.asNobody((trx) =>
        sql<{ organisation_id: string }>`select * from match_parties(${id})`.execute(trx),
      );
    expect((await ask(partnershipId)).rows.map((row) => row.organisation_id).sort()).toEqual(
      [ours.id, theirs.id].sort(),
    );
    expect((await ask(none)).rows).toEqual([]);
    await rematchPartnership(app.context, none);
  });
});
