// A deal with a partner that does not use Tandem: Lumen is Harbor & Pine's placeholder, Harbor Cloud another participant. What is
// recorded for it, and how a newcomer takes its place. Used by the stories and the matrix of offline partners.
import type { GivenWord } from "../../contract/offline.ts";
import type { MemberRole } from "../../contract/words.ts";
import { termsHash } from "../deal/terms-hash.ts";
import { type Company, DEAL, DealWorld, idOf, START, termsFor, uuid } from "./deal-world.test-support.ts";
import type { MutatorResult } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { prepareMutation } from "./registry.ts";

export const given: GivenWord = {
  by: { name: "Ines Marlow", authority: "Managing director" },
  on: "2026-11-19",
  document: { title: "Letter", link: null, note: null },
};
const terms = termsFor(["harbor", "lumen", "cloud"]);

/** Submitted by Harbor & Pine; `payer` pays. */
export function world(payer: Company = "harbor") {
  const made = new DealWorld();
  made.draft(terms);
  made.submit("harbor", terms, uuid(102));
  for (const row of made.everything().deal_participant) {
    if (row.organisation.id !== idOf.lumen) continue;
    const placeholderOf = { id: idOf.harbor, name: "Harbor & Pine" };
    made.put({ entity: "deal_participant", row: { ...row, placeholderOf } });
  }
  if (payer !== "harbor") {
    const [revision] = made.everything().registration_revision;
    if (!revision) throw new Error("A revision was submitted");
    const paid = { ...revision, terms: { ...revision.terms, payerId: idOf[payer] } };
    made.put({ entity: "registration_revision", row: paid });
  }
  made.answer("cloud", "accepted");
  return made;
}

export function record(
  made: DealWorld,
  company: Company = "harbor",
  role: MemberRole = "manager",
  change: { given?: GivenWord; objected?: boolean } = {},
) {
  const { revision } = made.registration();
  return made.run(
    company,
    "deal.record",
    {
      dealId: DEAL,
      revisionId: revision?.id ?? uuid(999),
      organisationId: idOf.lumen,
      answerId: made.newId(),
      termsHash: revision ? termsHash(revision.terms) : "",
      answer: change.objected
        ? { kind: "objected", reason: "Too little." }
        : { kind: "accepted", text: "Yes." },
      given: change.given ?? given,
    },
    role,
  );
}

export const NEWCOMER = { id: uuid(900), name: "Lumen Ltd" };
export function succeed(
  made: DealWorld,
  joined = true,
  role: MemberRole = "admin",
  company: Company = "harbor",
): MutatorResult {
  const args = {
    dealId: DEAL,
    placeholderId: idOf.lumen,
    organisationId: NEWCOMER.id,
    revisionId: uuid(901),
    participantId: uuid(902),
    versions: [],
  };
  const prepared = prepareMutation("deal.succeed", args);
  if (prepared.outcome === "refused") return prepared;
  const partnership = {
    id: uuid(903),
    partner: NEWCOMER,
    partnerType: null,
    investmentTier: null,
    status: "active" as const,
    startedAt: START,
    endedAt: null,
  };
  const offline = {
    website: null,
    contact: null,
    joined: joined ? { organisation: NEWCOMER, at: START } : null,
  };
  const policies = { offers: [], acceptances: [] };
  const whole = made.seenBy(company);
  return prepared.run(
    {
      ...nothingThere,
      deal: () => whole ?? "absent",
      partner: (id) => ({
        policies,
        earned: [],
        partnership: id === NEWCOMER.id ? partnership : { ...partnership, offline },
      }),
    },
    { actor: made.actor(company, role), now: made.now, skew: 0, onServer: true, event: null },
  );
}
