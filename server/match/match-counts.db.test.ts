// What a count may tell, and what a value costs that very many rows carry.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { matchScene } from "#test/support/match-scene.ts";
import type { Company } from "#test/support/server-app.ts";
import { rematchPartnership } from "./rematch.ts";

const { app, twoCompanies, overlapsOf, matrixOf, settings } = await matchScene();
const head = "Company,Website,Type,Account ID\n";
const belowFive = { shared: "count", count: null, belowFive: true };
const probes = [1, 2, 3, 4, 5].map((n) => `X-Corp ${n},x-corp.com,customer,${n}\n`).join("");
const others = (count: number) =>
  Array.from({ length: count }, (_, n) => `Firm ${n},firm${n}.com,customer,f${n}\n`).join("");

/** Accounts of one name, each with a domain of its own or none; written past the import, which has its own test. */
async function sameName(company: Company, rows: number, withDomain: boolean): Promise<void> {
  const ids = Array.from({ length: rows }, () => uuid());
  await sql`insert into account (organisation_id, id, name, domain, name_key, segment, bucket, updated_at)
    select ${company.id}, i.id, 'Private', ${withDomain ? sql`'private' || i.n || '.com'` : sql`null`}, 'private',
      'customer', i.n % 512, 0
    from unnest(${ids}::uuid[]) with ordinality as i(id, n)`.execute(app.context.db.owner);
}

describe("a count", () => {
  test("does not tell of one company, however often a list names it", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      head + probes,
      `${head}X-Corp,x-corp.com,customer,9\n`,
    );
    await app.share(theirs.people.admin, partnershipId, "count");
    await app.share(ours.people.admin, partnershipId, "count");
    expect((await matrixOf(ours)).get("customer × customer")).toEqual(belowFive);
    expect((await matrixOf(theirs)).get("customer × customer")).toEqual(belowFive);
  });

  test("is of companies over all buckets, not of rows", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      head + probes + others(6),
      `${head}X-Corp,x-corp.com,customer,9\n${others(6)}`,
    );
    await app.share(theirs.people.admin, partnershipId, "count");
    expect((await matrixOf(ours)).get("customer × customer")).toMatchObject({ count: 7 });
    await app.share(theirs.people.admin, partnershipId, "full");
    expect((await matrixOf(ours)).get("customer × customer")).toMatchObject({ shared: "full", count: 11 });
  });

  test("in a preview does not tell of one company either", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      `${head}X-Corp,x-corp.com,customer,9\n`,
      head + probes,
    );
    await app.share(theirs.people.admin, partnershipId, "count");
    for (const reveal of ["count", "full"] as const) {
      const request = { id: partnershipId, settings: settings(() => reveal), fields: [] };
      const { cells } = await app.ok(ours.people.rep, "previewSharing", request);
      const cell = cells.find(({ ours, theirs }) => ours === "customer" && theirs === "customer");
      expect(cell).toMatchObject({ count: null, belowFive: true });
    }
  });
});

describe("a name that many rows carry", () => {
  test("joins nobody where two rows without a website carry it", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      `${head}Meridian,,customer,1\nSolo,,customer,2\n`,
      `${head}Meridian,,customer,1\nMeridian,,customer,2\nSolo,,customer,3\n`,
    );
    await app.share(theirs.people.admin, partnershipId, "full");
    expect(await overlapsOf(ours)).toMatchObject([{ our: "Solo" }]);
  });

  test.each([
    ["one row with thousands", 1, 6_000],
    ["hundreds of rows with thousands", 400, 3_000],
  ])("is compared in moments: %s", async (_, few, many) => {
    const { ours, theirs, partnershipId } = await twoCompanies("", "");
    await sameName(ours, few, false);
    await sameName(theirs, many, true);
    await app.share(theirs.people.admin, partnershipId, "hidden");
    const started = performance.now();
    await app.share(theirs.people.admin, partnershipId, "full");
    await rematchPartnership(app.context, partnershipId);
    expect(await overlapsOf(ours)).toEqual([]);
    // Took half a minute when the pairs were built first.
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
