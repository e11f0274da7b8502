// The payer's manager says how a partner is recognised, against what the evidence says, with the reason that everyone reads.
import { useState } from "react";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { attribution } from "#lib/contract/words.ts";
import type { PartnerAttribution } from "#lib/domain/deal/attribution.ts";
import { newId } from "#lib/util/new-id.ts";
import { ReasonDialog } from "../deal/reason-dialog.tsx";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { labelLook } from "../parts/text-input.tsx";

const EVIDENCE = "evidence";
const radioLook =
  "flex min-h-6 items-center gap-1.5 text-ink before:size-3.5 before:shrink-0 before:rounded-pill before:border before:border-field data-selected:before:border-4 data-selected:before:border-accent data-focus-visible:outline-2";

export function OverruleDialog({
  dealId,
  company,
  attribution: { partnerId, says, rulings },
  onClose,
}: {
  dealId: string;
  company: string;
  attribution: PartnerAttribution;
  onClose(): void;
}) {
  const { act, busy, failure } = useActs();
  const isRuled = (rulings.at(-1)?.outcome ?? null) !== null;
  const choices = [...attribution.options.filter((each) => each !== says), ...(isRuled ? [EVIDENCE] : [])];
  const [chosen, setChosen] = useState(choices[0] ?? EVIDENCE);
  const confirm = async (reason: string) => {
    const outcome = attribution.safeParse(chosen).data ?? null;
    const mutation = { dealId, rulingId: newId(), partnerId, outcome, reason };
    if (await act({ command: "attribution.overrule", mutation })) onClose();
  };
  return (
    <ReasonDialog
      open
      needsReason
      look="primary"
      title={t("attribution.ask", { company })}
      body={
        <div className="flex flex-col gap-2">
          <RadioGroup value={chosen} onChange={setChosen} className="flex flex-col gap-1">
            <Label className={labelLook}>
              {t("attribution.says", { outcome: t(`attribution.as.${says}`) })}
            </Label>
            {choices.map((each) => (
              <Radio key={each} value={each} className={radioLook}>
                {each === EVIDENCE
                  ? t("attribution.as.evidence")
                  : t(`attribution.as.${attribution.parse(each)}`)}
              </Radio>
            ))}
          </RadioGroup>
          <p>{t("attribution.askBody")}</p>
        </div>
      }
      confirm={t("attribution.overrule")}
      busy={busy}
      failure={failure}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    />
  );
}
