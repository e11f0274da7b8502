// Approving while another registration is protected on the same customer, through push and pull.
import { expect, test } from "vitest";
import { conflictScene, conflicts, open, resolveWith, told } from "#test/support/conflict-scene.ts";
import { applied, heldDeal, register } from "#test/support/deals.ts";
import { Device } from "#test/support/device.ts";

const DAY = 86_400_000;

test("while another is protected an approval needs a manager's decision with a reason, and nobody else is told", async () => {
  const { app, harbor, ours, ofLumen, ofCloud, registerWith, accept, approve, settle } =
    await conflictScene("exists_until");
  const one = await registerWith("lumen");
  await accept("lumen", one);
  expect(await approve(one)).toMatchObject({ outcome: "applied" });
  const two = await registerWith("cloud");
  await accept("cloud", two);
  expect(told(ofCloud, two)?.until).toBeGreaterThan(Date.now() + 89 * DAY);
  expect(await approve(two)).toMatchObject({
    outcome: "refused",
    code: "protected",
    message: expect.stringContaining("is protected on this customer until"),
  });

  const [row] = open(ours);
  const partnerManager = new Device(app, harbor.people.partner_manager);
  for (const [device, code] of [
    [partnerManager, "not_allowed"],
    [ofCloud, "not_allowed"],
  ] as const) {
    const { outcomes } = await device.push("conflict.resolve", resolveWith(row, "this"));
    expect(outcomes).toMatchObject([{ outcome: "refused", code }]);
  }
  await applied(ours, "conflict.resolve", resolveWith(row, "both"));
  await settle();
  expect(await approve(two, partnerManager)).toMatchObject({ outcome: "applied" });
  expect(heldDeal(ours, two)?.registration.status).toBe("approved");
  expect(told(ofLumen, one)).toMatchObject({ exists: false, until: null });
  for (const theirs of [ofLumen, ofCloud]) {
    expect(JSON.stringify([...theirs.held])).not.toMatch(/brought us in|conflict\.resolve/);
  }
});

test("what was decided for the other is not approved, until it is revised and decided anew", async () => {
  const { ours, registerWith, accept, approve, settle, withPartner } = await conflictScene();
  await accept("lumen", await registerWith("lumen"));
  const two = await registerWith("cloud");
  await accept("cloud", two);
  await applied(ours, "conflict.resolve", resolveWith(open(ours)[0], "other"));
  await settle();
  expect(await approve(two)).toMatchObject({
    code: "protected",
    message: expect.stringContaining("decided that"),
  });
  const terms = withPartner("cloud", { rateBp: 3_000 });
  const { submit } = await register(ours, terms);
  await applied(ours, "deal.submit", { ...submit(terms), dealId: two });
  await settle();
  expect(open(ours)).toMatchObject([{ dealId: two }]);
  expect(conflicts(ours).filter(({ resolution }) => resolution)).toMatchObject([
    { endedAt: expect.any(Number) },
  ]);
  await accept("cloud", two);
  expect(await approve(two)).toMatchObject({ outcome: "applied" });
});
