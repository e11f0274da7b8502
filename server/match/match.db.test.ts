// What two companies see of each other: by domain and by name, under directed settings, and never more.
import { describe, expect, test } from "vitest";
import { segments } from "#lib/contract/words.ts";
import { matchScene } from "#test/support/match-scene.ts";
import type { Company } from "#test/support/server-app.ts";
import { rematchPartnership } from "./rematch.ts";

const { app, twoCompanies, overlapsOf, matrixOf, settings, save } = await matchScene();
const head = "Company,Website,Type,Owner,Owner phone,Account ID\n";

describe("matching", () => {
  test("finds accounts by domain first, then by name where one side has no domain", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      `${head}Zapier,zapier.com,Open opp,Ann,1,\nGamma Ltd,,Customer,Ann,1,\nDelta,delta.com,Prospect,Ann,1,\nBoth,both.com,Customer,Ann,1,\n`,
      `${head}Zapier Inc,https://www.zapier.com,Customer,Ben,2,\nGAMMA,gamma.io,Prospect,Ben,2,\nDelta,delta.org,Customer,Ben,2,\nBoth,,Customer,Ben,2,8\nBoth AG,both.com,Prospect,Ben,2,9\n`,
    );
    expect(await overlapsOf(ours)).toEqual([]);
    await app.share(theirs.people.admin, partnershipId, "full");
    expect(await overlapsOf(ours)).toMatchObject([
      { our: "Both", their: "Both AG", on: "domain", value: "both.com" },
      { our: "Gamma Ltd", their: "GAMMA", segment: "prospect", on: "name", value: "gamma" },
      {
        our: "Zapier",
        their: "Zapier Inc",
        segment: "customer",
        on: "domain",
        value: "zapier.com",
        flagged: true,
      },
    ]);
    // They see nothing: what one side receives depends on the other side's settings alone.
    expect(await overlapsOf(theirs)).toEqual([]);
    const [first] = await overlapsOf(ours);
    expect(first).toMatchObject({ owner: "Ben", phone: null, by: "rep" });
  });

  test("joins nobody by a name that two companies of one list carry", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      "Company,Website\nAbstract,\n",
      "Company,Website\nAbstract,abstract.com\nAbstract,abstractapi.com\n",
    );
    await app.share(theirs.people.admin, partnershipId, "full");
    expect(await overlapsOf(ours)).toEqual([]);
  });

  test("reveals each pair of segments as its owner decided, and takes back what is narrowed", async () => {
    const rows = (offset: string) =>
      segments.flatMap((segment) =>
        [1, 2, 3, 4, 5, 6].map((n) => `${segment} ${n},${segment[0]}${n}.com,${offset}`),
      );
    const { ours, theirs, partnershipId } = await twoCompanies(
      `Company,Website,Type\n${rows("customer").join("\n")}\n`,
      `Company,Website,Type\n${rows("prospect").join("\n")}\nLone,lone.com,customer\n`,
    );
    await save(
      theirs,
      partnershipId,
      settings((mine, yours) => (mine === "prospect" && yours === "customer" ? "count" : "hidden")),
    );
    expect(await overlapsOf(ours)).toEqual([]);
    expect((await matrixOf(ours)).get("customer × prospect")).toEqual({
      shared: "count",
      count: 18,
      belowFive: false,
    });

    await app.share(theirs.people.admin, partnershipId, "full");
    expect(await overlapsOf(ours)).toHaveLength(18);
    const full = await matrixOf(ours);
    expect(full.get("customer × prospect")).toEqual({ shared: "full", count: 18, belowFive: false });
    expect(full.get("customer × customer")).toEqual({ shared: "full", count: 0, belowFive: false });
    // Never uploaded reads as hidden does.
    expect(full.get("customer × open_opportunity")).toEqual({
      shared: "not_shared",
      count: null,
      belowFive: false,
    });

    await app.share(theirs.people.admin, partnershipId, "hidden");
    expect(await overlapsOf(ours)).toEqual([]);
    for (const cell of (await matrixOf(ours)).values()) {
      expect(cell).toEqual({ shared: "not_shared", count: null, belowFive: false });
    }
    const flagged = await app.context.db.owner
      .selectFrom("account")
      .select("id")
      .where("organisation_id", "=", ours.id)
      .where("has_overlap", "=", true)
      .execute();
    expect(flagged).toEqual([]);
  });

  test("says below five, never how many, where only counts are shared", async () => {
    const four =
      "Company,Website,Type\na,a1.com,customer\nb,b1.com,customer\nc,c1.com,customer\nd,d1.com,customer\n";
    const { ours, theirs, partnershipId } = await twoCompanies(four, four);
    await app.share(theirs.people.admin, partnershipId, "count");
    expect((await matrixOf(ours)).get("customer × customer")).toEqual({
      shared: "count",
      count: null,
      belowFive: true,
    });
    await app.importList(theirs.people.rep, "Company,Website,Type\nX,e1.com,customer\n");
    await app.importList(ours.people.rep, "Company,Website,Type\nY,e1.com,customer\n");
    expect((await matrixOf(ours)).get("customer × customer")).toEqual({
      shared: "count",
      count: 5,
      belowFive: false,
    });
  });

  test("feeds only the buckets that changed, and nothing when it runs again", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      "Company,Website\nAcme,acme.com\n",
      "Company,Website\nAcme,acme.com\n",
    );
    const feed = async (company: Company) => {
      const rows = await app.context.db.owner
        .selectFrom("feed")
        .select(["scope", "op", "entity"])
        .where("organisation_id", "=", company.id)
        .orderBy("seq")
        .execute();
      return rows.map((row) => `${row.op} ${row.scope}${row.entity ? ` ${row.entity}` : ""}`);
    };
    const before = (await feed(ours)).length;
    await app.share(theirs.people.admin, partnershipId, "full");
    const [account] = await app.context.db.owner
      .selectFrom("account")
      .select("bucket")
      .where("organisation_id", "=", ours.id)
      .execute();
    expect((await feed(ours)).slice(before).sort()).toEqual([
      `pack accounts:${account?.bucket}`,
      `pack overlaps:${partnershipId}:${account?.bucket}`,
      `put partnership:${partnershipId} overlap_matrix`,
    ]);
    const after = [await feed(ours), await feed(theirs)];
    await Promise.all([
      rematchPartnership(app.context, partnershipId),
      rematchPartnership(app.context, partnershipId),
    ]);
    expect([await feed(ours), await feed(theirs)]).toEqual(after);
  });

  test("takes everything back when the partnership ends", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      "Company,Website\nAcme,acme.com\n",
      "Company,Website\nAcme,acme.com\n",
    );
    await app.share(theirs.people.admin, partnershipId, "full");
    expect(await overlapsOf(ours)).toHaveLength(1);
    await app.ok(ours.people.admin, "endPartnership", { id: partnershipId });
    await rematchPartnership(app.context, partnershipId);
    expect(await overlapsOf(ours)).toEqual([]);
  });

  test("matches a thousand accounts with a thousand", async () => {
    const file = (from: number) =>
      `Company,Website,Type\n${Array.from({ length: 1_000 }, (_, n) => `Firm ${from + n},firm${from + n}.com,customer`).join("\n")}\n`;
    const { ours, theirs, partnershipId } = await twoCompanies(file(0), file(500));
    await app.share(theirs.people.admin, partnershipId, "full");
    await app.share(ours.people.admin, partnershipId, "full");
    expect(await overlapsOf(ours)).toHaveLength(500);
    expect(await overlapsOf(theirs)).toHaveLength(500);
  });
});
