import { expect, test } from "vitest";
import type { RegistrationTerms } from "../../contract/deal.ts";
import type { CreditRole, PartnerType } from "../../contract/words.ts";
import { sameTypePartners } from "./same-type.ts";

const ours = { organisationId: "us", name: "Northwind", partnershipId: null, partnerType: null };
const partner = (organisationId: string, partnerType: PartnerType | null) => ({
  organisationId,
  name: organisationId,
  partnershipId: `with ${organisationId}`,
  partnerType,
});
const told = (
  participants: RegistrationTerms["participants"],
  roles: readonly (readonly [CreditRole, string, number])[],
) =>
  sameTypePartners({
    participants,
    roles: roles.map(([creditRole, organisationId, partBp]) => ({ creditRole, organisationId, partBp })),
  });
const lumen = partner("lumen", "technology");
const harbor = partner("harbor", "technology");
const cobalt = partner("cobalt", "services");

test("two partners of one type that share a credit role are named, in the order of the participants", () => {
  const roles = [
    ["selling", "harbor", 5_000],
    ["selling", "lumen", 5_000],
  ] as const;
  expect(told([ours, lumen, harbor], roles)).toEqual([
    { creditRole: "selling", partnerType: "technology", organisationIds: ["lumen", "harbor"] },
  ]);
});

test("partners of other types, in other roles, or with no part in it are no matter", () => {
  expect(
    told(
      [ours, lumen, cobalt],
      [
        ["selling", "lumen", 5_000],
        ["selling", "cobalt", 5_000],
      ],
    ),
  ).toEqual([]);
  expect(
    told(
      [ours, lumen, harbor],
      [
        ["selling", "lumen", 10_000],
        ["sourcing", "harbor", 10_000],
      ],
    ),
  ).toEqual([]);
  expect(
    told(
      [ours, lumen, harbor],
      [
        ["selling", "lumen", 10_000],
        ["selling", "harbor", 0],
      ],
    ),
  ).toEqual([]);
});

test("we are no partner of ourselves, whatever the others are", () => {
  expect(
    told(
      [ours, lumen],
      [
        ["selling", "us", 5_000],
        ["selling", "lumen", 5_000],
      ],
    ),
  ).toEqual([]);
});

test("where nobody said what a partner is, that is told, for only then it can be known", () => {
  const unset = partner("harbor", null);
  expect(
    told(
      [ours, lumen, unset],
      [
        ["selling", "lumen", 5_000],
        ["selling", "harbor", 5_000],
      ],
    ),
  ).toEqual([{ creditRole: "selling", partnerType: null, organisationIds: ["harbor"] }]);
});
