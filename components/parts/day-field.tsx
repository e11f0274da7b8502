// A day by the calendar, of no time zone: typed, or chosen from a month. An emptied field is null.
import { type CalendarDate, parseDate } from "@internationalized/date";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import {
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from "react-aria-components/Calendar";
import { DateInput, DateSegment } from "react-aria-components/DateField";
import { DatePicker } from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { FieldError } from "react-aria-components/FieldError";
import { Group } from "react-aria-components/Group";
import { Heading } from "react-aria-components/Heading";
import { Label } from "react-aria-components/Label";
import { Popover } from "react-aria-components/Popover";
import { popoverLook } from "./menu.tsx";
import { fieldLook, labelLook } from "./text-input.tsx";

const turn =
  "inline-flex size-7 items-center justify-center rounded-control text-quiet data-hovered:bg-hover";

function Month() {
  return (
    <Calendar className="p-2">
      <header className="flex items-center gap-1">
        <AriaButton slot="previous" className={turn}>
          <ChevronLeft aria-hidden="true" className="size-4" />
        </AriaButton>
        <Heading className="flex-1 text-center text-body font-semibold" />
        <AriaButton slot="next" className={turn}>
          <ChevronRight aria-hidden="true" className="size-4" />
        </AriaButton>
      </header>
      <CalendarGrid>
        <CalendarGridHeader>
          {(name) => <CalendarHeaderCell className="size-8 text-small text-quiet">{name}</CalendarHeaderCell>}
        </CalendarGridHeader>
        <CalendarGridBody>
          {(date) => (
            <CalendarCell
              date={date}
              className="flex size-8 cursor-default items-center justify-center rounded-control tabular-nums data-disabled:opacity-50 data-hovered:bg-hover data-outside-month:hidden data-selected:bg-accent data-selected:text-on-accent"
            />
          )}
        </CalendarGridBody>
      </CalendarGrid>
    </Calendar>
  );
}

export function DayField({
  label,
  value,
  error,
  className = "",
  onChange,
  onLeave,
}: {
  label: string;
  /** "2026-11-20". */
  value: string | null;
  error?: string | undefined;
  className?: string;
  /** Also with years that are being typed: "0202". */
  onChange(day: string | null): void;
  onLeave?: () => void;
}) {
  return (
    <DatePicker<CalendarDate>
      value={value === null ? null : parseDate(value)}
      onChange={(next) => onChange(next?.toString() ?? null)}
      isInvalid={Boolean(error)}
      shouldForceLeadingZeros={false}
      {...(onLeave ? { onBlur: onLeave } : {})}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelLook}>{label}</Label>
      <Group
        className={`${fieldLook} flex items-center gap-1 data-focus-within:outline-2 data-focus-within:-outline-offset-1 data-focus-within:outline-accent`}
      >
        <DateInput className="inline-flex min-w-0 flex-1 flex-wrap">
          {(segment) => (
            <DateSegment
              segment={segment}
              className="rounded-[0.2rem] px-px tabular-nums outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-quiet"
            />
          )}
        </DateInput>
        <AriaButton className="-my-0.5 -mr-1 inline-flex size-6 shrink-0 items-center justify-center rounded-control text-quiet data-hovered:bg-hover">
          <CalendarDays aria-hidden="true" className="size-3.5" />
        </AriaButton>
      </Group>
      <FieldError className="text-small text-bad">{error}</FieldError>
      <Popover className={popoverLook}>
        <Dialog className="outline-none">
          <Month />
        </Dialog>
      </Popover>
    </DatePicker>
  );
}
