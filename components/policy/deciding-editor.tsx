// How a registration under a policy is decided: who approves what everyone accepted, and for how long an approval protects.
// Part of the policy editor.
import { type CreditTerms, LONGEST_PROTECTION_DAYS } from "#lib/contract/credit-policy.ts";
import { policyApproval } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";
import { CountField } from "../parts/count-field.tsx";
import { OneOf } from "../parts/one-of.tsx";

const approvals = policyApproval.options.map((value) => ({
  value,
  label: t(`policy.approval.${value}`),
  says: t(`policy.approvalSays.${value}`),
}));

export function DecidingEditor({
  terms,
  onChange,
}: {
  terms: CreditTerms;
  onChange(next: Pick<CreditTerms, "approval"> | Pick<CreditTerms, "protectionDays">): void;
}) {
  return (
    <>
      <OneOf
        label={t("policy.approval")}
        value={terms.approval}
        answers={approvals}
        onChange={(approval) => onChange({ approval })}
      />
      <div className="flex flex-wrap items-end gap-x-3 gap-y-1">
        <p className="min-w-[min(11rem,100%)] flex-1">
          {t("policy.protection")}{" "}
          <span className="block text-small text-quiet">{t("policy.protectionSays")}</span>
        </p>
        <CountField
          label={t("policy.days")}
          ariaLabel={t("policy.protectionDays")}
          value={terms.protectionDays}
          min={1}
          max={LONGEST_PROTECTION_DAYS}
          onChange={(protectionDays) => onChange({ protectionDays })}
          className="w-18"
        />
      </div>
    </>
  );
}
