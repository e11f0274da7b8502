// The history of what lies outside of deals, through push, the API and pull: each row's history reaches exactly those who read the
// row, says from where it was changed, and is rewritten by nobody.
import { sql } from "kysely";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import type { OwnEvent, PartnershipEvent } from "#lib/contract/history.ts";
import { segments } from "#lib/contract/words.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { applied } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";
import { type Company, partner, testApp } from "#test/support/server-app.ts";

async function three() {
  const app = await testApp();
  const ours = await app.company("Northwind");
  const theirs = await app.company("Contoso");
  const stranger = await app.company("Mallory");
  const partnershipId = await partner(app, ours, theirs);
  const withStranger = await partner(app, ours, stranger);
  const device = (company: Company) => new Device(app, company.people.admin);
  const devices = { us: device(ours), them: device(theirs), other: device(stranger) };
  return { app, ours, theirs, stranger, partnershipId, withStranger, ...devices };
}
type Told = OwnEvent | PartnershipEvent;
const told = (device: Device) => [...device.rows("own_event"), ...device.rows("partnership_event")] as Told[];

/** Who is told of the last act, by what it was: every device pulls, and what is new is read. */
async function news(devices: Record<string, Device>, act: () => Promise<unknown>) {
  const before = new Map<string, Set<string>>();
  for (const [name, each] of Object.entries(devices)) {
    await each.pull();
    before.set(name, new Set(told(each).map(({ id }) => id)));
  }
  await act();
  const found: Record<string, Told[]> = {};
  for (const [name, each] of Object.entries(devices)) {
    await each.pull();
    found[name] = told(each).filter(({ id }) => !before.get(name)?.has(id));
  }
  return found;
}
const commands = (found: Record<string, Told[]>) =>
  Object.fromEntries(Object.entries(found).map(([name, all]) => [name, all.map(({ command }) => command)]));
const alone = (command: string) => ({ us: [command], them: [], other: [] });
const both = (command: string) => ({ us: [command], them: [command], other: [] });

describe("what is ours alone is told to us alone", () => {
  test("checks, the warning of a second outreach, stages, quota credit, whom we keep apart, and our programme", async () => {
    const { us, them, other, partnershipId, withStranger } = await three();
    const settingsId = uuid();
    const pair = [partnershipId, withStranger];
    const edit = { value: 4, version: uuid(), base: null, settles: [] };
    const acts: [string, Record<string, unknown>][] = [
      ["check.apply", { settingsId, check: "close_plan", from: "demo" }],
      ["outreach.set", { settingId: uuid(), days: 14 }],
      ["stage.map", { stageId: uuid(), crm: "atomic", instance: "crm", text: "Won!", means: "won" }],
      ["quota.set", { quotaBp: 10_000, acceleratorBp: 1_000 }],
      ["partners.compete", { markId: uuid(), partnershipIds: pair, competing: true }],
      ["co-sell.edit", { partnershipId: null, rowId: uuid(), reviewWeeks: edit }],
    ];
    for (const [name, args] of acts) {
      const found = await news({ us, them, other }, () => applied(us, name, args));
      expect(commands(found)).toEqual(alone(name));
      const [event] = found.us ?? [];
      expect(event?.rowIds.length, name).toBeGreaterThan(0);
    }
  });

  test("the channel of a digest: that it was set or removed, and nothing of its address", async () => {
    const { app, ours, us, them, other, partnershipId: id } = await three();
    const admin = ours.people.admin;
    const url = "https://hooks.slack.com/services/T1/B1/kestrel";
    const settings = { audience: "shared" as const, hour: 8, timeZone: "UTC", off: [] };
    const set = await news({ us, them, other }, () => app.ok(admin, "setChannel", { id, url, ...settings }));
    expect(commands(set)).toEqual(alone("channel.set"));
    expect(set.us).toMatchObject([{ rowIds: [id], args: { audience: "shared" } }]);
    expect(JSON.stringify(set)).not.toMatch(/kestrel|slack/);
    const removed = await news({ us, them, other }, () => app.ok(admin, "removeChannel", { id }));
    expect(commands(removed)).toEqual(alone("channel.remove"));
    const again = await news({ us, them, other }, () => app.ok(admin, "removeChannel", { id }));
    expect(commands(again)).toEqual({ us: [], them: [], other: [] });
  });

  test("a touchpoint of an account, also shared by name: we read who recorded it, without what it says", async () => {
    const { us, them, other, partnershipId } = await three();
    const record = () =>
      us.record({
        sharedWith: [{ shareId: uuid(), partnershipId }],
        note: { noteId: uuid(), text: "Kestrel", visibility: "internal" },
      });
    const found = await news({ us, them, other }, record);
    expect(commands(found)).toEqual(alone("touchpoint.record"));
    expect(JSON.stringify(found)).not.toContain("Kestrel");
  });

  test("sharing, type and tier, members, roles and invitations, with the surface they came from", async () => {
    const { app, ours, us, them, other, partnershipId } = await three();
    const admin = ours.people.admin;
    const settings = segments.flatMap((mine) =>
      segments.map((yours) => ({ ours: mine, theirs: yours, reveal: "count" as const })),
    );
    const found = await news({ us, them, other }, () =>
      app.ok(admin, "setSharing", { id: partnershipId, settings, fields: ["owner_name"] }),
    );
    expect(commands(found)).toEqual(alone("sharing.set"));
    expect(found.us?.[0]).toMatchObject({
      rowIds: [partnershipId],
      surface: null,
      person: { name: admin.name },
    });
    // The same again changes nothing, and is not told.
    const again = await news({ us, them, other }, () =>
      app.ok(admin, "setSharing", { id: partnershipId, settings, fields: ["owner_name"] }),
    );
    expect(commands(again)).toEqual({ us: [], them: [], other: [] });

    const profile = { partnerType: "reseller", investmentTier: "strategic" };
    const path = `/v1/partnerships/${partnershipId}/profile`;
    const described = await news({ us, them, other }, async () => {
      const answer = await app.fetch(`${path}?surface=options`, {
        method: "PUT",
        headers: { authorization: `Bearer ${admin.token}`, "content-type": "application/json" },
        body: JSON.stringify(profile),
      });
      expect(answer.status).toBe(200);
    });
    expect(commands(described)).toEqual(alone("partnership.describe"));
    expect(described.us?.[0]).toMatchObject({ surface: "options", args: profile });

    const ben = app.person("Ben");
    const invite = () => app.ok(admin, "inviteMember", { email: ben.email, role: "rep" });
    const invited = await news({ us, them, other }, invite);
    expect(commands(invited)).toEqual(alone("member.invite"));
    const { id } = await invite();
    const joined = await news({ us, them, other }, () => app.ok(ben, "redeemMemberInvitation", { id }));
    expect(commands(joined)).toEqual(alone("member.join"));
    const change = { id: ours.memberIds.rep, role: "manager", status: "active" } as const;
    const changed = await news({ us, them, other }, () => app.ok(admin, "changeMember", change));
    expect(commands(changed)).toEqual(alone("member.change"));
  });

  test("invitations taken back, and partners that do not use Tandem", async () => {
    const { app, ours, us, them, other } = await three();
    const admin = ours.people.admin;
    const { id } = await app.ok(admin, "inviteMember", { email: "eve@northwind.example", role: "rep" });
    const revoked = await news({ us, them, other }, () => app.ok(admin, "revokeMemberInvitation", { id }));
    expect(commands(revoked)).toEqual(alone("member.invite.revoke"));
    const company = { companyName: "Initech", email: "ann@initech.example" };
    const asked = await news({ us, them, other }, () => app.ok(admin, "invitePartner", company));
    expect(commands(asked)).toEqual(alone("partnership.invite"));
    const added = await news({ us, them, other }, () =>
      app.ok(admin, "addOfflinePartner", {
        name: "Globex",
        website: "globex.com",
        contact: null,
        partnerType: null,
        investmentTier: null,
      }),
    );
    expect(commands(added)).toEqual(alone("offline.add"));
  });
});

describe("what both sides read is told to both, and to nobody else", () => {
  test("that a partnership ended, and its co-sell plan", async () => {
    const { app, ours, us, them, other, partnershipId } = await three();
    const edit = { value: 2, version: uuid(), base: null, settles: [] };
    const plan = await news({ us, them, other }, () =>
      applied(us, "co-sell.edit", { partnershipId, rowId: uuid(), reviewWeeks: edit }),
    );
    expect(commands(plan)).toEqual(both("co-sell.edit"));
    const ended = await news({ us, them, other }, () =>
      app.ok(ours.people.admin, "endPartnership", { id: partnershipId }),
    );
    expect(commands(ended)).toEqual(both("partnership.end"));
  });

  test("a request from asking to its answer, and of what was asked no word that taking it back would leave", async () => {
    const { us, them, other, partnershipId } = await three();
    const devices = { us, them, other };
    const requestId = uuid();
    const inRequest = { partnershipId, requestId };
    const asked = await news(devices, () =>
      applied(us, "play.request", {
        ...inRequest,
        play: "intro",
        customer: { name: "Kestrel AG", domain: "kestrel.example" },
        opportunity: "Kestrel rollout",
        stakeholder: "Ann Kestrel",
        reason: "Kestrel knows you.",
      }),
    );
    expect(commands(asked)).toEqual(both("play.request"));
    expect(asked.them?.[0]).toMatchObject({ rowIds: [requestId], args: { ...inRequest, play: "intro" } });
    expect(JSON.stringify(asked)).not.toContain("Kestrel");
    const removalId = uuid();
    const takenBack = await news(devices, () =>
      applied(us, "play.withdraw", { ...inRequest, keepAs: removalId }),
    );
    expect(commands(takenBack)).toEqual(both("play.withdraw"));
    expect(JSON.stringify(takenBack)).not.toContain(removalId);
    const back = await news(devices, () => applied(us, "removal.undo", { removalId }));
    expect(commands(back)).toEqual(both("removal.undo"));
    const answerId = uuid();
    const answer = { kind: "handed_on", to: { name: "Omar Haddad", title: null } };
    const answered = await news(devices, () =>
      applied(them, "play.answer", { ...inRequest, answerId, answer }),
    );
    expect(commands(answered)).toEqual(both("play.answer"));
    expect(answered.us?.[0]?.rowIds).toEqual([answerId, requestId]);
  });

  test("a policy offered to two partners: each reads of its own offer alone", async () => {
    const { us, them, other, partnershipId, withStranger } = await three();
    const offers = [partnershipId, withStranger].map((id) => ({ offerId: uuid(), partnershipId: id }));
    const found = await news({ us, them, other }, () =>
      applied(us, "policy.publish", { policyId: uuid(), terms: startingTerms, offers }),
    );
    expect(commands(found)).toEqual({
      us: ["policy.publish", "policy.publish"],
      them: ["policy.publish"],
      other: ["policy.publish"],
    });
    expect(JSON.stringify(found.them)).toContain(partnershipId);
    expect(JSON.stringify(found.them)).not.toContain(withStranger);
    expect(JSON.stringify(found.other)).not.toContain(partnershipId);
    expect(new Set(found.us?.map(({ id }) => id)).size).toBe(2);
  });
});

test("nobody rewrites or removes what was told, nor tells for another company", async () => {
  const { app, ours, theirs, us, partnershipId } = await three();
  await applied(us, "check.apply", { settingsId: uuid(), check: "close_plan", from: "demo" });
  const as = { organisationId: ours.id, memberId: ours.memberIds.admin };
  const events = "entity in ('own_event', 'partnership_event')";
  await app.context.db.as(as, async (trx) => {
    const changed = await sql`update scope_row set row = '{}'::jsonb where ${sql.raw(events)}`.execute(trx);
    const removed = await sql`delete from scope_row where ${sql.raw(events)}`.execute(trx);
    expect([changed.numAffectedRows, removed.numAffectedRows]).toEqual([0n, 0n]);
  });
  const forThem = app.context.db.as(as, (trx) =>
    sql`insert into scope_row (scope_kind, scope_id, entity, id, organisation_id, audience, common, row, changed_at)
      values ('partnership', ${partnershipId}, 'partnership_event', ${uuid()}, ${theirs.id}, 'invited', false, '{}', 0)`.execute(
      trx,
    ),
  );
  await expect(forThem).rejects.toThrow(/row-level security/);
});
