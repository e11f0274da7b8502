// Every command by every member role of every kind of company in every status: exactly what is written out in
// `deal-rights.test-support.ts` is let through, told by running the mutators themselves.
import { describe, expect, it } from "vitest";
import { memberRole, type RegistrationStatus, registrationStatus } from "../../contract/words.ts";
import type { Place } from "../deal/may.ts";
import { actsWith, type MatrixCommand, prepared } from "./deal-matrix-acts.test-support.ts";
import { isWritten } from "./deal-rights.test-support.ts";
import { type Company, companies, DAY, DealWorld, idOf, termsFor, uuid } from "./deal-world.test-support.ts";

const two = termsFor(["harbor", "lumen"]);
const three = termsFor(["harbor", "lumen", "cloud"]);
/** Lumen has accepted before in each of these, and the revision is in this status now. */
const decided: readonly RegistrationStatus[] = ["in_review", "approved", "rejected", "expired", "withdrawn"];

function decide(world: DealWorld, status: RegistrationStatus): void {
  if (status === "approved" || status === "expired") world.decide("harbor", "approved");
  if (status === "rejected") world.decide("harbor", "rejected");
  if (status === "withdrawn") world.withdraw("harbor");
  if (status === "expired") world.now += 91 * DAY;
}

/** Harbor & Pine is author and payer, Lumen its participant, Harbor Cloud a stranger to this deal. */
function usual(status: RegistrationStatus): DealWorld {
  const world = new DealWorld();
  world.draft(two);
  if (status === "draft") return world;
  world.submit("harbor", two, uuid(102));
  // Accepted first in each, so that Lumen is a participant and no longer merely invited.
  if (status !== "submitted" && status !== "withdrawn") world.answer("lumen", "accepted");
  if (status === "action_required") world.answer("lumen", "objected");
  decide(world, status);
  return world;
}

/** Lumen registered it, Harbor & Pine pays it, Harbor Cloud was in it and left. */
function ofAnother(status: RegistrationStatus): DealWorld {
  const world = new DealWorld();
  world.draft(three);
  world.submit("harbor", three, uuid(102));
  world.answer("lumen", "accepted");
  world.answer("cloud", "accepted");
  world.leave("cloud");
  world.submit("harbor", two);
  if (status === "action_required") world.answer("lumen", "objected");
  if (decided.includes(status)) world.answer("lumen", "accepted");
  decide(world, status);
  const [deal] = world.everything().deal;
  if (!deal) throw new Error("A deal has its own row");
  const createdBy = { ...deal.createdBy, organisationId: idOf.lumen };
  world.put({ entity: "deal", row: { ...deal, createdBy } });
  return world;
}

/** Lumen is in, Harbor Cloud is invited and has said nothing. */
function withInvited(status: RegistrationStatus): DealWorld {
  const world = new DealWorld();
  world.draft(three);
  world.submit("harbor", three, uuid(102));
  world.answer("lumen", "accepted");
  if (status === "action_required") world.answer("lumen", "objected");
  if (status === "withdrawn") world.withdraw("harbor");
  return world;
}

type Stage = {
  name: string;
  statuses: readonly RegistrationStatus[];
  worldIn(status: RegistrationStatus): DealWorld;
  terms: typeof two;
  /** Written out: what each company is in each status. */
  places(status: RegistrationStatus, company: Company): readonly Place[];
};

const stages: readonly Stage[] = [
  {
    name: "where the author pays",
    statuses: registrationStatus.options,
    worldIn: usual,
    terms: two,
    places(status, company) {
      if (company === "harbor") return ["author", "payer", "accepted"];
      if (company === "cloud" || status === "draft") return [];
      return status === "submitted" || status === "withdrawn" ? ["invited"] : ["accepted"];
    },
  },
  {
    name: "where another pays, and one has left",
    // Nobody else sees a draft.
    statuses: registrationStatus.options.filter((status) => status !== "draft"),
    worldIn: ofAnother,
    terms: two,
    places: (_status, company) =>
      company === "harbor" ? ["payer", "accepted"] : company === "lumen" ? ["author", "accepted"] : [],
  },
  {
    name: "where one is only invited",
    statuses: ["submitted", "action_required", "withdrawn"],
    worldIn: withInvited,
    terms: three,
    places: (_status, company) =>
      company === "harbor"
        ? ["author", "payer", "accepted"]
        : company === "lumen"
          ? ["accepted"]
          : ["invited"],
  },
];

describe.each(stages)("$name", ({ statuses, worldIn, terms, places: placesIn }) => {
  const acts = actsWith(terms);
  describe.each(Object.keys(acts) as MatrixCommand[])("%s", (command) => {
    it.each(statuses)("while %s is let through exactly as it is written", (status) => {
      for (const company of companies) {
        for (const role of memberRole.options) {
          const places = placesIn(status, company);
          // Whoever sees no deal begins one; that the id is taken is for the database to know (deal.db.test.ts).
          if (command === "deal.draft" && places.length === 0) continue;
          const world = prepared(worldIn(status));
          expect(world.registration().status).toBe(status);
          const before = JSON.stringify(world.everything());
          const result = acts[command](world, company, role);
          const told = `${company} ${role}: ${JSON.stringify(result).slice(0, 200)}`;
          expect(result.outcome === "changes", told).toBe(isWritten(command, places, role, status));
          if (result.outcome === "refused") expect(JSON.stringify(world.everything())).toBe(before);
        }
      }
    });
  });
});
