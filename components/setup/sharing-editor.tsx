// Decides what one partner sees: the matrix, the fields, and beside them exactly what that partner will see.
// Nothing is revealed before Save: this is one of the things that bind.
import { Check } from "lucide-react";
import { useEffect, useState } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import type { Sharing } from "#lib/contract/api.ts";
import type { Partnership } from "#lib/contract/records.ts";
import { type SharedField, sharedField } from "#lib/contract/words.ts";
import { RowHistory } from "../history/row-history.tsx";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { Section } from "../parts/section.tsx";
import { useApi, useQuestion } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";
import { Tick } from "../touchpoint/tick.tsx";
import { SharingMatrix } from "./sharing-matrix.tsx";
import { presetSettings, withoutAnything } from "./sharing-preset.ts";
import { SharingPreview } from "./sharing-preview.tsx";

function Fields({
  fields,
  readOnly,
  onChange,
}: {
  fields: readonly SharedField[];
  readOnly: boolean;
  onChange(fields: SharedField[]): void;
}) {
  if (readOnly) {
    const shown = fields.map((field) => t(`field.${field}`));
    return (
      shown.length > 0 && (
        <div>
          <h4 className="mb-1 font-semibold">{t("sharing.fields")}</h4>
          <p>{listed(shown)}</p>
        </div>
      )
    );
  }
  return (
    <fieldset className="m-0 border-0 p-0">
      <legend className="mb-1 p-0 font-semibold">{t("sharing.fields")}</legend>
      <div className="grid gap-1 min-[520px]:grid-cols-2">
        {sharedField.options.map((field) => (
          <Checkbox
            key={field}
            isSelected={fields.includes(field)}
            onChange={(on) =>
              onChange(sharedField.options.filter((each) => (each === field ? on : fields.includes(each))))
            }
            className="flex min-h-6 items-center gap-2 rounded-control data-focus-visible:outline-2"
          >
            {({ isSelected }) => (
              <>
                <Tick on={isSelected} />
                {t(`field.${field}`)}
              </>
            )}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}

export function SharingEditor({
  partnership,
  canEdit,
  onSaved,
  onUnfinished,
}: {
  partnership: Partnership;
  canEdit: boolean;
  onSaved?: () => void;
  /** Whether something was changed and is not saved yet. */
  onUnfinished?: (unfinished: boolean) => void;
}) {
  const api = useApi();
  const saved = useQuestion("getSharing", { id: partnership.id });
  /** What the backend holds. */
  const [held, setHeld] = useState<Sharing | null>(null);
  const [draft, setDraft] = useState<Sharing | null>(null);
  const [done, setDone] = useState(false);
  const { run, busy, failure } = useRun();
  const partner = partnership.partner.name.slice(0, 80);
  const unsaved = JSON.stringify(draft) !== JSON.stringify(held);
  useEffect(() => {
    if (!saved.data) return;
    setHeld(saved.data);
    setDraft(saved.data);
  }, [saved.data]);
  useEffect(() => {
    onUnfinished?.(unsaved);
    return () => onUnfinished?.(false);
  }, [onUnfinished, unsaved]);
  if (saved.failure) return <Failure reason={t("setup.retry", { reason: saved.failure })} />;
  if (!draft) return <Placeholder label={t("setup.loading")} blocks={1} />;
  const change = (next: Sharing) => {
    setDraft(next);
    setDone(false);
  };
  const save = () =>
    run(async () => {
      await api("setSharing", { id: partnership.id, ...draft });
      setHeld(draft);
      setDone(true);
      onSaved?.();
    });
  return (
    <Section title={t("sharing.title", { partner })} level={3}>
      <div className="flex flex-col gap-3">
        {canEdit && (
          <div className="flex flex-wrap gap-2">
            <Button onPress={() => change(presetSettings(draft))}>{t("sharing.preset")}</Button>
            <Button look="quiet" onPress={() => change(withoutAnything(draft))}>
              {t("sharing.hideAll")}
            </Button>
          </div>
        )}
        <SharingMatrix
          settings={draft.settings}
          readOnly={!canEdit}
          onChange={(settings) => change({ ...draft, settings })}
        />
        <Fields
          fields={draft.fields}
          readOnly={!canEdit}
          onChange={(fields) => change({ ...draft, fields })}
        />
        <SharingPreview partnershipId={partnership.id} sharing={draft} />
        <RowHistory rowId={partnership.id} about="sharing." of={t("sharing.title", { partner })} />
        <Failure reason={failure} />
        {canEdit && (
          <div className="flex flex-wrap items-center gap-3">
            <Button look={unsaved ? "primary" : "plain"} busy={busy} onPress={() => void save()}>
              {t("sharing.save")}
            </Button>
            <span role="status" className="text-quiet">
              {unsaved && t("sharing.unsaved")}
              {done && !unsaved && (
                <span className="inline-flex items-center gap-1 text-good">
                  <Check aria-hidden="true" className="size-3.5" />
                  {t("sharing.saved", { partner })}
                </span>
              )}
            </span>
          </div>
        )}
      </div>
    </Section>
  );
}
