// A company with a partner that does not use Tandem, and a policy in force with it: for database tests of offline partners.
import { v7 as uuid } from "uuid";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import type { RegistrationRevision } from "#lib/contract/deal.ts";
import type { GivenWord } from "#lib/contract/offline.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import { applied } from "./deals.ts";
import { Device } from "./device.ts";
import type { Company, TestApp } from "./server-app.ts";

/** An executive of the partner said yes in a letter. */
export const given: GivenWord = {
  by: { name: "Ines Marlow", authority: "Managing director" },
  on: "2026-11-20",
  document: { title: "Letter of 20 November", link: "https://files.example.com/letter.pdf", note: null },
};

/** Not in Tandem; of `owner` alone. */
export async function offlinePartner(app: TestApp, owner: Company, name = "Quayside Systems") {
  const partnership = await app.ok(owner.people.partner_manager, "addOfflinePartner", {
    name,
    website: "https://www.quayside.example.com/about",
    contact: { name: "Ines Marlow", title: "Managing director" },
    partnerType: "services",
    investmentTier: "growth",
  });
  return { id: partnership.partner.id, name, partnership };
}

/** The owner publishes a policy, accepts it and records that the partner did. */
export async function policyWithOffline(
  app: TestApp,
  owner: Company,
  partnershipId: string,
  terms: CreditTerms = startingTerms,
) {
  const policyId = uuid();
  const device = new Device(app, owner.people.partner_manager);
  const offers = [{ offerId: uuid(), partnershipId }];
  await applied(device, "policy.publish", { policyId, terms, offers });
  const accepted = { name: "Mira Vega", authority: "VP Partnerships", text: "We accept what is shown." };
  await applied(device, "policy.accept", {
    partnershipId,
    policyId,
    acceptanceId: uuid(),
    acceptedBy: accepted,
  });
  await applied(device, "policy.record", recordedPolicy(partnershipId, policyId));
  return policyId;
}

export const recordedPolicy = (partnershipId: string, policyId: string) => ({
  partnershipId,
  policyId,
  acceptanceId: uuid(),
  text: "They accept what is shown.",
  given,
});

export const recordFor = (
  organisationId: string,
  revision: RegistrationRevision | null | undefined,
  kind: "accepted" | "objected" = "accepted",
) => ({
  dealId: revision?.dealId,
  revisionId: revision?.id,
  organisationId,
  answerId: uuid(),
  termsHash: revision ? termsHash(revision.terms) : "",
  answer:
    kind === "accepted"
      ? { kind, text: "They accept what is shown." }
      : { kind, reason: "The share is too small." },
  given,
});
