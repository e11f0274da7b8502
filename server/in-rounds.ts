// Work that a server does now and every so often as long as it lives, one round after the other. Called by its jobs, whose rounds
// never throw.

type Round = {
  isFirst: boolean;
  /** The server ends: what can wait for the next start does. */
  isStopping(): boolean;
};

/** `every`: milliseconds. The returned function begins no round any more and waits for the one under way. */
export function inRounds(every: number, work: (round: Round) => Promise<void>): () => Promise<void> {
  let stopping = false;
  const isStopping = () => stopping;
  let rounds = work({ isFirst: true, isStopping });
  const timer = setInterval(() => {
    rounds = rounds.then(() => work({ isFirst: false, isStopping }));
  }, every);
  timer.unref();
  return async () => {
    stopping = true;
    clearInterval(timer);
    await rounds;
  };
}
