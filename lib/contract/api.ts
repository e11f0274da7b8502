// The HTTP commands and questions that need the server at once, one entry each: the server registers a handler for it, the
// extension's client calls it by name, OpenAPI 3.1 is generated from here. Paths carry no secrets; the bearer token is in the header.
import { z } from "zod";
import { conflictSide } from "./conflict.ts";
import { creditPreviewRequest } from "./credit.ts";
import { creditStatement, statementHash } from "./credit-statement.ts";
import { digestEndpoints } from "./digest-api.ts";
import { endpoint, nothing } from "./endpoint.ts";
import { announcedFile, columnMapping, listPreview, listProgress, rejectedRow } from "./lists.ts";
import { lookUpAnswer, lookUpRequest } from "./look-up.ts";
import { offlineEndpoints } from "./offline-api.ts";
import { member, organisation, overlap, partnership } from "./records.ts";
import { partneringRoles } from "./roles.ts";
import { customer, id, line, time } from "./shapes.ts";
import { syncHealthEndpoints } from "./sync-health.ts";
import { investmentTier, memberRole, partnerType, reveal, segment, sharedField } from "./words.ts";

export const memberInvitation = z.object({
  id,
  email: z.email(),
  role: memberRole,
  invitedByName: line,
  createdAt: time,
  expiresAt: time,
});
export type MemberInvitation = z.infer<typeof memberInvitation>;

export const partnershipInvitation = z.object({
  id,
  /** What we call them until they answer. */
  companyName: line,
  email: z.email(),
  invitedByName: line,
  createdAt: time,
  expiresAt: time,
  /** The placeholder that it is taken for. */
  placeholderId: id.nullish(),
});
export type PartnershipInvitation = z.infer<typeof partnershipInvitation>;

/** Directed: what we reveal of our `ours` accounts to a partner whose account is in `theirs`. */
export const sharingSetting = z.object({ ours: segment, theirs: segment, reveal });
export const sharing = z.object({
  settings: z.array(sharingSetting).length(9),
  /** Which optional fields `full` carries. */
  fields: z.array(sharedField),
});
export type Sharing = z.infer<typeof sharing>;

export const endpoints = {
  me: endpoint({
    method: "GET",
    path: "/v1/me",
    access: "signed_in",
    summary: "Who is signed in, and what waits for that person.",
    request: nothing,
    response: z.object({
      name: line,
      email: z.email(),
      emailVerified: z.boolean(),
      member: member.nullable(),
      organisation: organisation.nullable(),
      /** Open invitations to this verified address. */
      memberInvitations: z.array(z.object({ id, organisation, role: memberRole, invitedByName: line })),
      partnershipInvitations: z.array(
        z.object({
          id,
          organisation,
          invitedByName: line,
          /** What it calls us, that keeps a placeholder of us: answered by `claimPlaceholder`. */
          placeholderName: line.nullish(),
        }),
      ),
      /** What we said we are, and waits for the other side. */
      placeholderClaims: z
        .array(z.object({ id, organisation, placeholderName: line, claimedAt: time }))
        .optional(),
    }),
  }),
  createOrganisation: endpoint({
    method: "POST",
    path: "/v1/organisations",
    access: "signed_in",
    summary: "Create an organisation; its creator becomes admin.",
    request: z.object({ name: line }),
    response: z.object({ organisation, member }),
  }),
  inviteMember: endpoint({
    method: "POST",
    path: "/v1/member-invitations",
    access: ["admin"],
    summary: "Invite a colleague by e-mail; redeemed only with that verified address.",
    request: z.object({ email: z.email(), role: memberRole }),
    response: memberInvitation,
  }),
  listMemberInvitations: endpoint({
    method: "GET",
    path: "/v1/member-invitations",
    access: "member",
    summary: "Open invitations of colleagues.",
    request: nothing,
    response: z.object({ invitations: z.array(memberInvitation) }),
  }),
  revokeMemberInvitation: endpoint({
    method: "DELETE",
    path: "/v1/member-invitations/{id}",
    access: ["admin"],
    summary: "Take an invitation back.",
    request: z.object({ id }),
    response: nothing,
  }),
  redeemMemberInvitation: endpoint({
    method: "POST",
    path: "/v1/member-invitations/{id}/redeem",
    access: "signed_in",
    summary: "Join the organisation that invited this verified address.",
    request: z.object({ id }),
    response: z.object({ organisation, member }),
  }),
  changeMember: endpoint({
    method: "PUT",
    path: "/v1/members/{id}",
    access: ["admin"],
    summary: "Change a member's role or status. The last active admin stays.",
    request: z.object({ id, role: memberRole, status: z.enum(["active", "deactivated"]) }),
    response: member,
  }),
  invitePartner: endpoint({
    method: "POST",
    path: "/v1/partnership-invitations",
    access: partneringRoles,
    summary: "Invite another company by the e-mail of a person there.",
    request: z.object({
      companyName: line,
      email: z.email(),
      /** Our partnership with its placeholder: asks whether it is that one. */
      partnershipId: id.nullish(),
    }),
    response: partnershipInvitation,
  }),
  listPartnershipInvitations: endpoint({
    method: "GET",
    path: "/v1/partnership-invitations",
    access: "member",
    summary: "Invitations we sent that wait for an answer.",
    request: nothing,
    response: z.object({ invitations: z.array(partnershipInvitation) }),
  }),
  revokePartnershipInvitation: endpoint({
    method: "DELETE",
    path: "/v1/partnership-invitations/{id}",
    access: partneringRoles,
    summary: "Take an invitation back.",
    request: z.object({ id }),
    response: nothing,
  }),
  acceptPartnership: endpoint({
    method: "POST",
    path: "/v1/partnership-invitations/{id}/accept",
    access: partneringRoles,
    summary: "Accept a partnership for our organisation. Nothing is shared until each side decides what.",
    request: z.object({ id }),
    response: partnership,
  }),
  ...offlineEndpoints,
  endPartnership: endpoint({
    method: "POST",
    path: "/v1/partnerships/{id}/end",
    access: partneringRoles,
    summary: "End a partnership: lists, overlaps and open invitations are taken back on both sides.",
    request: z.object({ id }),
    response: nothing,
  }),
  describePartnership: endpoint({
    method: "PUT",
    path: "/v1/partnerships/{id}/profile",
    access: partneringRoles,
    summary: "Set what kind of partner this is and how much we invest. Ours alone.",
    request: z.object({ id, partnerType: partnerType.nullable(), investmentTier: investmentTier.nullable() }),
    response: partnership,
  }),
  getSharing: endpoint({
    method: "GET",
    path: "/v1/partnerships/{id}/sharing",
    access: "member",
    summary: "What we reveal to this partner.",
    request: z.object({ id }),
    response: sharing,
  }),
  setSharing: endpoint({
    method: "PUT",
    path: "/v1/partnerships/{id}/sharing",
    access: partneringRoles,
    summary: "Decide what we reveal to this partner.",
    request: sharing.extend({ id }),
    response: sharing,
  }),
  previewSharing: endpoint({
    method: "POST",
    path: "/v1/partnerships/{id}/sharing/preview",
    access: "member",
    summary: "What the partner would see under these settings: counts and the first rows, exactly.",
    request: sharing.extend({ id }),
    response: z.object({
      cells: z.array(sharingSetting.extend({ count: z.int().nullable(), belowFive: z.boolean() })),
      /** As they would receive them; `accountId` is left out. */
      sample: z.array(overlap.shape.theirs).max(20),
      total: z.int().nonnegative(),
      /** Of our own list, whether or not they have it too: accounts in each segment that some pair reveals. */
      offered: z.array(z.object({ ours: segment, count: z.int().nonnegative() })),
      /** A few of our own accounts as they would look to the partner. */
      offeredSample: z.array(overlap.shape.theirs).max(20),
    }),
  }),
  ...digestEndpoints,
  ...syncHealthEndpoints,
  startList: endpoint({
    method: "POST",
    path: "/v1/account-lists",
    access: ["rep", "partner_manager", "manager", "admin"],
    summary: "Announce a file; answers where to put its bytes and a ticket for that alone.",
    request: announcedFile,
    response: z.object({ listId: id, uploadPath: z.string(), ticket: z.string() }),
  }),
  previewList: endpoint({
    method: "GET",
    path: "/v1/account-lists/{id}/preview",
    access: ["rep", "partner_manager", "manager", "admin"],
    summary: "How the uploaded file reads: encoding, delimiter, headers, suggested mapping, first rows.",
    request: z.object({ id }),
    response: listPreview,
  }),
  publishList: endpoint({
    method: "POST",
    path: "/v1/account-lists/{id}/publish",
    access: ["rep", "partner_manager", "manager", "admin"],
    summary: "Import the file with this mapping; follow it with `listProgress`.",
    request: z.object({
      id,
      mapping: columnMapping,
      /** For rows whose file says none. */
      defaultSegment: segment,
      /** The file's own words for segments. */
      segmentWords: z.record(z.string(), segment).optional(),
    }),
    response: listProgress,
  }),
  listProgress: endpoint({
    method: "GET",
    path: "/v1/account-lists/{id}",
    access: "member",
    summary: "How far an import is.",
    request: z.object({ id }),
    response: listProgress,
  }),
  listRejected: endpoint({
    method: "GET",
    path: "/v1/account-lists/{id}/rejected",
    access: "member",
    summary: "Every rejected row with line, column and reason.",
    request: z.object({ id }),
    response: z.object({ rows: z.array(rejectedRow) }),
  }),
  lookUp: endpoint({
    method: "POST",
    path: "/v1/look-up",
    access: "member",
    summary: "An account the device does not hold, with its overlaps.",
    request: lookUpRequest,
    response: lookUpAnswer,
  }),
  checkConflicts: endpoint({
    method: "POST",
    path: "/v1/conflicts/check",
    access: "member",
    summary:
      "Our registrations, as the payer, that one with these partners on this customer would be in conflict with.",
    request: z.object({
      customer,
      /** Organisations other than ours. */
      partnerIds: z.array(id).max(20),
      /** Of the registration being written: it is in no conflict with itself. */
      dealId: id,
    }),
    response: z.object({ conflicts: z.array(conflictSide) }),
  }),
  previewCredit: endpoint({
    method: "POST",
    path: "/v1/credit/preview",
    access: "member",
    summary: "Calculate a commission statement with every step, as a deal would. Nothing is stored.",
    request: creditPreviewRequest,
    response: z.object({ statement: creditStatement, hash: statementHash }),
  }),
} as const;

export type EndpointName = keyof typeof endpoints;
export type ApiRequest<N extends EndpointName> = z.infer<(typeof endpoints)[N]["request"]>;
export type ApiResponse<N extends EndpointName> = z.infer<(typeof endpoints)[N]["response"]>;
