// What an organisation says of an overlap holds through imports, changes of sharing and every re-match, is taken back whole, and
// reaches nothing that the partner does not share; the partner's side never changes by it.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import { correctionScene } from "#test/support/correction-scene.ts";
import { partner } from "#test/support/server-app.ts";
import { rematchPartnership } from "./rematch.ts";

const { app, twoCompanies, settings, save, deviceOf, shown, cells, correct, keep } = await correctionScene();

const ours1 = "Company,Website,Type\nAcme,acme.com,Open opp\nBorealis,,Customer\n";
const theirs1 =
  "Company,Website,Type\nAcme GmbH,acme.com,Customer\nPolaris Optics,polaris-optics.com,Customer\n";

async function shared() {
  const scene = await twoCompanies(ours1, theirs1);
  await app.share(scene.theirs.people.admin, scene.partnershipId, "full");
  await app.share(scene.ours.people.admin, scene.partnershipId, "full");
  return { ...scene, us: deviceOf(scene.ours), them: deviceOf(scene.theirs) };
}
const acme = { name: "Acme GmbH", domain: "acme.com" };
const acmeHere = { our: "Acme", their: "Acme GmbH acme.com" };

describe("not the same company", () => {
  test("is gone for us at once, also in the counts, and the partner's devices receive nothing", async () => {
    const { us, them, partnershipId } = await shared();
    expect(await shown(us)).toMatchObject([acmeHere]);
    const theirView = await shown(them);
    const full = () =>
      cells(us).find((cell) => cell.ours === "open_opportunity" && cell.theirs === "customer");
    expect(full()?.count).toBe(1);
    await correct(us, partnershipId, "Acme", "not_same", acme);
    expect(await shown(us)).toEqual([]);
    expect(full()?.count).toBe(0);
    expect(await them.pull()).toEqual([]);
    expect(await shown(them)).toEqual(theirView);
  });

  test("holds when both import again, when the partner hides and shows, and when it is matched anew", async () => {
    const { us, ours, theirs, partnershipId } = await shared();
    await shown(us);
    await correct(us, partnershipId, "Acme", "not_same", acme);
    await app.importList(theirs.people.rep, theirs1);
    await app.importList(ours.people.rep, ours1);
    await app.share(theirs.people.admin, partnershipId, "hidden");
    await app.share(theirs.people.admin, partnershipId, "full");
    await rematchPartnership(app.context, partnershipId);
    expect(await shown(us)).toEqual([]);
    // Their row without its website is still that company; another website is another company.
    await app.importList(theirs.people.rep, "Company,Website\nAcme,\n");
    expect(await shown(us)).toEqual([]);
  });

  test("leaves the next best overlap of the account, and all of it comes back when it is taken back", async () => {
    const { ours, theirs, partnershipId } = await twoCompanies(
      "Company,Website\nAcme,\n",
      "Company,Website,Type,Account ID\nAcme,acme.io,Customer,1\n",
    );
    await app.share(theirs.people.admin, partnershipId, "full");
    const us = deviceOf(ours);
    const before = await shown(us);
    expect(before).toMatchObject([{ our: "Acme", their: "Acme acme.io", on: "name" }]);
    const correctionId = await correct(us, partnershipId, "Acme", "not_same", {
      name: "Acme",
      domain: "acme.io",
    });
    expect(await shown(us)).toEqual([]);
    await keep(us, correctionId, false);
    expect(await shown(us)).toEqual(before);
    await keep(us, correctionId, true);
    expect(await shown(us)).toEqual([]);
  });

  test("holds when the partnership ends and begins again", async () => {
    const { us, ours, theirs, partnershipId } = await shared();
    await shown(us);
    await correct(us, partnershipId, "Acme", "not_same", acme);
    await app.ok(ours.people.admin, "endPartnership", { id: partnershipId });
    const again = await partner(app, ours, theirs);
    await app.share(theirs.people.admin, again, "full");
    await rematchPartnership(app.context, again);
    expect(await shown(us)).toEqual([]);
  });
});

describe("naming an account as the partner calls it", () => {
  const polaris = { name: "polaris-optics.com", domain: "polaris-optics.com" };

  test("shows that company with who named it, and hides it again when that is taken back", async () => {
    const { us, them, partnershipId } = await shared();
    await shown(us);
    const theirView = await shown(them);
    const correctionId = await correct(us, partnershipId, "Borealis", "same", polaris);
    expect(await shown(us)).toMatchObject([
      acmeHere,
      { our: "Borealis", their: "Polaris Optics polaris-optics.com", correctionId },
    ]);
    expect(await shown(them)).toEqual(theirView);
    await keep(us, correctionId, false);
    expect(await shown(us)).toMatchObject([acmeHere]);
  });

  test("tells nothing of what the partner counts or hides, and shows it once the partner does", async () => {
    const { us, theirs, partnershipId } = await shared();
    for (const reveal of ["count", "hidden"] as const) {
      await save(
        theirs,
        partnershipId,
        settings(() => reveal),
      );
      await shown(us);
      const counted = cells(us);
      const correctionId = await correct(us, partnershipId, "Borealis", "same", polaris);
      expect(await shown(us)).toEqual([]);
      expect(cells(us)).toEqual(counted);
      await keep(us, correctionId, false);
    }
    await correct(us, partnershipId, "Borealis", "same", polaris);
    await save(
      theirs,
      partnershipId,
      settings((mine, yours) => (mine === "customer" && yours === "customer" ? "full" : "hidden")),
    );
    expect(await shown(us)).toMatchObject([{ our: "Borealis" }]);
  });
});

describe("whom it is about learns nothing", () => {
  test("a target is named as before, whatever the partner says of that overlap", async () => {
    const { us, them, ours, partnershipId } = await shared();
    await shown(us);
    await shown(them);
    const nameable = async () => {
      const as = { organisationId: ours.id, memberId: ours.memberIds.admin };
      const [account] = await app.context.db.owner
        .selectFrom("account")
        .select("id")
        .where("organisation_id", "=", ours.id)
        .where("name", "=", "Acme")
        .execute();
      const { rows } = await app.context.db.as(as, (trx) =>
        sql`select name, domain from co_sell_customer(${partnershipId}, ${account?.id})`.execute(trx),
      );
      return rows;
    };
    expect(await nameable()).toEqual([{ name: "Acme", domain: "acme.com" }]);
    await correct(them, partnershipId, "Acme GmbH", "not_same", { name: "Acme", domain: "acme.com" });
    expect(await shown(them)).toEqual([]);
    expect(await nameable()).toEqual([{ name: "Acme", domain: "acme.com" }]);
    // Our own word is ours to know.
    await correct(us, partnershipId, "Acme", "not_same", acme);
    expect(await nameable()).toEqual([]);
  });

  test("a denied overlap is out of reach of every request, and another company cannot correct for us", async () => {
    const { us, ours, theirs, partnershipId } = await shared();
    await shown(us);
    const correctionId = await correct(us, partnershipId, "Acme", "not_same", acme);
    const as = { organisationId: ours.id, memberId: ours.memberIds.admin };
    const rows = await app.context.db.as(as, (trx) => trx.selectFrom("overlap").selectAll().execute());
    expect(rows).toEqual([]);
    const them = deviceOf(theirs);
    const refused = await them.push("overlap.correct.keep", { correctionId, stands: false });
    expect(refused.outcomes[0]).toMatchObject({ outcome: "refused", code: "not_found" });
    await them.pull();
    expect(them.rows("overlap_correction")).toEqual([]);
    const stranger = deviceOf(await app.company("Mallory"));
    const args = { correctionId: uuid(), partnershipId, accountId: uuid(), ours: acme, theirs: acme };
    const answer = await stranger.push("overlap.correct", { ...args, says: "same", reason: "Mine." });
    expect(answer.outcomes[0]).toMatchObject({ outcome: "refused" });
  });

  test("the functions that read both lists for corrections are out of reach", async () => {
    const { ours, theirs } = await shared();
    const as = { organisationId: ours.id, memberId: ours.memberIds.admin };
    for (const call of [
      sql`select * from match_corrections(${ours.id}, ${theirs.id}, 0, 511)`,
      sql`select * from match_corrected(${ours.id}, ${theirs.id}, 0, 511, '[]'::jsonb)`,
    ]) {
      await expect(app.context.db.as(as, (trx) => call.execute(trx))).rejects.toThrow(/permission denied/);
    }
  });
});
