// Whether the panel's page comes up where a page's script shows its frame. Where a page or a browser's administrator forbids
// it, nothing tells: the panel is a grey field. Told by page messages and ports; in memory only.

/** Milliseconds a panel has to connect after its frame has loaded: it connects while it loads. */
const AFTER_LOAD = 1_500;
/** And after it is shown, should the frame never load. A busy machine takes its time. */
const AT_MOST = 15_000;

export type FrameWatch = {
  shown(tabId: number): void;
  /** The frame has loaded, its own page or the browser's page of errors. */
  loaded(tabId: number): void;
  hidden(tabId: number): void;
  /** A panel in a page of this tab connected; the returned function says that it went. */
  connected(tabId: number): () => void;
  /** Known at once: browsers open a side panel only within the click itself. */
  isRefused(tabId: number): boolean;
  forget(tabId: number): void;
};

export function createFrameWatch(options: {
  onRefused(tabId: number): void;
  /** Milliseconds; the returned function cancels. */
  later(work: () => void, delay: number): () => void;
}): FrameWatch {
  const refused = new Set<number>();
  const ports = new Map<number, number>();
  const waiting = new Map<number, () => void>();

  function hidden(tabId: number): void {
    waiting.get(tabId)?.();
    waiting.delete(tabId);
  }

  function wait(tabId: number, delay: number): void {
    hidden(tabId);
    if (ports.has(tabId)) return;
    const giveUp = () => {
      waiting.delete(tabId);
      refused.add(tabId);
      options.onRefused(tabId);
    };
    waiting.set(tabId, options.later(giveUp, delay));
  }

  function count(tabId: number, change: 1 | -1): void {
    const next = (ports.get(tabId) ?? 0) + change;
    if (next > 0) ports.set(tabId, next);
    else ports.delete(tabId);
  }

  return {
    hidden,
    shown(tabId) {
      if (!waiting.has(tabId)) wait(tabId, AT_MOST);
    },
    loaded: (tabId) => wait(tabId, AFTER_LOAD),
    connected(tabId) {
      hidden(tabId);
      refused.delete(tabId);
      count(tabId, 1);
      return () => count(tabId, -1);
    },
    isRefused: (tabId) => refused.has(tabId),
    forget(tabId) {
      hidden(tabId);
      refused.delete(tabId);
    },
  };
}
