// Two ends of a port in memory, JSON like Chromium's, delivered in later turns. For tests only.
import type { PortLike } from "./port-like.ts";

type End = PortLike & { deliver(message: unknown): void; closed(): void };

function end(post: (message: unknown) => void, close: () => void): End {
  const messages: ((message: unknown) => void)[] = [];
  const disconnects: (() => void)[] = [];
  return {
    postMessage: post,
    disconnect: close,
    onMessage: { addListener: (listener) => messages.push(listener) },
    onDisconnect: { addListener: (listener) => disconnects.push(listener) },
    deliver: (message) => {
      for (const listener of messages) listener(message);
    },
    closed: () => {
      for (const listener of disconnects) listener();
    },
  };
}

/** `kill` ends both sides, as a dying worker does for its surfaces. */
export function memoryPort(): { surface: PortLike; background: PortLike; kill(): void } {
  let open = true;
  const over = (to: () => End) => (message: unknown) => {
    if (!open) throw new Error("Attempting to use a disconnected port object");
    const copy = JSON.parse(JSON.stringify(message));
    queueMicrotask(() => open && to().deliver(copy));
  };
  const kill = () => {
    if (!open) return;
    open = false;
    surface.closed();
    background.closed();
  };
  const surface: End = end(
    over(() => background),
    kill,
  );
  const background: End = end(
    over(() => surface),
    kill,
  );
  return { surface, background, kill };
}
