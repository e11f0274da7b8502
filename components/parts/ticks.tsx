// A few words, any of which may be ticked. Keeps the order of the words.
import { Checkbox } from "react-aria-components/Checkbox";
import { Tick } from "../touchpoint/tick.tsx";
import type { Option } from "./choice.tsx";
import { labelLook } from "./text-input.tsx";

export function Ticks<T extends string>({
  legend,
  options,
  chosen,
  onChange,
  aligned = false,
}: {
  legend: string;
  options: readonly Option<T>[];
  chosen: readonly T[];
  onChange(chosen: T[]): void;
  /** Many of them: in columns. */
  aligned?: boolean;
}) {
  return (
    <fieldset
      className={`m-0 min-w-0 gap-x-4 gap-y-1 border-0 p-0 ${aligned ? "grid min-[520px]:grid-cols-2" : "flex flex-wrap"}`}
    >
      <legend className={`mb-1 p-0 ${labelLook}`}>{legend}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          isSelected={chosen.includes(value)}
          onChange={(on) =>
            onChange(
              options
                .map((each) => each.value)
                .filter((each) => (each === value ? on : chosen.includes(each))),
            )
          }
          className="flex min-h-6 items-center gap-2 rounded-control data-focus-visible:outline-2"
        >
          {({ isSelected }) => (
            <>
              <Tick on={isSelected} />
              {label}
            </>
          )}
        </Checkbox>
      ))}
    </fieldset>
  );
}
