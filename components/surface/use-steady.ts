// A function that stays the same while what it does changes, so that parts of a screen that show nothing of the record in view
// are not drawn again with it. Called by the panel. For what a person does, never while drawing.
import { useCallback, useLayoutEffect, useRef } from "react";

export function useSteady<A extends unknown[], R>(work: (...args: A) => R): (...args: A) => R {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}
