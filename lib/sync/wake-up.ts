// One timer for many moments: wakes at the earliest wished for. Called by the background for pages that are still
// arriving. A worker that dies forgets it; whoever shows a page then looks again anyway.

export function createWakeUp(options: {
  wake(): void;
  now(): number;
  /** Milliseconds; the returned function cancels. */
  later(work: () => void, delay: number): () => void;
}): (moment: number) => void {
  const { wake, now, later } = options;
  let planned = Number.POSITIVE_INFINITY;
  let cancel = () => {};
  return (moment) => {
    if (moment >= planned) return;
    cancel();
    planned = moment;
    cancel = later(
      () => {
        planned = Number.POSITIVE_INFINITY;
        wake();
      },
      Math.max(0, moment - now()),
    );
  };
}
