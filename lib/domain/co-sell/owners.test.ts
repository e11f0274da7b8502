// The owner of a co-sell plan: bound to the member they are, and for whom it waits once that member has left.
import { expect, it } from "vitest";
import type { CoSellOwner } from "../../contract/co-sell.ts";
import { memberKey } from "../deal/departures.ts";
import { idOf, uuid } from "../mutators/deal-world.test-support.ts";
import { boundOwner, isOwner, ownerNotices } from "./owners.ts";

const HERE = uuid(12);
const mira = { id: uuid(80), organisationId: idOf.harbor, name: "Mira Vega", title: "Partner manager" };
const ben = { ...mira, id: uuid(81), name: "Ben Roth", title: null };
const named = { name: mira.name, title: mira.title };
const key = memberKey(HERE, mira.id);

const owner = (person: CoSellOwner["person"]["value"], leftAt: number | null = null): CoSellOwner => ({
  id: uuid(74),
  partnershipId: HERE,
  organisationId: idOf.harbor,
  person: {
    value: person,
    version: uuid(75),
    edited: { organisationId: idOf.harbor, person: named, at: 0 },
    replaced: [],
  },
  leftAt,
});

it("is bound to the one colleague of that name and title, by another key in every plan", () => {
  expect(boundOwner(HERE, [mira, ben], named)).toEqual({ ...named, key });
  expect(boundOwner(uuid(13), [mira, ben], named)?.key).not.toBe(key);
  expect(boundOwner(HERE, [ben], named)).toBeNull();
});

it("of two who bear one name is the one whose key is given, and nobody's else's", () => {
  const other = { ...mira, id: uuid(82) };
  const keyed = { ...named, key: memberKey(HERE, other.id) };
  expect(boundOwner(HERE, [mira, other], keyed)).toEqual(keyed);
  expect(boundOwner(HERE, [mira, other], named)).toEqual(named);
  expect(boundOwner(HERE, [mira], keyed)).toBeNull();
  const isMira = (row: CoSellOwner) => isOwner(row, mira, [mira, other]);
  expect([owner({ ...named, key }), owner(keyed), owner(named)].map(isMira)).toEqual([true, false, false]);
});

it("who was named before owners were bound counts by name where nobody else bears it", () => {
  expect(isOwner(owner(named), mira, [mira, ben])).toBe(true);
  expect(isOwner(owner(named), ben, [mira, ben])).toBe(false);
  expect(isOwner({ ...owner(named), organisationId: idOf.lumen }, mira, [mira, ben])).toBe(false);
});

it("that left waits for another one to be named by who may name one, on that side alone", () => {
  const rows = [owner({ ...named, key }, 5)];
  const told = (organisationId: string, role: "rep" | "partner_manager" | "manager" | "admin", of = rows) =>
    ownerNotices(of, { us: { organisationId, role }, partner: { name: "Lumen" } });
  expect(told(idOf.harbor, "partner_manager")).toEqual([
    {
      kind: "plan_owner_left",
      key: `plan-owner/${HERE}/${uuid(75)}`,
      at: 5,
      dueAt: null,
      subject: "Lumen",
      place: { at: "co_sell_owner", partnershipId: HERE },
    },
  ]);
  expect(told(idOf.harbor, "admin")).toHaveLength(1);
  for (const role of ["rep", "manager"] as const) expect(told(idOf.harbor, role)).toEqual([]);
  expect(told(idOf.lumen, "admin")).toEqual([]);
  expect(told(idOf.harbor, "admin", [owner({ ...named, key })])).toEqual([]);
  expect(told(idOf.harbor, "admin", [owner(null, 5)])).toEqual([]);
  // A row that this device holds since before anybody said so.
  const { leftAt: _, ...older } = owner({ ...named, key });
  expect(told(idOf.harbor, "admin", [older])).toEqual([]);
});
