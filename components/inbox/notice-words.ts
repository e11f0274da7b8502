// What waits for a member, in words: one sentence each. Called by the panel's list and by the browser's notifications.
import type { InboxItem } from "#lib/messaging/waiting.ts";
import { t } from "../messages/t.ts";

export function noticeText({ kind, subject, deal, customer }: InboxItem): string {
  const at = deal ?? customer;
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
    case "review_due":
      return t("notice.review_due", { deal: at });
    case "request_to_answer":
      return t("notice.request_to_answer", { name, customer });
    case "request_overdue":
      return t("notice.request_overdue", { customer });
  }
}
