// What two companies see of each other: by domain and by name, under directed settings, and never more.
import { sql } from "kysely";
import { beforeAll, describe, expect, test } from "vitest";
import type { Sharing } from "#lib/contract/api.ts";
import { type Segment, segments } from "#lib/contract/words.ts";
import { type ListApp, listApp } from "#test/support/list-app.ts";
import { type Company, partner } from "#test/support/server-app.ts";
import { rematchPartnership } from "./rematch.ts";
import type {} from "./tables.ts";

let app: ListApp;
beforeAll(async () => {
  app = await listApp();
});

type Pair = { ours: Company; theirs: Company; partnershipId: string };

async function twoCompanies(ourFile: string, theirFile: string): Promise<Pair> {
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const partnershipId = await partner(app, ours, theirs);
  if (ourFile !== "") await app.importList(ours.people.rep, ourFile);
  if (theirFile !== "") await app.importList(theirs.people.rep, theirFile);
  return { ours, theirs, partnershipId };
}

async function overlapsOf(company: Company) {
  return await app.context.db.owner
    .selectFrom("overlap")
    .innerJoin("account", (join) =>
      join
        .onRef("account.organisation_id", "=", "overlap.organisation_id")
        .onRef("account.id", "=", "overlap.account_id"),
    )
    .select([
      "account.name as our",
      "their_name as their",
      "their_segment as segment",
      "matched_on as on",
      "matched_value as value",
      "their_owner_name as owner",
      "their_owner_phone as phone",
      "shared_by_name as by",
      "has_overlap as flagged",
    ])
    .where("overlap.organisation_id", "=", company.id)
    .orderBy("account.name")
    .execute();
}

async function matrixOf(
  company: Company,
): Promise<Map<string, { shared: string; count: number | null; belowFive: boolean }>> {
  const { cells } = await app.context.db.owner
    .selectFrom("overlap_matrix")
    .select("cells")
    .where("organisation_id", "=", company.id)
    .executeTakeFirstOrThrow();
  return new Map(cells.map(({ ours, theirs, ...cell }) => [`${ours} × ${theirs}`, cell]));
}

const settings = (
  reveal: (ours: Segment, theirs: Segment) => "hidden" | "count" | "full",
): Sharing["settings"] =>
  segments.flatMap((ours) => segments.map((theirs) => ({ ours, theirs, reveal: reveal(ours, theirs) })));

const save = async (
  who: Company,
  id: string,
  chosen: Sharing["settings"],
  fields: Sharing["fields"] = [],
): Promise<void> => {
  await app.ok(who.people.partner_manager, "setSharing", { id, settings: chosen, fields });
  await rematchPartnership(app.context, id);
};

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

describe("the preview of sharing", () => {
  const list = (owner: string) =>
    `${head}${Array.from({ length: 30 }, (_, n) => `Firm ${n},firm${n}.com,${n < 20 ? "customer" : "prospect"},${owner},,`).join("\n")}\n`;

  test("is what the partner then receives", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(list("Ann"), list("Ben"));
    await app.share(theirs.people.admin, partnershipId, "full");
    const chosen = settings((mine) =>
      mine === "customer" ? "full" : mine === "prospect" ? "count" : "hidden",
    );
    const request = { id: partnershipId, settings: chosen, fields: ["owner_name" as const] };
    const preview = await app.ok(ours.people.rep, "previewSharing", request);
    expect(await overlapsOf(theirs)).toEqual([]);
    await save(ours, partnershipId, chosen, ["owner_name"]);
    const received = await overlapsOf(theirs);
    expect(preview.total).toBe(received.length);
    expect(preview.total).toBe(20);
    expect(preview.sample).toHaveLength(20);
    expect(new Set(preview.sample.map((row) => row.name))).toEqual(new Set(received.map((row) => row.their)));
    expect(preview.sample[0]).toMatchObject({ segment: "customer", ownerName: "Ann", ownerEmail: null });
    const matrix = await matrixOf(theirs);
    for (const cell of preview.cells) {
      const seen = matrix.get(`${cell.theirs} × ${cell.ours}`);
      // Unknown to us: they have no account in that segment, which we may not know.
      if (cell.count !== null || cell.belowFive || cell.reveal === "hidden") {
        expect({ count: cell.count, belowFive: cell.belowFive }).toEqual({
          count: seen?.count,
          belowFive: seen?.belowFive,
        });
      }
    }
  });

  test("cannot be used to ask a partner who hides its list which accounts it has", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(list("Ann"), list("Ben"));
    const everything = { id: partnershipId, settings: settings(() => "full"), fields: [] };
    const hidden = await app.ok(ours.people.rep, "previewSharing", everything);
    expect(hidden).toMatchObject({ total: 0, sample: [] });
    expect(new Set(hidden.cells.map((cell) => cell.count))).toEqual(new Set([null]));

    const empty = await twoCompanies(list("Ann"), "");
    await app.share(empty.theirs.people.admin, empty.partnershipId, "full");
    const unlisted = await app.ok(empty.ours.people.rep, "previewSharing", {
      ...everything,
      id: empty.partnershipId,
    });
    expect(unlisted).toEqual(hidden);

    await save(
      theirs,
      partnershipId,
      settings((mine, yours) => (mine === yours ? "count" : "hidden")),
    );
    const counted = await app.ok(ours.people.rep, "previewSharing", everything);
    expect(counted.sample).toEqual([]);
    expect(counted.cells.find((cell) => cell.ours === "customer" && cell.theirs === "customer")?.count).toBe(
      20,
    );
  });

  test("is refused to those who are no party", async () => {
    const { partnershipId } = await twoCompanies("", "");
    const stranger = await app.company("Mallory");
    const request = { id: partnershipId, settings: settings(() => "full"), fields: [] };
    expect((await app.call(stranger.people.admin, "previewSharing", request)).status).toBe(404);
  });
});

describe("looking an account up", () => {
  test("finds it by record, domain or name, with its overlaps, in our own list alone", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      "Company,Website,Record URL\nAcme,acme.com,https://acme.my.salesforce.com/0015g00000AbCdEAAV\nBeta,,17\n",
      "Company,Website\nAcme,acme.com\nHidden,hidden.com\n",
    );
    await app.share(theirs.people.admin, partnershipId, "full");
    const ask = async (recordRef: string | null, domain: string | null, nameKey: string | null) =>
      (await app.ok(ours.people.rep, "lookUp", { recordRef, domain, nameKey })).account?.name ?? null;
    expect(await ask("salesforce/acme/account/0015g00000AbCdEAAV", null, null)).toBe("Acme");
    expect(await ask("atomic/http%3A%2F%2Flocalhost/account/17", null, null)).toBe("Beta");
    expect(await ask("atomic/http%3A%2F%2Flocalhost/account/18", "acme.com", null)).toBe("Acme");
    expect(await ask(null, null, "acme")).toBe("Acme");
    expect(await ask(null, "other.com", "acme")).toBeNull();
    expect(await ask(null, "hidden.com", "hidden")).toBeNull();
    expect(await ask("%/%", null, "")).toBeNull();
    const found = await app.ok(ours.people.rep, "lookUp", {
      recordRef: null,
      domain: "acme.com",
      nameKey: null,
    });
    expect(found.overlaps).toMatchObject([{ partnershipId, theirs: { name: "Acme" }, matchedOn: "domain" }]);
    expect(found.account?.hasOverlap).toBe(true);
  });
});
