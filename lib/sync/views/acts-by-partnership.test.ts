// Which partnerships see which touchpoints, told in one pass.
import { expect, it } from "vitest";
import { noDetails } from "../../domain/touchpoint-details.ts";
import { aTouchpoint, harbor, lumen, NOW, uuid, withLumen } from "../../store/rows.test-support.ts";
import { actsByPartnership } from "./acts-by-partnership.ts";

const cobalt = { id: uuid(901), name: "Cobalt Services" };
const withCobalt = { ...withLumen, id: uuid(902), partner: cobalt };
const told = (
  touchpoints: ReturnType<typeof aTouchpoint>[],
  shares: { touchpointId: string; partnershipId: string }[] = [],
) => {
  const acts = actsByPartnership([withLumen, withCobalt], {
    us: harbor,
    deals: [],
    touchpoints,
    shares,
    now: NOW,
  });
  const of = (id: string) => (acts.get(id) ?? []).map(({ organisationId }) => organisationId);
  return { lumen: of(withLumen.id), cobalt: of(withCobalt.id) };
};

it("ours are seen by whom they are shared with, and those of a partner in its own partnership", () => {
  const [internal, toBoth, theirs] = [
    aTouchpoint({ id: uuid(910), organisationId: harbor.id }),
    aTouchpoint({ id: uuid(911), organisationId: harbor.id }),
    aTouchpoint({ id: uuid(912), organisationId: lumen.id }),
  ];
  const shares = [withLumen, withCobalt].map(({ id }) => ({
    touchpointId: toBoth.id,
    partnershipId: id,
  }));
  expect(told([internal, toBoth, theirs], shares)).toEqual({
    lumen: [harbor.id, lumen.id],
    cobalt: [harbor.id],
  });
});

it("what we recorded for a partner is that partner's act, once, and not received from another who reads it", () => {
  const recorded = aTouchpoint({
    id: uuid(913),
    organisationId: harbor.id,
    details: { ...noDetails, actedFor: cobalt },
  });
  const shares = [withLumen, withCobalt].map(({ id }) => ({
    touchpointId: recorded.id,
    partnershipId: id,
  }));
  expect(told([recorded], shares)).toEqual({ lumen: [], cobalt: [cobalt.id] });
});
