// The keys of a form that was opened within the plan: Enter sends it also from a day, whose parts are no inputs; Escape
// closes the form and not the panel. Called by the forms and editors of the plan.
import type { KeyboardEvent } from "react";

export function formKeys(onClose: () => void) {
  return {
    // Captured: the parts of a day keep their keys to themselves.
    onKeyDownCapture({ key, target }: KeyboardEvent) {
      if (key !== "Enter" || !(target instanceof HTMLElement) || target.role !== "spinbutton") return;
      target.closest("form")?.requestSubmit();
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      // The panel's own Escape looks at this.
      event.preventDefault();
      onClose();
    },
  };
}
