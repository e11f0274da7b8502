// Keeps what arrives at a port until it is decided whether the port is accepted: deciding takes a moment, and a message
// without a listener is lost. Called by the background.
import type { PortLike } from "./port-like.ts";

export type HeldPort = {
  /** Hears nothing until `release`. */
  port: PortLike;
  /** Gives out what arrived meanwhile, in order, then all that follows. */
  release(): void;
};

export function holdPort(port: PortLike): HeldPort {
  const listeners: ((message: unknown) => void)[] = [];
  let held: unknown[] | null = [];
  const give = (message: unknown) => {
    for (const listener of listeners) listener(message);
  };
  port.onMessage.addListener((message: unknown) => {
    if (held) held.push(message);
    else give(message);
  });
  let gone = false;
  port.onDisconnect.addListener(() => {
    gone = true;
  });
  return {
    port: {
      postMessage: (message) => port.postMessage(message),
      disconnect: () => port.disconnect(),
      onMessage: { addListener: (listener) => void listeners.push(listener) },
      onDisconnect: {
        addListener(listener) {
          // It may have gone while it was held.
          if (gone) listener();
          else port.onDisconnect.addListener(listener);
        },
      },
    },
    release() {
      const messages = held ?? [];
      held = null;
      for (const message of messages) give(message);
    },
  };
}
