// Who was there: name, title and company of each, added and removed one by one.
import { Plus, X } from "lucide-react";
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { labelLook, TextInput } from "../parts/text-input.tsx";
import { noPerson, type TypedPerson } from "./draft.ts";

export function PeopleFields({
  people,
  errorOf,
  onChange,
}: {
  people: readonly TypedPerson[];
  errorOf(index: number): string | undefined;
  onChange(people: TypedPerson[]): void;
}) {
  /** The one just added takes the keyboard. */
  const [added, setAdded] = useState<number | null>(null);
  const change = (index: number, typed: Partial<TypedPerson>) =>
    onChange(people.map((each, at) => (at === index ? { ...each, ...typed } : each)));
  return (
    <fieldset className="flex min-w-0 flex-col gap-2">
      <legend className={`mb-1 ${labelLook}`}>{t("form.people")}</legend>
      {people.map((person, index) => (
        <div key={index} className="flex items-start gap-1">
          <div className="grid min-w-0 flex-1 grid-cols-[repeat(auto-fit,minmax(min(8rem,100%),1fr))] gap-1">
            {(["name", "title", "organisation"] as const).map((field) => (
              <TextInput
                key={field}
                labelHidden
                autoFocus={field === "name" && added === index}
                label={t(`form.person.${field}`, { number: index + 1 })}
                placeholder={t(`form.personHint.${field}`)}
                value={person[field]}
                error={field === "name" ? errorOf(index) : undefined}
                onChange={(typed) => change(index, { [field]: typed })}
              />
            ))}
          </div>
          <Button
            look="icon"
            className="mt-0.5"
            aria-label={t("form.removePerson", { name: person.name || String(index + 1) })}
            onPress={() => {
              setAdded(null);
              onChange(people.filter((_, at) => at !== index));
            }}
          >
            <X aria-hidden="true" className="size-4" />
          </Button>
        </div>
      ))}
      <Button
        className="self-start"
        onPress={() => {
          setAdded(people.length);
          onChange([...people, noPerson]);
        }}
      >
        <Plus aria-hidden="true" className="size-3.5" />
        {t("form.addPerson")}
      </Button>
    </fieldset>
  );
}
