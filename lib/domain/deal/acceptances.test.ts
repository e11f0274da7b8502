// Everyone in a deal reads again what each company accepted, also after a revision replaced it.
import { expect, it } from "vitest";
import { emptyDeal } from "../deal-whole.ts";
import { DealWorld, idOf, termsFor, uuid } from "../mutators/deal-world.test-support.ts";
import { acceptancesOf } from "./acceptances.ts";

it("each acceptance keeps person, authority and words, of the latest revision first", () => {
  const world = new DealWorld();
  const terms = termsFor(["harbor", "lumen"]);
  world.draft(terms);
  world.submit("harbor", terms, uuid(102));
  world.answer("lumen", "accepted");
  world.submit("harbor", { ...terms, rateBp: 2_800 });
  world.answer("lumen", "objected");

  const seen = world.seenBy("lumen") ?? emptyDeal();
  const told = acceptancesOf(seen, world.offersTo("lumen"));
  expect(
    told.map(({ organisationId, revision, isCurrent }) => [organisationId, revision, isCurrent]),
  ).toEqual([
    [idOf.harbor, 2, true],
    [idOf.harbor, 1, false],
    [idOf.lumen, 1, false],
  ]);
  expect(told.at(-1)).toMatchObject({
    name: "Lumen Analytics",
    acceptedBy: { authority: "VP Partnerships", text: "We accept the roles, shares and rate shown." },
    policyVersion: 1,
  });
  expect(acceptancesOf(seen, []).every(({ policyVersion }) => policyVersion === null)).toBe(true);
});

it("who was not in the deal then reads nothing of it", () => {
  expect(acceptancesOf(emptyDeal(), [])).toEqual([]);
});
