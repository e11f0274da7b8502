// What was approved stays with its rate, whatever tier was reached since: the same version, model, payer and rate, nothing less.
import { expect, it } from "vitest";
import { idOf, termsFor, uuid } from "../mutators/deal-world.test-support.ts";
import { wasAgreed } from "./tier-rate.ts";

const agreed = termsFor(["harbor", "lumen"]);

it("is agreed again where version, model, payer and rate are those that were approved", () => {
  expect(wasAgreed(agreed, agreed)).toBe(true);
  expect(wasAgreed(agreed, null)).toBe(false);
  const others = [
    { policyVersionId: uuid(900) },
    { model: "sell_to" as const },
    { payerId: idOf.lumen },
    { rateBp: agreed.rateBp + 1 },
  ];
  for (const other of others) expect(wasAgreed({ ...agreed, ...other }, agreed)).toBe(false);
});
