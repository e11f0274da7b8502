// Which step of the guided page is open, one at a time: the one the person is in, done or not, else the first that
// can be done and is not. Nothing a person is reading folds by itself, and the keyboard goes where the work goes.
import { useCallback, useLayoutEffect, useRef, useState } from "react";
import { nextStep, type StepFacts, type StepId, stepAfter } from "./use-steps.ts";

export function useOpenStep(facts: Record<StepId, StepFacts>) {
  /** null: the person is in none; `none`: they folded the one that was open. */
  const [chosen, setChosen] = useState<StepId | "none" | null>(null);
  const headings = useRef<Partial<Record<StepId, HTMLButtonElement | null>>>({});
  const end = useRef<HTMLHeadingElement>(null);
  /** Once the page is drawn anew, before it is seen. */
  const afterwards = useRef<(() => void) | null>(null);
  useLayoutEffect(() => {
    const work = afterwards.current;
    afterwards.current = null;
    work?.();
  });
  // Nobody is in a step that can no longer be opened: its person signed out, its partner left.
  if (chosen !== null && chosen !== "none" && facts[chosen].state === "later") setChosen(null);
  const open = chosen === "none" ? null : (chosen ?? nextStep(facts));

  /** Work in it began: from now on it folds only when the person says so. */
  const stay = useCallback((id: StepId) => setChosen((now) => now ?? id), []);

  const toggle = (id: StepId, expanded: boolean) => {
    const heading = headings.current[id];
    const top = heading?.getBoundingClientRect().top ?? 0;
    // What folds above it must not carry the heading away from under the pointer.
    afterwards.current = () => window.scrollBy(0, (heading?.getBoundingClientRect().top ?? top) - top);
    setChosen(expanded ? id : facts[id].state === "done" ? null : "none");
  };

  const goOn = (from: StepId) => {
    const next = stepAfter(facts, from);
    afterwards.current = () => (next === null ? end.current : headings.current[next])?.focus();
    setChosen(next);
  };

  return {
    open,
    stay,
    toggle,
    goOn,
    end,
    heading: (id: StepId) => (button: HTMLButtonElement | null) => {
      headings.current[id] = button;
    },
  };
}
