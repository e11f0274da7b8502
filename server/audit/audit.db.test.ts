// The audit log as an admin reads it: every act through push and API, once, in order, chained; a row that is changed or removed
// behind the curtain is found. `audit_event` writes it at the commit.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { applied, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { type Person, partner, type TestApp, testApp } from "#test/support/server-app.ts";
import { verifyAudit } from "./verify.ts";

async function exported(app: TestApp, admin: Person): Promise<string[]> {
  const lines: string[] = [];
  let after = "0";
  for (;;) {
    const page = await app.ok(admin, "readAudit", { after });
    lines.push(...page.lines);
    if (!page.more) return lines;
    after = page.last;
  }
}
const actsIn = (lines: readonly string[]) => lines.map((line) => JSON.parse(line).entry.act);

async function busyCompany() {
  const app = await testApp();
  const [ours, theirs] = [await app.company("Northwind"), await app.company("Contoso")];
  const partnershipId = await partner(app, ours, theirs);
  await new Device(app, ours.people.rep).record();
  const describing = { id: partnershipId, partnerType: "reseller", investmentTier: null } as const;
  await app.ok(ours.people.partner_manager, "describePartnership", describing);
  await app.ok(ours.people.admin, "endPartnership", { id: partnershipId });
  return { app, ours, theirs };
}

test("every act through API and push is in the log, with who and when, and the log holds", async () => {
  const { app, ours } = await busyCompany();
  const lines = await exported(app, ours.people.admin);
  const joined = ["member.invite", "member.join"];
  expect(actsIn(lines)).toEqual([
    ...joined,
    ...joined,
    ...joined,
    "partnership.invite",
    "touchpoint.record",
    "partnership.describe",
    "partnership.end",
  ]);
  expect(JSON.parse(lines.at(-1) ?? "").entry).toMatchObject({
    seq: lines.length,
    memberId: ours.memberIds.admin,
    person: { name: "Ada" },
    at: expect.any(Number),
  });
  expect(verifyAudit(lines)).toMatchObject({ holds: true, entries: lines.length });
});

test("a deal's acts are in the log of whoever did them, and in nobody else's", async () => {
  const { app, harbor, lumen, parties, policyId, device } = await threeCompanies();
  const terms = termsOf(parties, policyId);
  const { revisionId, submit } = await register(device(harbor), terms);
  await applied(device(harbor), "deal.submit", submit(terms, revisionId));
  const ours = await exported(app, harbor.people.admin);
  expect(actsIn(ours)).toContain("deal.draft");
  expect(actsIn(await exported(app, lumen.people.admin))).not.toContain("deal.draft");
  expect(verifyAudit(ours)).toMatchObject({ holds: true });
});

test("only an admin reads it, and the database refuses whoever else asks", async () => {
  const { app, ours, theirs } = await busyCompany();
  for (const role of ["rep", "partner_manager", "manager"] as const) {
    expect((await app.call(ours.people[role], "readAudit", { after: "0" })).status).toBe(403);
    const actor = { organisationId: ours.id, memberId: ours.memberIds[role] };
    const seen = await app.context.db.as(actor, (trx) => trx.selectFrom("audit_entry").selectAll().execute());
    expect(seen).toEqual([]);
  }
  const theirAdmin = { organisationId: theirs.id, memberId: theirs.memberIds.admin };
  const seen = await app.context.db.as(theirAdmin, (trx) =>
    trx.selectFrom("audit_entry").select("organisation_id").execute(),
  );
  expect(new Set(seen.map((row) => row.organisation_id))).toEqual(new Set([theirs.id]));
});

test("nobody writes it but the act itself, an admin neither", async () => {
  const { app, ours } = await busyCompany();
  const admin = { organisationId: ours.id, memberId: ours.memberIds.admin };
  const row = { organisation_id: ours.id, seq: 99, event_id: uuid(), entry: "{}", previous: "", hash: "" };
  const as = app.context.db.as;
  await expect(as(admin, (trx) => trx.insertInto("audit_entry").values(row).execute())).rejects.toThrow(
    /denied/,
  );
  await expect(as(admin, (trx) => trx.deleteFrom("audit_entry").execute())).rejects.toThrow(/denied/);
  await expect(
    as(admin, (trx) => trx.updateTable("audit_entry").set({ entry: "{}" }).execute()),
  ).rejects.toThrow(/denied/);
});

test("an entry that is changed or removed behind the curtain is found at its line", async () => {
  const { app, ours } = await busyCompany();
  const { owner } = app.context.db;
  const admin = ours.people.admin;
  const whole = await exported(app, admin);
  const of = sql`organisation_id = ${ours.id}`;
  await sql`update audit_entry set entry = replace(entry, 'Ada', 'Eve') where ${of} and seq = 3`.execute(
    owner,
  );
  expect(verifyAudit(await exported(app, admin))).toMatchObject({ holds: false, line: 3 });
  await sql`update audit_entry set entry = replace(entry, 'Eve', 'Ada') where ${of} and seq = 3`.execute(
    owner,
  );
  expect(await exported(app, admin)).toEqual(whole);
  await sql`delete from audit_entry where ${of} and seq = 2`.execute(owner);
  expect(verifyAudit(await exported(app, admin))).toMatchObject({ holds: false, line: 2 });
});

test("acts at once are chained one after the other", async () => {
  const { app, ours } = await busyCompany();
  const { rep, manager, partner_manager } = ours.people;
  const devices = [rep, manager, partner_manager, rep].map((who) => new Device(app, who));
  await Promise.all(devices.flatMap((device) => [device.record()]));
  const lines = await exported(app, ours.people.admin);
  expect(verifyAudit(lines)).toMatchObject({ holds: true });
  expect(actsIn(lines).filter((act) => act === "touchpoint.record")).toHaveLength(5);
});
