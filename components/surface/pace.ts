// Shows what comes at once, and what follows it closely once that was painted. A page tells its record first and what it shows
// of it right after: drawn together before anything is seen, the second makes the first late. Called by `use-view.ts`.

/** Milliseconds after which nobody waits for a frame any more. */
const LONGEST = 100;

/** Runs when a frame has been painted that has all that was shown before; where none is painted, soon. Cancelled by what it gives. */
export function afterPaint(work: () => void): () => void {
  let frame = 0;
  const run = () => {
    cancel();
    work();
  };
  const timer = setTimeout(run, LONGEST);
  const cancel = () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
  // The first may come before React has drawn.
  frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(run);
    });
  });
  return cancel;
}

export type Pace<T> = { show(value: T): void; end(): void };

export function createPace<T>(draw: (value: T) => void, painted = afterPaint): Pace<T> {
  let cancel: (() => void) | null = null;
  let held: { value: T } | null = null;

  function drawNow(value: T): void {
    draw(value);
    cancel = painted(() => {
      cancel = null;
      const next = held;
      held = null;
      if (next) drawNow(next.value);
    });
  }

  return {
    show(value) {
      if (cancel) held = { value };
      else drawNow(value);
    },
    end() {
      cancel?.();
      cancel = null;
      held = null;
    },
  };
}
