// Dragging by pointer, for the launcher (up and down) and the panel's edge (left and right).
// A press that moved is no click: `onClick` is not called for it.

/** Pixels within which a press is still a click. */
const SLOP = 4;

export function onDrag(
  handle: HTMLElement,
  move: (event: PointerEvent) => void,
  end: () => void,
  onClick?: () => void,
): void {
  let from: PointerEvent | null = null;
  let moved = false;
  handle.onpointerdown = (event) => {
    moved = false;
    if (event.button !== 0) return;
    from = event;
    handle.setPointerCapture(event.pointerId);
  };
  handle.onpointermove = (event) => {
    if (!from) return;
    moved ||= Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > SLOP;
    if (moved) move(event);
  };
  // Comes after every end of a press: up, cancelled, or the handle taken away.
  handle.onlostpointercapture = () => {
    from = null;
    if (moved) end();
  };
  handle.onclick = (event) => {
    if (!moved && event.isTrusted) onClick?.();
    moved = false;
  };
}
