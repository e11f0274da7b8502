// A member who holds three roles is deactivated and let in again, through the API, push and pull: what each company's devices
// hold of it, and what becomes of edits that arrive later.
import { v7 as uuid } from "uuid";
import { expect, test } from "vitest";
import { bound, memberKey } from "#lib/domain/deal/departures.ts";
import { planOf } from "#lib/domain/deal/plan-of.ts";
import { answerTo, applied, heldDeal, register, termsOf, threeCompanies } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";

/** Harbor & Pine's deal with Lumen, in which Harbor's rep leads two stages and owns onboarding. */
async function deal() {
  const { harbor, lumen, cloud, app, parties, device, policyId } = await threeCompanies();
  const [ours, theirs, invited] = [device(harbor), device(lumen), device(cloud)];
  const terms = termsOf(parties, policyId);
  const { dealId, revisionId, submit } = await register(ours, terms);
  await applied(ours, "deal.submit", submit(terms, revisionId));
  await theirs.pull();
  await applied(theirs, "deal.answer", answerTo(heldDeal(theirs, dealId)?.registration.revision, "accepted"));
  await ours.pull();
  const members = ours.rows("member") as { id: string; name: string; status: "active" | "deactivated" }[];
  const rep = members.find(({ id }) => id === harbor.memberIds.rep);
  if (!rep) throw new Error("no rep");
  const person = bound(dealId, members, { name: rep.name, title: null });
  const name = async (who: Device, duty: string, named: object = person) =>
    applied(who, "plan.assignment.propose", {
      dealId,
      rowId: uuid(),
      duty,
      forOrganisationId: null,
      edit: { value: { organisationId: harbor.id, person: named }, version: uuid(), base: null, settles: [] },
    });
  for (const duty of ["discovery", "demo", "onboarding"]) await name(ours, duty);
  const set = (status: "active" | "deactivated") =>
    app.ok(harbor.people.admin, "changeMember", { id: rep.id, role: "rep", status });
  const all = [ours, theirs, invited];
  const pull = async () => {
    for (const each of all) await each.pull();
  };
  const states = (of: Device) => {
    const held = heldDeal(of, dealId);
    return held ? planOf(held.whole).assignments.map(({ state }) => state) : [];
  };
  return { app, harbor, lumen, ours, theirs, invited, dealId, rep, person, name, set, pull, states };
}

test("every company in the deal reads that the person left, and nothing else; the invited one reads nothing", async () => {
  const { harbor, ours, theirs, invited, dealId, rep, person, set, pull, states } = await deal();
  await pull();
  expect(states(theirs)).toEqual(["accepted", "accepted", "accepted"]);
  await set("deactivated");
  await pull();
  const told = { dealId, organisationId: harbor.id, name: rep.name, key: memberKey(dealId, rep.id) };
  for (const device of [ours, theirs]) {
    expect(device.rows("departure")).toMatchObject([told]);
    expect(states(device)).toEqual(["left", "left", "left"]);
  }
  expect(Object.keys(theirs.rows("departure")[0] ?? {}).sort()).toEqual(
    ["at", "dealId", "id", "key", "name", "organisationId"].sort(),
  );
  expect(JSON.stringify([...theirs.held])).not.toContain(rep.id);
  expect(person.key).toBe(told.key);
  expect(invited.rows("departure")).toEqual([]);
});

test("a member who is let in again holds all of it again", async () => {
  const { ours, theirs, set, pull, states } = await deal();
  await set("deactivated");
  await set("active");
  await pull();
  for (const device of [ours, theirs]) {
    expect(device.rows("departure")).toEqual([]);
    expect(states(device)).toEqual(["accepted", "accepted", "accepted"]);
  }
});

test("changing a role, or ending a membership twice, tells the deal nothing more", async () => {
  const { app, harbor, theirs, rep, set, pull } = await deal();
  await app.ok(harbor.people.admin, "changeMember", {
    id: rep.id,
    role: "partner_manager",
    status: "active",
  });
  await pull();
  expect(theirs.rows("departure")).toEqual([]);
  await set("deactivated");
  await set("deactivated");
  await pull();
  expect(theirs.rows("departure")).toHaveLength(1);
});

test("a colleague's edit that names somebody who left meanwhile arrives, and reads as it is", async () => {
  const { ours, theirs, name, set, pull, states, harbor, app } = await deal();
  const colleague = new Device(app, harbor.people.partner_manager);
  await pull();
  for (const duty of ["discovery", "demo", "onboarding"])
    await name(ours, duty, { name: "Kit Moss", title: null });
  await set("deactivated");
  await pull();
  expect(theirs.rows("departure")).toEqual([]);
  await name(colleague, "renewal");
  await pull();
  expect(theirs.rows("departure")).toHaveLength(1);
  expect(states(theirs)).toEqual(["accepted", "accepted", "accepted", "left"]);
});

test("an edit of the one who left is refused with who lets them in again, and changes nothing", async () => {
  const { app, harbor, theirs, dealId, set, pull } = await deal();
  const away = new Device(app, harbor.people.rep);
  await away.pull();
  await set("deactivated");
  const late = {
    dealId,
    rowId: uuid(),
    edit: { value: "2026-12-01", version: uuid(), base: null, settles: [] },
  };
  const answer = await away.pushRaw([{ id: 1, name: "plan.review.set", args: late, at: Date.now() }]);
  expect(answer).toMatchObject({
    status: 403,
    body: { title: "Your membership was ended.", detail: expect.stringContaining("Ask an admin") },
  });
  await pull();
  expect(theirs.rows("next_review")).toEqual([]);
});
