// What companies may do around one deal, in any order, and which status may follow which: for properties of registrations.
import fc from "fast-check";
import type { RegistrationStatus } from "../../contract/words.ts";
import { companies, DAY, type DealWorld, termsFor, uuid } from "./deal-world.test-support.ts";

const company = fc.constantFrom(...companies);
const terms = fc
  .tuple(fc.constantFrom(["harbor", "lumen"] as const, ["harbor", "lumen", "cloud"] as const), fc.nat(2))
  .map(([who, more]) => termsFor(who, { rateBp: 2_500 + more * 100 }));

export type Act = (world: DealWorld) => unknown;
export const act: fc.Arbitrary<Act> = fc.oneof(
  terms.map(
    (t): Act =>
      (world) =>
        world.draft(t),
  ),
  fc.tuple(company, terms).map(
    ([who, t]): Act =>
      (world) =>
        world.submit(who, t),
  ),
  terms.map(
    (t): Act =>
      (world) =>
        world.submit("harbor", t, uuid(102)),
  ),
  fc.tuple(company, fc.constantFrom("accepted", "objected")).map(
    ([who, kind]): Act =>
      (world) =>
        world.answer(who, kind),
  ),
  fc.tuple(company, fc.constantFrom("approved", "rejected")).map(
    ([who, kind]): Act =>
      (world) =>
        world.decide(who, kind),
  ),
  company.map(
    (who): Act =>
      (world) =>
        world.withdraw(who),
  ),
  company.map(
    (who): Act =>
      (world) =>
        world.leave(who),
  ),
  fc.constantFrom(1, 40, 91).map(
    (days): Act =>
      (world) => {
        world.now += days * DAY;
      },
  ),
);

/** What may follow what, by one act or by time. */
export const table: Record<RegistrationStatus, readonly RegistrationStatus[]> = {
  draft: ["submitted"],
  submitted: ["submitted", "action_required", "in_review", "withdrawn"],
  action_required: ["submitted", "action_required", "in_review", "withdrawn"],
  in_review: ["submitted", "action_required", "approved", "rejected", "withdrawn"],
  approved: ["submitted", "action_required", "expired"],
  rejected: ["submitted"],
  expired: ["submitted", "action_required"],
  withdrawn: [],
};
