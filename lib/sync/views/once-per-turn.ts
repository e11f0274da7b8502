// Computes once what several ask for in one turn of the event loop: a page that says which record it shows makes the panel
// and the launcher look at the same moment. Called by `record-of-tab.ts`. Gives nobody what began in an earlier turn.

/** `sameAs`: questions of which this is identical are one; null is like nothing else. */
export function createOncePerTurn<Q, T>(
  compute: (question: Q) => Promise<T>,
  sameAs: (question: Q) => object | null,
) {
  const asked = new Map<object, Promise<T>>();
  return (question: Q): Promise<T> => {
    const key = sameAs(question) ?? {};
    const known = asked.get(key);
    if (known) return known;
    const computing = compute(question);
    asked.set(key, computing);
    const over = () => void (asked.get(key) === computing && asked.delete(key));
    setTimeout(over);
    computing.then(over, over);
    return computing;
  };
}
