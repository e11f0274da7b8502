// What waits for a member, in words: one sentence each. Called by the panel's list and by the browser's notifications.
import type { InboxItem } from "#lib/messaging/waiting.ts";
import { t } from "../messages/t.ts";

type Told = Pick<InboxItem, "kind" | "subject" | "deal" | "customer">;

export function noticeText({ kind, subject, deal, customer }: Told): string {
  const at = deal ?? customer ?? "";
  const name = subject ?? "";
  switch (kind) {
    case "registration_to_answer":
      return t("notice.registration_to_answer", { name, deal: at });
    case "registration_to_decide":
      return t("notice.registration_to_decide", { deal: at });
    case "action_required":
      return t("notice.action_required", { deal: at });
    case "protection_ends":
      return t("notice.protection_ends", { deal: at });
    case "conflict_to_decide":
      return t("notice.conflict_to_decide", { deal: at });
    case "duty_proposed":
      return t("notice.duty_proposed", { name, deal: at });
    case "commitment_proposed":
      return t("notice.commitment_proposed", { deal: at });
    case "milestone_proposed":
      return t("notice.milestone_proposed", { title: name, deal: at });
    case "milestone_overdue":
      return t("notice.milestone_overdue", { title: name, deal: at });
    case "holder_left":
      return t("notice.holder_left", { name, deal: at });
    case "review_due":
      return t("notice.review_due", { deal: at });
    case "next_step":
      return t("notice.next_step", { step: name, deal: at });
    case "touchpoint_to_judge":
      return t("notice.touchpoint_to_judge", { name, deal: at });
    case "hand_over_to_answer":
      return t("notice.hand_over_to_answer", { name, deal: at });
    case "deal_lost":
      return t("notice.deal_lost", { name, deal: at });
    case "deal_reopened":
      return t("notice.deal_reopened", { name, deal: at });
    case "amount_changed":
      return t("notice.amount_changed", { deal: at });
    case "statement_due":
      return t("notice.statement_due", { deal: at });
    case "statement_to_check":
      return t("notice.statement_to_check", { version: name, deal: at });
    case "dispute_to_resolve":
      return t("notice.dispute_to_resolve", { name: subject ?? t("common.unknownCompany"), deal: at });
    case "policy_to_accept":
      return t("notice.policy_to_accept", { name });
    case "plan_owner_left":
      return t("notice.plan_owner_left", { name });
    case "request_to_answer":
      return t("notice.request_to_answer", { name, customer: at });
    case "request_overdue":
      return t("notice.request_overdue", { customer: at });
  }
}
