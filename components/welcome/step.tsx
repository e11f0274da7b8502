// One step of the guided page: its number or a tick, what it is, what came of it, and its content when open. Once
// opened the content stays, folded or not, so that nothing begun in it is lost; it goes with the person who signs out.
import { Check, ChevronDown } from "lucide-react";
import { type ReactNode, type Ref, useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Disclosure, DisclosurePanel } from "react-aria-components/Disclosure";
import { Heading } from "react-aria-components/Heading";
import { t } from "../messages/t.ts";
import { Button as ActionButton } from "../parts/button.tsx";

/** `unknown`: whether it is done is still being asked. */
export type StepState = "done" | "open" | "unknown" | "later";

/**
 * Follows the keyboard inside a step: where what it was on has left the page (a form that was taken, an offer that was
 * accepted), it goes on at the button, if there is one.
 */
function useKeyboardKept() {
  const last = useRef<Element | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const isLost = document.activeElement === document.body && last.current?.isConnected === false;
    if (isLost) button.current?.focus({ preventScroll: true });
  });
  return { last, button };
}

export function Step({
  number,
  title,
  state,
  summary,
  expanded,
  heading,
  onToggle,
  onWork,
  onContinue,
  children,
}: {
  number: number;
  title: string;
  state: StepState;
  summary: string | null;
  expanded: boolean;
  heading: Ref<HTMLButtonElement>;
  onToggle(expanded: boolean): void;
  /** The person is in it. */
  onWork(): void;
  /** Folds it and goes on; null while there is something left to do in it. */
  onContinue: (() => void) | null;
  children: ReactNode;
}) {
  const summaryId = useId();
  const { last, button } = useKeyboardKept();
  const [visited, setVisited] = useState(false);
  const isKept = (visited || expanded) && state !== "later";
  if (isKept !== visited) setVisited(isKept);
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
            ref={heading}
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
        {summary && (
          <p id={summaryId} className={done ? "text-ink" : "text-quiet"}>
            {summary}
          </p>
        )}
        <DisclosurePanel>
          {isKept && (
            <div
              className={expanded ? "flex flex-col gap-3 pt-2" : "hidden"}
              onFocusCapture={({ target, currentTarget }) => {
                // A list of choices stands elsewhere in the page, and gives the keyboard back by itself.
                if (currentTarget.contains(target)) last.current = target;
                onWork();
              }}
            >
              {children}
              {onContinue && (
                <ActionButton
                  ref={button}
                  look="primary"
                  className="self-start"
                  onPress={onContinue}
                  {...(summary ? { "aria-describedby": summaryId } : {})}
                >
                  {t("setup.continue")}
                </ActionButton>
              )}
            </div>
          )}
        </DisclosurePanel>
      </Disclosure>
    </li>
  );
}
