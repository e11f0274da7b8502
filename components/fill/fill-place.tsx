// Where a touchpoint is filled from: the button for a file, the area that shows while one is dragged, and what was filled,
// from where, with the way back. Called by the touchpoint form.
import { FileInput, Undo2 } from "lucide-react";
import { useRef } from "react";
import { Checkbox } from "react-aria-components/Checkbox";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { fullMoment, listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Choice } from "../parts/choice.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { Tick } from "../touchpoint/tick.tsx";
import type { FilledField } from "./fill-values.ts";
import { useFileDrag } from "./use-file-drag.ts";
import type { Filled, Filler } from "./use-fill.ts";

const fieldName = (field: FilledField, added: number): string =>
  field === "people" ? t("fill.field.people", { count: added }) : t(`fill.field.${field}`);

function WhatWasFilled({ filled, filler, onUndo }: { filled: Filled; filler: Filler; onUndo(): void }) {
  const { now } = usePlatform();
  const { found, source, chosen, withText, filling, remarks } = filled;
  const names = (fields: readonly FilledField[]) =>
    listed(fields.map((each) => fieldName(each, filling.added)));
  const entry = found.entries[chosen];
  const isLater = entry?.at != null && entry.at > now();
  const told = [
    ...(isLater ? [t("fill.later")] : []),
    ...(entry?.isWholeDay ? [t("fill.wholeDay")] : []),
    ...remarks,
  ];
  const isSomething = filling.filled.length > 0;
  return (
    <section
      aria-label={t(isSomething ? "fill.title" : "fill.nothingNew", { source })}
      className="flex flex-col gap-1.5 rounded-control bg-raised p-2"
    >
      <div role="status">
        <div className="flex items-start justify-between gap-2">
          <p className="min-w-0 font-semibold">
            <Clamped text={t(isSomething ? "fill.title" : "fill.nothingNew", { source })} lines={2} />
          </p>
          <Button look="quiet" className="relative -my-1 -mr-1 shrink-0" onPress={onUndo}>
            <Undo2 aria-hidden="true" className="size-3.5" />
            {t("fill.undo")}
          </Button>
        </div>
        {isSomething && <p>{t("fill.filled", { fields: names(filling.filled) })}</p>}
        {filling.kept.length > 0 && (
          <p className="text-quiet">{t("fill.kept", { fields: names(filling.kept) })}</p>
        )}
        {told.map((remark) => (
          <p key={remark} className="text-small text-warn">
            <Clamped text={remark} lines={3} />
          </p>
        ))}
      </div>
      {found.entries.length > 1 && (
        <Choice
          label={t("fill.which")}
          value={String(chosen)}
          options={found.entries.map((each, index) => ({
            value: String(index),
            label: t("fill.entry", {
              when: each.at === null ? t("fill.noTime") : fullMoment(each.at),
              subject: (each.subject ?? t("fill.entryNone")).slice(0, 60),
            }),
          }))}
          onChange={(index) => filler.choose(Number(index))}
        />
      )}
      {entry?.text && (
        <Checkbox
          isSelected={withText}
          onChange={filler.setText}
          className="flex min-h-6 items-center gap-2 self-start rounded-control data-focus-visible:outline-2"
        >
          {({ isSelected }) => (
            <>
              <Tick on={isSelected} />
              {t("fill.addText")}
            </>
          )}
        </Checkbox>
      )}
      <p className="text-small text-quiet">{t("fill.local")}</p>
    </section>
  );
}

export function FillPlace({ filler }: { filler: Filler }) {
  const isOver = useFileDrag(filler.take);
  const choose = useRef<HTMLButtonElement>(null);
  const { filled, busy, failure } = filler;
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex flex-wrap items-center gap-x-2">
        <FileTrigger
          acceptedFileTypes={[".ics", ".eml", ".txt", "text/calendar", "message/rfc822", "text/plain"]}
          onSelect={(files) => filler.take([...(files ?? [])])}
        >
          <Button ref={choose} look="quiet" busy={busy} className="!ml-0 !px-0 font-semibold">
            {!busy && <FileInput aria-hidden="true" className="size-3.5 text-quiet" />}
            {t(busy ? "fill.reading" : "fill.choose")}
          </Button>
        </FileTrigger>
        {!filled && <p className="min-w-0 text-small text-quiet">{t("fill.hint")}</p>}
      </div>
      <Failure reason={failure} />
      {filled && (
        <WhatWasFilled
          filled={filled}
          filler={filler}
          onUndo={() => {
            filler.undo();
            choose.current?.focus();
          }}
        />
      )}
      {isOver && (
        <div className="pointer-events-none fixed inset-2 z-50 flex flex-col items-center justify-center gap-2 rounded-list border-2 border-dashed border-accent bg-ground/95 p-6 text-center">
          <FileInput aria-hidden="true" className="size-6 text-accent" />
          <p className="text-title font-semibold">{t("fill.drop")}</p>
          <p className="max-w-xs text-quiet">{t("fill.local")}</p>
        </div>
      )}
    </div>
  );
}
