// A credit policy is published by one side and accepted by both, each by a named executive, before it counts.
import { expect, it } from "vitest";
import type { Partnership } from "../../contract/records.ts";
import type { MemberRole } from "../../contract/words.ts";
import { startingTerms } from "../credit/starting-terms.ts";
import { policyInForce, policyStandings } from "../deal/policy-in-force.ts";
import { idOf, START, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult, PolicyRows } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

const HERE = uuid(12);
const parties = [idOf.harbor, idOf.lumen];
const names = { harbor: "Harbor & Pine", lumen: "Lumen Analytics" };

function world(status: Partnership["status"] = "active") {
  const rows: PolicyRows = { offers: [], acceptances: [] };
  function run(company: "harbor" | "lumen", name: string, args: object, role: MemberRole): MutatorResult {
    const other = company === "harbor" ? "lumen" : "harbor";
    const partner = { id: idOf[other], name: names[other] };
    const prepared = prepareMutation(name, args);
    if (prepared.outcome === "refused") return prepared;
    const result = prepared.run(
      {
        ...nothingThere,
        partnership: (id) =>
          id === HERE
            ? {
                id,
                partner,
                partnerType: null,
                investmentTier: null,
                status,
                startedAt: START,
                endedAt: null,
              }
            : "absent",
        policies: () => rows,
      },
      {
        actor: {
          memberId: uuid(7),
          name: "Grace Kim",
          title: "Partner manager",
          role,
          organisationId: idOf[company],
          organisationName: names[company],
        },
        now: START,
        skew: 0,
        onServer: true,
        event: null,
      },
    );
    for (const change of result.outcome === "changes" ? result.changes : []) {
      if (change.op === "put" && change.entity === "policy_offer") rows.offers.push(change.row);
      if (change.op === "put" && change.entity === "policy_acceptance") rows.acceptances.push(change.row);
    }
    return result;
  }
  return {
    rows,
    publish: (n: number, role: MemberRole = "partner_manager", partnershipId = HERE) =>
      run(
        "harbor",
        "policy.publish",
        { policyId: uuid(n), terms: startingTerms, offers: [{ offerId: uuid(n + 1), partnershipId }] },
        role,
      ),
    accept: (company: "harbor" | "lumen", n: number, role: MemberRole = "manager") =>
      run(
        company,
        "policy.accept",
        {
          partnershipId: HERE,
          policyId: uuid(n),
          acceptanceId: uuid(n + (company === "harbor" ? 2 : 3)),
          acceptedBy: { name: "Mira Vega", authority: "VP Partnerships", text: "We accept this policy." },
        },
        role,
      ),
    inForce: () => policyInForce(rows, idOf.harbor, parties)?.version ?? null,
  };
}

const refusal = (result: MutatorResult) => (result.outcome === "refused" ? result.message : result.outcome);

it("counts once an executive of each side has accepted it", () => {
  const { publish, accept, inForce, rows } = world();
  expect(publish(100).outcome).toBe("changes");
  expect(inForce()).toBeNull();
  accept("harbor", 100);
  expect(inForce()).toBeNull();
  expect(policyStandings(rows, idOf.harbor, parties)[0]?.acceptedBy).toEqual([idOf.harbor]);
  accept("lumen", 100);
  expect(inForce()).toBe(1);
});

it("a new version leaves the old one in force until both have accepted the new", () => {
  const { publish, accept, inForce } = world();
  publish(100);
  accept("harbor", 100);
  accept("lumen", 100);
  publish(200);
  expect(inForce()).toBe(1);
  accept("harbor", 200);
  accept("lumen", 200);
  expect(inForce()).toBe(2);
});

it("is published by a partner manager or an admin, to active partners only, once", () => {
  const { publish } = world();
  expect(refusal(publish(100, "rep"))).toContain("partner manager");
  expect(refusal(publish(100, "manager"))).toContain("partner manager");
  expect(refusal(publish(100, "admin", uuid(999)))).toContain("active partners only");
  expect(refusal(world("ended").publish(100))).toContain("active partners only");
  expect(publish(100, "admin").outcome).toBe("changes");
  expect(refusal(publish(100, "admin"))).toContain("published before");
});

it("is accepted by those who speak for their company, once, and only where it is offered", () => {
  const { publish, accept } = world();
  expect(refusal(accept("lumen", 100))).toContain("not offered");
  publish(100);
  expect(refusal(accept("lumen", 100, "rep"))).toContain("partner manager");
  expect(accept("lumen", 100).outcome).toBe("changes");
  expect(refusal(accept("lumen", 100))).toContain("Mira Vega accepted it before");
});
