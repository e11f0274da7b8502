// One step of the guided page: its number or a tick, what it is, what came of it, and its content when open.
import { Check, ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { t } from "../messages/t.ts";

export type StepState = "done" | "open" | "later";

export function Step({
  number,
  title,
  state,
  summary,
  expanded,
  onToggle,
  children,
}: {
  number: number;
  title: string;
  state: StepState;
  summary: string | null;
  expanded: boolean;
  onToggle(expanded: boolean): void;
  children: ReactNode;
}) {
  const done = state === "done";
  const mark = done
    ? "border-transparent bg-good-soft text-good"
    : expanded
      ? "border-accent text-accent"
      : "border-field text-quiet";
  return (
    <li className="flex gap-3 border-b border-line py-4 last:border-b-0">
      <span
        aria-hidden="true"
        className={`inline-flex size-6 shrink-0 items-center justify-center rounded-pill border text-small font-semibold ${mark}`}
      >
        {done ? <Check className="size-3.5" strokeWidth={3} /> : number}
      </span>
      <Disclosure
        isExpanded={expanded}
        onExpandedChange={onToggle}
        isDisabled={state === "later"}
        className="flex min-w-0 flex-1 flex-col gap-1"
      >
        <Heading level={2} className="text-title font-semibold">
          <Button
            slot="trigger"
            className="flex w-full items-center gap-2 rounded-control text-left data-disabled:text-quiet"
          >
            <span className="flex-1">
              {title}
              <span className="sr-only"> ({done ? t("setup.done") : t("setup.notDone")})</span>
            </span>
            {state !== "later" && (
              <ChevronDown
                aria-hidden="true"
                className={`size-4 shrink-0 text-quiet ${expanded ? "rotate-180" : ""}`}
              />
            )}
          </Button>
        </Heading>
        {summary && <p className={done ? "text-ink" : "text-quiet"}>{summary}</p>}
        <DisclosurePanel>{expanded && <div className="pt-2">{children}</div>}</DisclosurePanel>
      </Disclosure>
    </li>
  );
}
