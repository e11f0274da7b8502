// When it happened, by the person's locale and zone. Untouched it means now, whenever it is saved.
import { fromDate, getLocalTimeZone, toCalendarDateTime, type ZonedDateTime } from "@internationalized/date";
import { useState } from "react";
import { DateField, DateInput, DateSegment } from "react-aria-components/DateField";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { t } from "../messages/t.ts";
import { fieldLook, labelLook } from "../parts/text-input.tsx";

const zone = getLocalTimeZone();

export function WhenField({
  value,
  now,
  error,
  onChange,
}: {
  /** Milliseconds UTC; null: now. */
  value: number | null;
  now: number;
  error: string | undefined;
  onChange(value: number | null): void;
}) {
  const [started] = useState(() => now);
  const shown: ZonedDateTime = fromDate(new Date(value ?? started), zone);
  return (
    <DateField
      granularity="minute"
      hideTimeZone
      value={toCalendarDateTime(shown)}
      isInvalid={Boolean(error)}
      onChange={(next) => onChange(next ? next.toDate(zone).getTime() : null)}
      className="flex min-w-0 flex-col gap-1 max-[359px]:col-span-full"
    >
      <Label className={labelLook}>{t("form.when")}</Label>
      <DateInput
        className={`${fieldLook} inline-flex flex-wrap items-center data-focus-within:outline-2 data-focus-within:outline-accent`}
      >
        {(segment) => (
          <DateSegment
            segment={segment}
            className="rounded-[0.2rem] px-px tabular-nums outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-quiet"
          />
        )}
      </DateInput>
      <FieldError className="text-small text-bad">{error}</FieldError>
    </DateField>
  );
}
