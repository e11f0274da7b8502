// Examples of `previewCredit` for the API's description: the answers are calculated, so that they cannot be wrong.
import type { z } from "zod";
import { creditPreviewRequest } from "../../lib/contract/credit.ts";
import type { Problem } from "../../lib/contract/problem.ts";
import { startingTerms } from "../../lib/domain/credit/starting-terms.ts";
import { previewCredit } from "./preview.ts";

const vendor = "01939d5e-7a2b-7c3d-8e4f-5a6b7c8d9e01";
const referrer = "01939d5e-7a2b-7c3d-8e4f-5a6b7c8d9e02";
const reseller = "01939d5e-7a2b-7c3d-8e4f-5a6b7c8d9e03";
const integrator = "01939d5e-7a2b-7c3d-8e4f-5a6b7c8d9e04";
const policy = { ...startingTerms, id: "01939d5e-7a2b-7c3d-8e4f-5a6b7c8d9e0f", version: 1 };

type Request = z.input<typeof creditPreviewRequest>;

const common = {
  model: "sell_with",
  participants: [vendor, referrer, reseller, integrator].map((organisationId) => ({ organisationId })),
  payerId: vendor,
  roles: [
    { creditRole: "sourcing", organisationId: referrer, partBp: 10_000 },
    { creditRole: "selling", organisationId: reseller, partBp: 10_000 },
    { creditRole: "technical_validation", organisationId: integrator, partBp: 10_000 },
  ],
} satisfies Partial<Request>;

/** 10,000 dollars at 40, 35 and 25 percent. */
const split: Request = {
  ...common,
  policy: { ...policy, requiredEvidence: {} },
  basis: { minor: "4000000", currency: "USD" },
  rateBp: 2_500,
  shares: [
    { creditRole: "sourcing", bp: 4_000 },
    { creditRole: "selling", bp: 3_500 },
    { creditRole: "technical_validation", bp: 2_500 },
    { creditRole: "influence", bp: 0 },
  ],
};

const shared: Request = {
  ...common,
  policy,
  basis: { minor: "12345678", currency: "EUR" },
  roles: [
    { creditRole: "sourcing", organisationId: vendor, partBp: 10_000 },
    { creditRole: "selling", organisationId: reseller, partBp: 6_500 },
    { creditRole: "selling", organisationId: integrator, partBp: 3_500 },
    { creditRole: "technical_validation", organisationId: integrator, partBp: 10_000 },
  ],
  evidence: [
    {
      creditRole: "selling",
      organisationId: reseller,
      type: "meeting",
      occurredAt: Date.UTC(2026, 10, 16, 9),
      recordedAt: Date.UTC(2026, 10, 16, 10),
      confirmed: false,
    },
  ],
};

const answer = (request: Request) => previewCredit(creditPreviewRequest.parse(request));

const refusal: Problem = {
  type: "urn:tandem:problem:bad-request",
  title: "The request could not be read.",
  status: 400,
  detail: "Correct and send again: rateBp.",
  errors: [{ at: "rateBp", message: "Choose a rate from 25% to 30%." }],
};

export const previewCreditExamples = {
  threePartners: {
    summary: "Three partners share 10,000 at 40, 35 and 25 percent",
    request: split,
    response: answer(split),
  },
  sharedRole: {
    summary:
      "The policy's own shares and rate, a shared role, a kept role, roles held until there is evidence",
    request: shared,
    response: answer(shared),
  },
  rateOutsideRange: {
    summary: "A rate that the policy does not allow",
    request: { ...split, rateBp: 3_500 },
    problem: refusal,
  },
};
