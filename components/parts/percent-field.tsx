// A share or a rate in percent, kept in basis points. An emptied field reads 0.
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import { Text } from "react-aria-components/Text";
import { fieldLook, labelLook } from "./text-input.tsx";

const format: Intl.NumberFormatOptions = { style: "percent", maximumFractionDigits: 2 };

export function PercentField({
  label,
  ariaLabel,
  labelHidden = false,
  value,
  onChange,
  hint,
  error,
  disabled = false,
  className = "",
}: {
  label: string;
  /** The whole name, where `label` is short because what stands around it says the rest. */
  ariaLabel?: string;
  labelHidden?: boolean;
  /** Basis points, 0 to 10,000. */
  value: number;
  onChange(bp: number): void;
  hint?: string;
  error?: string | undefined;
  disabled?: boolean;
  className?: string;
}) {
  return (
    <NumberField
      value={value / 10_000}
      onChange={(part) => onChange(Number.isNaN(part) ? 0 : Math.round(part * 10_000))}
      minValue={0}
      maxValue={1}
      step={0.0001}
      formatOptions={format}
      isDisabled={disabled}
      isInvalid={Boolean(error)}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelHidden ? "sr-only" : labelLook}>{label}</Label>
      <Input
        {...(ariaLabel ? { "aria-label": ariaLabel, "aria-labelledby": "" } : {})}
        className={`${fieldLook} text-right tabular-nums`}
      />
      {hint && !error && (
        <Text slot="description" className="text-small text-quiet">
          {hint}
        </Text>
      )}
      <FieldError className="text-small text-bad">{error}</FieldError>
    </NumberField>
  );
}
