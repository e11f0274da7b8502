// Prints the demo's steps as they happen, each with its time. Called by main.ts only.

const started = performance.now();

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

/** Runs one step; prints it when it is done, with what `tell` makes of its result. Rejects as the step does. */
export async function step<T>(
  title: string,
  run: () => Promise<T>,
  tell: (result: T) => string | undefined = () => undefined,
): Promise<T> {
  const begin = performance.now();
  try {
    const result = await run();
    const told = tell(result);
    console.log(`✓ ${title}${told ? `: ${told}` : ""}  (${seconds(performance.now() - begin)})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title}  (${seconds(performance.now() - begin)})`);
    throw error;
  }
}

export const line = (text = ""): void => console.log(text);

/** Since the demo began. */
export const elapsed = (): string => seconds(performance.now() - started);
