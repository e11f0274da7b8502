// Gives requests that wait their turn while a long piece of work goes on without the database. Called by the import between rows.

/** `most`: milliseconds of work before the next turn. Answers whether one was given. */
export function createTurns(most: number, clock: () => number = () => performance.now()) {
  let began = clock();
  return async (): Promise<boolean> => {
    if (clock() - began < most) return false;
    await new Promise<void>((resolve) => setImmediate(resolve));
    began = clock();
    return true;
  };
}
