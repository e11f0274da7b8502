// The preview of sharing: exact where we may know, silent where we may not. And looking an account up.
import { describe, expect, test } from "vitest";
import { matchScene } from "#test/support/match-scene.ts";
import { nameKey } from "../../lib/domain/company-name.ts";

const { app, twoCompanies, overlapsOf, matrixOf, settings, save } = await matchScene();
const head = "Company,Website,Type,Owner,Owner phone,Account ID\n";

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

  test("shows the first to share what it puts on offer, from its own list alone", async () => {
    const { ours, partnershipId } = await twoCompanies(list("Ann"), list("Ben"));
    const chosen = settings((mine) =>
      mine === "customer" ? "full" : mine === "prospect" ? "count" : "hidden",
    );
    const request = { id: partnershipId, settings: chosen, fields: ["owner_name" as const] };
    const { offered, offeredSample } = await app.ok(ours.people.rep, "previewSharing", request);
    expect(new Map(offered.map(({ ours, count }) => [ours, count]))).toEqual(
      new Map([
        ["customer", 20],
        ["prospect", 10],
      ]),
    );
    expect(offeredSample.length).toBeGreaterThan(0);
    for (const row of offeredSample) {
      expect(row).toMatchObject({ segment: "customer", ownerName: "Ann", ownerPhone: null });
    }
    const hidden = { ...request, settings: settings(() => "hidden") };
    expect(await app.ok(ours.people.rep, "previewSharing", hidden)).toMatchObject({
      offered: [],
      offeredSample: [],
    });
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

  test("finds the account of an id, of several of one website too; never one of another company", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      "Company,Website,Record URL\nAcme,acme.com,1\nAcme Labs,acme.com,2\nAcme Works,acme.com,3\n",
      "Company,Website\nAcme,acme.com\n",
    );
    await app.share(theirs.people.admin, partnershipId, "full");
    const page = { recordRef: null, domain: "acme.com", nameKey: null };
    const several = await app.ok(ours.people.rep, "lookUp", page);
    expect(several).toMatchObject({ by: "domain" });
    const chosen = several.candidates?.find(({ name }) => name === "Acme Works");
    const accountId = chosen?.id ?? "";
    const found = await app.ok(ours.people.rep, "lookUp", { accountId, ...page });
    expect(found).toMatchObject({ account: chosen, overlaps: [{ partnershipId, theirs: { name: "Acme" } }] });
    expect(Object.keys(found).sort()).toEqual(["account", "overlaps"]);
    // Theirs is not told of by its id; what the page shows is answered as ever.
    const own = await app.ok(theirs.people.rep, "lookUp", { accountId, ...page });
    expect(own.account).toMatchObject({ name: "Acme" });
    expect(own.account?.id).not.toBe(accountId);
    const nowhere = { recordRef: null, domain: null, nameKey: null };
    expect(await app.ok(theirs.people.rep, "lookUp", { accountId, ...nowhere })).toEqual({
      account: null,
      overlaps: [],
    });
    expect((await app.call(ours.people.rep, "lookUp", { ...page, accountId: "1' or true" })).status).toBe(
      400,
    );
  });

  test("says by what it was: of several of one website the one of the name by both", async () => {
    const { ours } = await twoCompanies(
      "Company,Website,Record URL\nAcme,acme.com,1\nAcme Labs,acme.com,2\nBeta,beta.com,3\n",
      "",
    );
    const by = async (domain: string | null, name: string) => {
      const page = { recordRef: null, domain, nameKey: nameKey(name) };
      return (await app.ok(ours.people.rep, "lookUp", page)).by ?? null;
    };
    expect(await by("acme.com", "Acme Labs")).toBe("domain_name");
    expect(await by("beta.com", "Beta")).toBe("domain");
    expect(await by(null, "Beta")).toBe("name");
    expect(await by("nowhere.com", "Nobody")).toBeNull();
  });

  test("answers none for a name that several companies carry, and the one without a website first", async () => {
    const { ours } = await twoCompanies(
      "Company,Website\nDelta,delta.com\nDelta,deltafaucet.com\nAcme,acme.com\n",
      "",
    );
    const ask = async (nameKey: string) =>
      (await app.ok(ours.people.rep, "lookUp", { recordRef: null, domain: null, nameKey })).account;
    expect(await ask("delta")).toBeNull();
    const several = await app.ok(ours.people.rep, "lookUp", {
      recordRef: null,
      domain: null,
      nameKey: "delta",
    });
    expect(several.candidates?.map(({ domain }) => domain)).toEqual(["delta.com", "deltafaucet.com"]);
    expect(await ask("acme")).toMatchObject({ domain: "acme.com" });
    await app.importList(ours.people.rep, "Company\nDelta\n");
    expect(await ask("delta")).toMatchObject({ domain: null });
  });
});
