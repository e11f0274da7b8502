// Whether a tab that has loaded something has left the CRM: a page of ours still listens, any other does not. Asked a while
// after, because navigation inside a page ends like any other, and its record has to be shown first. Called by the
// background's `set-up-pages.ts`.

/** Milliseconds. */
export const ASKED_AFTER = 700;

export type LeftPages = {
  /** The browser says that this tab has loaded. */
  loaded(tabId: number): void;
  /** Its page has spoken to us: it is ours. */
  spoke(tabId: number): void;
};

export function createLeftPages(deps: {
  /** Whether a script of ours answers in this tab. */
  isHeard(tabId: number): Promise<boolean>;
  /** The tab shows no CRM page now. */
  forget(tabId: number): Promise<void>;
  later(work: () => void, delay: number): () => void;
  report(error: unknown): void;
}): LeftPages {
  const waiting = new Map<number, () => void>();

  function spoke(tabId: number): void {
    waiting.get(tabId)?.();
    waiting.delete(tabId);
  }

  async function ask(tabId: number): Promise<void> {
    waiting.delete(tabId);
    if (!(await deps.isHeard(tabId))) await deps.forget(tabId);
  }

  return {
    loaded(tabId) {
      spoke(tabId);
      const cancel = deps.later(() => void ask(tabId).catch(deps.report), ASKED_AFTER);
      waiting.set(tabId, cancel);
    },
    spoke,
  };
}
