// A question with a few answers that are all in view, each with what follows from it.
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { labelLook } from "./text-input.tsx";

type Answer<T extends string> = { value: T; label: string; says?: string };

export function OneOf<T extends string>({
  label,
  labelHidden = false,
  value,
  answers,
  onChange,
}: {
  label: string;
  labelHidden?: boolean;
  /** null: nothing is chosen yet. */
  value: T | null;
  answers: readonly Answer<T>[];
  onChange(value: T): void;
}) {
  return (
    <RadioGroup
      value={value}
      onChange={(key) => {
        const chosen = answers.find((answer) => answer.value === key);
        if (chosen) onChange(chosen.value);
      }}
      className="flex flex-col gap-2"
    >
      <Label className={labelHidden ? "sr-only" : labelLook}>{label}</Label>
      {answers.map(({ value, label, says }) => (
        <Radio
          key={value}
          value={value}
          className="flex min-h-6 items-start gap-2 rounded-control text-ink before:mt-0.5 before:size-3.5 before:shrink-0 before:rounded-pill before:border before:border-field data-selected:before:border-4 data-selected:before:border-accent data-focus-visible:outline-2"
        >
          <span className="min-w-0 flex-1 break-words">
            {label}
            {says && <span className="block text-small text-quiet">{says}</span>}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}
