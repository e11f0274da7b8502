// A field that chooses one of a few words; who may only read it sees the word, and no control.
import { Check, ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { popoverLook } from "./menu.tsx";
import { fieldLook, labelLook } from "./text-input.tsx";

export type Option<T extends string> = { value: T; label: string };

export function Choice<T extends string>({
  label,
  labelHidden = false,
  value,
  options,
  onChange,
  readOnly = false,
  className = "",
}: {
  label: string;
  labelHidden?: boolean;
  value: T;
  options: readonly Option<T>[];
  onChange(value: T): void;
  readOnly?: boolean;
  className?: string;
}) {
  if (readOnly) {
    return (
      <p className={`m-0 flex min-w-0 flex-col gap-1 ${className}`}>
        <span className={labelHidden ? "sr-only" : labelLook}>{label}</span>
        <span>{options.find((option) => option.value === value)?.label}</span>
      </p>
    );
  }
  return (
    <Select
      value={value}
      onChange={(key) => {
        const chosen = options.find((option) => option.value === key);
        if (chosen) onChange(chosen.value);
      }}
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelHidden ? "sr-only" : labelLook}>{label}</Label>
      <Button className={`${fieldLook} flex items-center gap-1 text-left data-hovered:bg-raised`}>
        <SelectValue className="min-w-0 flex-1 truncate">
          {({ selectedText }) => selectedText ?? ""}
        </SelectValue>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
      </Button>
      <Popover className={`${popoverLook} min-w-(--trigger-width)`}>
        <ListBox
          items={options.map((option) => ({ ...option, id: option.value }))}
          className="p-1 outline-none"
        >
          {(option) => (
            <ListBoxItem
              id={option.value}
              textValue={option.label}
              className="flex min-h-7 items-center gap-2 rounded-control px-2 py-1 -outline-offset-2 data-focused:bg-hover"
            >
              {({ isSelected }) => (
                <>
                  <Check
                    aria-hidden="true"
                    className={`size-3.5 shrink-0 ${isSelected ? "" : "invisible"}`}
                  />
                  {option.label}
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
