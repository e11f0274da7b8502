// Who reads the note: only us unless the person says otherwise, whoever sees the touchpoint itself.
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import type { Visibility } from "#lib/contract/words.ts";
import { t } from "../messages/t.ts";

const radioLook =
  "flex min-h-6 items-center gap-1.5 before:size-3.5 before:rounded-pill before:border before:border-field data-selected:before:border-4 data-selected:before:border-accent data-disabled:text-quiet data-focus-visible:outline-2";

export function NoteAudience({
  value,
  canShare,
  onChange,
}: {
  value: Visibility;
  /** Whether any partner sees the touchpoint. */
  canShare: boolean;
  onChange(value: Visibility): void;
}) {
  return (
    <RadioGroup
      value={canShare ? value : "internal"}
      onChange={(next) => onChange(next === "shared" ? "shared" : "internal")}
      className="flex flex-wrap items-center gap-x-4"
    >
      <Label className="text-small font-semibold text-quiet max-[359px]:w-full">{t("form.noteFor")}</Label>
      <Radio value="internal" className={radioLook}>
        {t("form.noteInternal")}
      </Radio>
      {canShare ? (
        <Radio value="shared" className={radioLook}>
          {t("form.noteShared")}
        </Radio>
      ) : (
        <span className="text-small text-quiet">{t("form.noteSharedNeedsPartner")}</span>
      )}
    </RadioGroup>
  );
}
