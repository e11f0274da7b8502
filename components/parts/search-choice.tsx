// A field that chooses one of many words: typing narrows them down. `Choice` is for a few.
import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import type { Option } from "./choice.tsx";
import { itemLook, popoverLook } from "./menu.tsx";
import { fieldLook, labelLook } from "./text-input.tsx";

type Item<T extends string> = Option<T> & { id: T };

export function SearchChoice<T extends string>({
  label,
  value,
  options,
  onChange,
  empty,
  className = "",
}: {
  label: string;
  /** null: nothing is chosen. */
  value: T | null;
  options: readonly Option<T>[];
  onChange(value: T | null): void;
  /** Said where nothing has what was typed. */
  empty: string;
  className?: string;
}) {
  return (
    <ComboBox
      value={value}
      onChange={(key) => onChange(options.find((option) => option.value === key)?.value ?? null)}
      defaultItems={options.map((option) => ({ ...option, id: option.value }))}
      menuTrigger="focus"
      allowsEmptyCollection
      className={`flex min-w-0 flex-col gap-1 ${className}`}
    >
      <Label className={labelLook}>{label}</Label>
      <div className="relative">
        <Input className={`${fieldLook} pr-7`} />
        <Button className="absolute inset-y-0 right-1 my-auto inline-flex size-6 items-center justify-center text-quiet">
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </Button>
      </div>
      <Popover className={`${popoverLook} w-(--trigger-width)`}>
        <ListBox<Item<T>>
          className="p-1 outline-none"
          renderEmptyState={() => <p className="px-2 py-1 text-quiet">{empty}</p>}
        >
          {({ id, label }) => (
            <ListBoxItem id={id} textValue={label} className={itemLook}>
              {label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
