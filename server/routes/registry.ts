// All handlers of the contract in one map: those of this folder, of credit, of lists and matching. The type
// fails to compile when an endpoint is nobody's.
import { creditHandlers } from "../credit/preview.ts";
import { digestHandlers } from "../digest/routes.ts";
import { conflictHandlers } from "../guards/check-conflicts.ts";
import type { MemberHandlers } from "../http/handlers.ts";
import type { Handlers } from "../http/register.ts";
import { syncHealthHandlers } from "../sync/device-health.ts";
import { meHandlers } from "./me.ts";
import { memberInvitationHandlers, redeemHandlers } from "./member-invitations.ts";
import { memberHandlers } from "./members.ts";
import { offlinePartnerHandlers } from "./offline-partners.ts";
import { organisationHandlers } from "./organisations.ts";
import { partnershipInvitationHandlers } from "./partnership-invitations.ts";
import { partnershipHandlers } from "./partnerships.ts";
import { placeholderClaimHandlers } from "./placeholder-claims.ts";
import type { Rematch } from "./rematch.ts";
import { sharingHandlers } from "./sharing.ts";

/** What lists and matching answer. */
export type ListAndMatchHandlers = Pick<
  MemberHandlers,
  "startList" | "previewList" | "publishList" | "listProgress" | "listRejected" | "previewSharing" | "lookUp"
>;

export function createHandlers(others: ListAndMatchHandlers, rematch: Rematch): Handlers {
  return {
    person: { ...meHandlers, ...organisationHandlers, ...redeemHandlers },
    member: {
      ...memberInvitationHandlers,
      ...memberHandlers,
      ...partnershipInvitationHandlers,
      ...partnershipHandlers(rematch),
      ...offlinePartnerHandlers,
      ...placeholderClaimHandlers(rematch),
      ...sharingHandlers(rematch),
      ...conflictHandlers,
      ...creditHandlers,
      ...digestHandlers,
      ...syncHealthHandlers,
      ...others,
    },
  };
}
