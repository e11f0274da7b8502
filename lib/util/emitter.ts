// A list of listeners for one kind of news. Called by stores and clients that tell others of a change.
// A listener that throws must not keep the news from the others.

export type Emitter<T> = {
  /** The returned function ends it. */
  listen(listener: (news: T) => void): () => void;
  tell(news: T): void;
};

export function createEmitter<T>(report: (error: unknown) => void = console.error): Emitter<T> {
  const listeners = new Set<(news: T) => void>();
  return {
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(news) {
      for (const listener of [...listeners]) {
        try {
          listener(news);
        } catch (error) {
          report(error);
        }
      }
    },
  };
}
