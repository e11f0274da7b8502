// Three companies with a policy in force, and a deal between them, through push and pull: for database tests of deals.
import { v7 as uuid } from "uuid";
import { expect } from "vitest";
import type { CreditTerms } from "#lib/contract/credit-policy.ts";
import type { RegistrationRevision, RegistrationTerms } from "#lib/contract/deal.ts";
import { dealIdOf, isDealEntity } from "#lib/contract/shared-rows.ts";
import { defaultShares } from "#lib/domain/credit/shares.ts";
import { startingTerms } from "#lib/domain/credit/starting-terms.ts";
import { registrationOf } from "#lib/domain/deal/registration-status.ts";
import { termsHash } from "#lib/domain/deal/terms-hash.ts";
import { type DealRow, gatherDeal } from "#lib/domain/deal-whole.ts";
import { Device } from "./device.ts";
import { partner, type TestApp, testApp } from "./server-app.ts";

type Company = Awaited<ReturnType<TestApp["company"]>>;

export async function threeCompanies(parts: Parameters<typeof testApp>[0] = {}) {
  const app = await testApp(parts);
  const harbor = await app.company("Harbor & Pine");
  const lumen = await app.company("Lumen Analytics");
  const cloud = await app.company("Harbor Cloud");
  const withLumen = await partner(app, harbor, lumen);
  const withCloud = await partner(app, harbor, cloud);
  const device = (company: Company) => new Device(app, company.people.manager);
  const parties = [
    { company: harbor, partnershipId: null },
    { company: lumen, partnershipId: withLumen },
    { company: cloud, partnershipId: withCloud },
  ];
  const policyId = uuid();
  await putInForce(app, harbor, parties.slice(1), policyId);
  return { app, harbor, lumen, cloud, parties, device, policyId };
}

type Party = { company: Company; partnershipId: string | null };

/** Harbor & Pine publishes a policy; an executive of each side accepts it in each partnership. */
export async function putInForce(
  app: TestApp,
  author: Company,
  partners: Party[],
  policyId: string,
  terms: CreditTerms = startingTerms,
) {
  const ids = partners.flatMap(({ partnershipId }) => partnershipId ?? []);
  const ours = new Device(app, author.people.partner_manager);
  const offers = ids.map((partnershipId) => ({ offerId: uuid(), partnershipId }));
  await applied(ours, "policy.publish", { policyId, terms, offers });
  const accept = (partnershipId: string) => ({ partnershipId, policyId, acceptanceId: uuid(), acceptedBy });
  for (const partnershipId of ids) await applied(ours, "policy.accept", accept(partnershipId));
  for (const { company, partnershipId } of partners) {
    const theirs = new Device(app, company.people.manager);
    await applied(theirs, "policy.accept", accept(partnershipId ?? ""));
  }
}

export function termsOf(parties: Party[], policyId: string): RegistrationTerms {
  const terms = startingTerms.models.sell_with;
  const [author, other] = parties.map(({ company }) => company);
  if (!author || !other || !terms) throw new Error("Two companies at least, and a model");
  return {
    motion: "co_sell",
    model: "sell_with",
    customer: { name: "Zapier", domain: "zapier.com" },
    participants: parties.map(({ company, partnershipId }) => ({
      organisationId: company.id,
      name: company.name,
      partnershipId,
      partnerType: null,
    })),
    payerId: author.id,
    policyVersionId: policyId,
    basis: { minor: "8400000", currency: "USD" },
    rateBp: 2_700,
    shares: defaultShares(terms),
    roles: [
      { creditRole: "sourcing", organisationId: other.id, partBp: 10_000 },
      { creditRole: "selling", organisationId: author.id, partBp: 10_000 },
    ],
    relationshipOwner: { organisationId: author.id, person: { name: "Dana Ortiz", title: null } },
  };
}

export const acceptedBy = {
  name: "Mira Vega",
  authority: "VP Partnerships",
  text: "We accept what is shown.",
};

/** The deal's rows on this device, and where the registration stands by them. */
export function heldDeal(device: Device, dealId: string) {
  const rows = [...device.held].flatMap(([key, row]) => {
    const [scope, entity = ""] = key.split(" ");
    return scope === `deal:${dealId}` && isDealEntity(entity) ? [{ entity, row } as DealRow] : [];
  });
  const whole = gatherDeal(rows);
  return whole && { whole, registration: registrationOf(whole, Date.now()) };
}

export async function register(device: Device, terms: RegistrationTerms) {
  const dealId = uuid();
  const revisionId = uuid();
  await applied(device, "deal.draft", {
    dealId,
    participantId: uuid(),
    revisionId,
    linkId: uuid(),
    name: "Zapier: platform expansion",
    terms,
    link: { recordRef: "atomic:localhost:opportunity:1", accountId: null },
  });
  const submit = (of: RegistrationTerms, id = uuid()) => ({
    dealId,
    revisionId: id,
    terms: of,
    invitations: of.participants.map(({ organisationId }) => ({ participantId: uuid(), organisationId })),
    answerId: uuid(),
    acceptedBy,
    termsHash: termsHash(of),
  });
  return { dealId, revisionId, submit };
}

export async function applied(device: Device, name: string, args: unknown): Promise<void> {
  const { outcomes } = await device.push(name, args);
  expect(outcomes).toMatchObject([{ outcome: "applied" }]);
}

export const answerTo = (
  revision: RegistrationRevision | null | undefined,
  kind: "accepted" | "objected",
) => ({
  dealId: revision ? dealIdOf(revision) : uuid(),
  revisionId: revision?.id,
  answerId: uuid(),
  termsHash: revision ? termsHash(revision.terms) : "",
  answer: kind === "accepted" ? { kind, acceptedBy } : { kind, reason: "Too little for what we do." },
});
