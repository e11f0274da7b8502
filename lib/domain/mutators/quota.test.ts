// Quota credit and booked amounts: set by those who speak for the company, booked by whoever sells, read by nobody else.
import { describe, expect, it } from "vitest";
import { orgScope } from "../../contract/scope.ts";
import { dealEntities } from "../../contract/shared-rows.ts";
import { type MemberRole, memberRole } from "../../contract/words.ts";
import { DEAL, DealWorld, idOf } from "./deal-world.test-support.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";
import { agreedWorld } from "./statement-world.test-support.ts";

const usd = (minor: string) => ({ minor, currency: "USD" });

function set(args: unknown, role: MemberRole = "admin") {
  const prepared = prepareMutation("quota.set", args);
  if (prepared.outcome === "refused") return prepared;
  const actor = new DealWorld().actor("harbor", role);
  return prepared.run(nothingThere, { actor, now: 1, skew: 0, onServer: true, event: null });
}

describe("quota credit", () => {
  it.each(memberRole.options)("is set by a %s only where it speaks for the company", (role) => {
    const result = set({ quotaBp: 10_000, acceleratorBp: 1_000 }, role);
    expect(result.outcome).toBe(role === "rep" ? "refused" : "changes");
  });

  it("lies in our own scope alone", () => {
    expect(set({ quotaBp: 5_000, acceleratorBp: 0 })).toMatchObject({
      changes: [{ entity: "quota_setting", scopes: [orgScope], row: { id: idOf.harbor, quotaBp: 5_000 } }],
    });
  });

  it.each([
    [-1, 0],
    [10_001, 0],
    [10_000, 10_001],
    [0.5, 0],
  ])("is not %d with an accelerator of %d", (quotaBp, acceleratorBp) => {
    expect(set({ quotaBp, acceleratorBp })).toMatchObject({ outcome: "refused", code: "bad_arguments" });
  });
});

describe("a booked amount", () => {
  const book = (world: DealWorld, company: "harbor" | "lumen", minor: string | null) =>
    world.run(company, "quota.book", {
      dealId: DEAL,
      rowId: world.newId(),
      amount: minor === null ? null : usd(minor),
    });

  it("is each side's own row, told to its own members alone", () => {
    const world = agreedWorld();
    world.tells = true;
    book(world, "harbor", "8400000");
    book(world, "lumen", "1200000");
    expect(dealEntities.booked_amount).toBe("own");
    expect(world.seenBy("harbor")?.booked_amount.map(({ amount }) => amount)).toEqual([usd("8400000")]);
    expect(world.seenBy("lumen")?.booked_amount.map(({ amount }) => amount)).toEqual([usd("1200000")]);
    expect(world.seenBy("lumen")?.deal_event.some(({ command }) => command === "quota.book")).toBe(false);
  });

  it("is one row: booked again it takes the place of the one before, and its inverse restores that", () => {
    const world = agreedWorld();
    world.tells = true;
    book(world, "harbor", "8400000");
    book(world, "harbor", "9000000");
    expect(world.seenBy("harbor")?.booked_amount).toHaveLength(1);
    book(world, "harbor", "8400000");
    expect(world.seenBy("harbor")?.booked_amount[0]?.amount).toEqual(usd("8400000"));
    book(world, "harbor", null);
    expect(world.seenBy("harbor")?.booked_amount[0]?.amount).toBeNull();
  });

  it("is never below zero, nor in no currency", () => {
    const world = agreedWorld();
    world.tells = true;
    expect(book(world, "harbor", "-1")).toMatchObject({ outcome: "refused", code: "bad_arguments" });
    const made = { dealId: DEAL, rowId: world.newId(), amount: { minor: "1", currency: "XXX" } };
    expect(world.run("harbor", "quota.book", made)).toMatchObject({ code: "bad_arguments" });
  });
});
