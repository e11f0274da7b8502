// A small whole number that is typed or stepped. An emptied field reads its least value.
import type { FocusEvent } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import { fieldLook, labelLook } from "./text-input.tsx";

export function CountField({
  label,
  ariaLabel,
  value,
  min,
  max,
  onChange,
  autoFocus = false,
  className = "",
}: {
  label: string;
  /** The whole name, where `label` is short because what stands around it says the rest. */
  ariaLabel: string;
  value: number;
  min: number;
  max: number;
  onChange(value: number): void;
  /** The first field of a form that was just opened. */
  autoFocus?: boolean;
  className?: string;
}) {
  return (
    <NumberField
      value={value}
      minValue={min}
      maxValue={max}
      step={1}
      autoFocus={autoFocus}
      onChange={(next) => onChange(Number.isNaN(next) ? min : next)}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelLook}>{label}</Label>
      <Input
        {...{ "aria-label": ariaLabel, "aria-labelledby": "" }}
        // What is typed first takes the place of what is there.
        {...(autoFocus ? { onFocus: ({ target }: FocusEvent<HTMLInputElement>) => target.select() } : {})}
        className={`${fieldLook} text-right tabular-nums`}
      />
    </NumberField>
  );
}
