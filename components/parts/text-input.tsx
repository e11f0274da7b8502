// One-line and many-line text fields with label, hint and error.
import type { ReactNode, Ref } from "react";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField, type TextFieldProps } from "react-aria-components/TextField";

export const labelLook = "text-small font-semibold text-quiet";
export const fieldLook =
  "w-full min-h-8 rounded-control border border-field bg-ground px-2 py-1 text-body text-ink placeholder:text-quiet data-focused:outline-2 data-focused:outline-accent data-focused:-outline-offset-1 data-invalid:border-bad data-disabled:opacity-50";

/** Who takes up a text that is there already goes on where it ends. */
const writeOnAtEnd = (area: HTMLTextAreaElement | null) =>
  area?.setSelectionRange(area.value.length, area.value.length);

export function TextInput({
  label,
  hint,
  error,
  long = false,
  rows = 2,
  placeholder,
  className = "",
  inputRef,
  labelHidden = false,
  icon,
  ...rest
}: Omit<TextFieldProps, "className" | "children" | "isInvalid"> & {
  label: string;
  hint?: string;
  error?: string | undefined;
  long?: boolean;
  rows?: number;
  placeholder?: string;
  className?: string;
  labelHidden?: boolean;
  icon?: ReactNode;
  inputRef?: Ref<HTMLInputElement & HTMLTextAreaElement>;
}) {
  // Browsers write what stands in other fields to their files for restoring tabs, and keep it there for days.
  return (
    <TextField
      autoComplete="off"
      {...rest}
      isInvalid={Boolean(error)}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelHidden ? "sr-only" : labelLook}>{label}</Label>
      {long ? (
        <TextArea
          ref={inputRef ?? (rest.autoFocus ? writeOnAtEnd : null)}
          rows={rows}
          placeholder={placeholder ?? ""}
          className={`${fieldLook} field-sizing-content max-h-40 resize-y`}
        />
      ) : (
        <div className="relative">
          {icon && <span className="pointer-events-none absolute left-2 top-2 text-quiet">{icon}</span>}
          <Input
            ref={inputRef ?? null}
            placeholder={placeholder ?? ""}
            className={`${fieldLook} ${icon ? "pl-7" : ""}`}
          />
        </div>
      )}
      {hint && !error && (
        <Text slot="description" className="text-small text-quiet">
          {hint}
        </Text>
      )}
      <FieldError className="text-small text-bad">{error}</FieldError>
    </TextField>
  );
}
