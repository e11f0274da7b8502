// Moving rows of a list by a handle: with the arrow keys, or dragged by pointer or finger. Called by the close plan. The
// rows carry `data-row`; nothing moves before it is let go.
import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from "react";

export type Drag = { id: string; to: number };

export function useReorder(
  list: RefObject<HTMLElement | null>,
  ids: readonly string[],
  onMove: (id: string, to: number) => void,
) {
  const [drag, setDrag] = useState<Drag | null>(null);

  /** Where a row let go at this height would come to stand among the others. */
  const placeAt = (id: string, y: number): number => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
    const others = rows.filter(({ dataset }) => dataset.row !== id);
    const behind = others.findIndex((row) => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height / 2;
    });
    return behind < 0 ? others.length : behind;
  };

  const handle = (id: string) => {
    const at = ids.indexOf(id);
    return {
      onKeyDown(event: KeyboardEvent) {
        const to = event.key === "ArrowUp" ? at - 1 : event.key === "ArrowDown" ? at + 1 : null;
        if (to === null) return;
        event.preventDefault();
        if (to >= 0 && to < ids.length) onMove(id, to);
      },
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setDrag({ id, to: at });
      },
      onPointerMove(event: PointerEvent) {
        if (drag?.id === id) setDrag({ id, to: placeAt(id, event.clientY) });
      },
      onPointerUp() {
        if (drag?.id === id && drag.to !== at) onMove(id, drag.to);
        setDrag(null);
      },
      onPointerCancel: () => setDrag(null),
    };
  };
  return { drag, handle };
}
