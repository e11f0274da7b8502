// Endpoints of partners that do not use Tandem: keeping a placeholder, and how the company behind it joins. Part of `api.ts`.
import { z } from "zod";
import { endpoint, nothing } from "./endpoint.ts";
import { organisation, partnership } from "./records.ts";
import { partneringRoles } from "./roles.ts";
import { id, line, person, time } from "./shapes.ts";
import { investmentTier, partnerType } from "./words.ts";

/** What we know of a partner that does not use Tandem. */
const offlinePartnerFields = z.object({
  /** As people write it; kept is its registrable domain. */
  website: z.string().trim().max(253).nullable(),
  contact: person.nullable(),
});

export const offlineEndpoints = {
  addOfflinePartner: endpoint({
    method: "POST",
    path: "/v1/offline-partners",
    access: partneringRoles,
    summary: "Add a partner that does not use Tandem: a placeholder of ours, whose answers we record.",
    request: offlinePartnerFields.extend({
      name: line,
      partnerType: partnerType.nullable(),
      investmentTier: investmentTier.nullable(),
    }),
    response: partnership,
  }),
  changeOfflinePartner: endpoint({
    method: "PUT",
    path: "/v1/offline-partners/{id}",
    access: partneringRoles,
    summary:
      "Change what we know of a partner that does not use Tandem, and its name, also in our deals; `id` is the partnership's.",
    /** `name` left out: as it is. */
    request: offlinePartnerFields.extend({ id, name: line.optional() }),
    response: partnership,
  }),
  claimPlaceholder: endpoint({
    method: "POST",
    path: "/v1/partnership-invitations/{id}/claim",
    access: ["admin"],
    summary: "Say that our organisation is the placeholder that this invitation names. Its owner confirms.",
    request: z.object({ id }),
    response: nothing,
  }),
  listPlaceholderClaims: endpoint({
    method: "GET",
    path: "/v1/placeholder-claims",
    access: "member",
    summary: "Organisations that say they are a placeholder of ours, and wait for our answer.",
    request: nothing,
    response: z.object({
      claims: z.array(
        z.object({ id, placeholder: organisation, companyName: line, claimedByName: line, claimedAt: time }),
      ),
    }),
  }),
  answerPlaceholderClaim: endpoint({
    method: "POST",
    path: "/v1/placeholder-claims/{id}/answer",
    access: ["admin"],
    summary:
      "Confirm that an organisation is a placeholder of ours: it becomes our partner and is asked in each open deal. Or refuse.",
    request: z.object({ id, confirmed: z.boolean() }),
    /** `partnership` null: refused. */
    response: z.object({ partnership: partnership.nullable(), askedDeals: z.int().nonnegative() }),
  }),
} as const;
