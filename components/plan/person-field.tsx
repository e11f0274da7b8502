// Who of a company: chosen from the people this deal names already and our colleagues, or typed.
import { ChevronDown } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { popoverLook } from "../parts/menu.tsx";
import { fieldLook, labelLook } from "../parts/text-input.tsx";
import { useView } from "../surface/use-view.ts";
import { knownPeople, type Person } from "./known-people.ts";
import { usePlan } from "./plan-context.tsx";

const MAX_NAME = 300;

export function PersonField({
  label,
  organisationId,
  value,
  error,
  autoFocus = false,
  disabled = false,
  onChange,
  onLeave,
}: {
  label: string;
  organisationId: string;
  value: Person;
  error?: string | undefined;
  autoFocus?: boolean;
  disabled?: boolean;
  onChange(person: Person): void;
  onLeave?: () => void;
}) {
  const { deal, ourId } = usePlan();
  const ours = useView("partnerships", organisationId === ourId ? {} : null);
  const people = knownPeople(deal, organisationId, ours?.members ?? []);
  const typed = value.name.trim().toLocaleLowerCase();
  const items = people
    .filter(({ name }) => typed === "" || name.toLocaleLowerCase().includes(typed))
    .map((person) => ({ ...person, id: person.name }));
  return (
    <ComboBox
      allowsCustomValue
      items={items}
      inputValue={value.name}
      isInvalid={Boolean(error)}
      isDisabled={disabled}
      autoFocus={autoFocus}
      {...(onLeave ? { onBlur: onLeave } : {})}
      onInputChange={(name) => {
        if (name === value.name) return;
        onChange({
          name: name.slice(0, MAX_NAME),
          title: people.find((each) => each.name === name)?.title ?? null,
        });
      }}
      className="flex min-w-0 flex-col gap-1"
    >
      <Label className={labelLook}>{label}</Label>
      <div className="relative">
        <Input className={`${fieldLook} pr-7`} />
        <AriaButton className="absolute inset-y-0 right-1 my-auto inline-flex size-6 items-center justify-center text-quiet">
          <ChevronDown aria-hidden="true" className="size-3.5" />
        </AriaButton>
      </div>
      <FieldError className="text-small text-bad">{error}</FieldError>
      <Popover className={`${popoverLook} w-(--trigger-width)`}>
        <ListBox<Person & { id: string }> className="p-1 outline-none">
          {({ id, name, title }) => (
            <ListBoxItem
              id={id}
              textValue={name}
              className="flex min-h-7 flex-col rounded-control px-2 py-1 -outline-offset-2 data-focused:bg-hover"
            >
              <span>{name}</span>
              {title && <span className="text-small text-quiet">{title}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
