// Dragging by pointer, for the launcher (up and down) and the panel's edge (left and right).
// Called with what to do on each move; says at the end whether anything moved, so that a click stays a click.

/** Pixels within which a press is still a click. */
const SLOP = 4;

export function onDrag(
  handle: HTMLElement,
  signal: AbortSignal,
  move: (event: PointerEvent) => void,
  end: () => void,
): void {
  handle.addEventListener(
    "pointerdown",
    ({ pointerId, clientX, clientY, button }) => {
      if (button !== 0) return;
      let moved = false;
      const over = new AbortController();
      const options = { signal: AbortSignal.any([signal, over.signal]) };
      handle.setPointerCapture(pointerId);
      handle.addEventListener(
        "pointermove",
        (event) => {
          moved ||= Math.hypot(event.clientX - clientX, event.clientY - clientY) > SLOP;
          if (moved) move(event);
        },
        options,
      );
      const finish = (): void => {
        over.abort();
        if (!moved) return;
        // The press that ends a drag is no click.
        const swallow = (event: Event): void => event.stopImmediatePropagation();
        handle.addEventListener("click", swallow, { capture: true, once: true });
        setTimeout(() => handle.removeEventListener("click", swallow, true));
        end();
      };
      handle.addEventListener("pointerup", finish, options);
      handle.addEventListener("pointercancel", finish, options);
    },
    { signal },
  );
}
