// A shorter way from the background to a surface, beside the runtime port. What a runtime port carries passes through the
// browser's main thread, which after a navigation is busy for some 20 ms: just when the panel waits for its record. Where
// the background is a service worker the surface hands it one end of a message channel, which passes nobody. Called by both
// ends of the surface port. Who speaks is said by the runtime port alone: nothing goes this way to the background, and where
// there is no such way nothing changes.
import { z } from "zod";
import { newId } from "../util/new-id.ts";
import type { PortLike } from "./port-like.ts";

/** Over the runtime port and, with the end itself, to the service worker. */
const lineOffer = z.object({ type: z.literal("line"), name: z.uuid() });
/** The last that the runtime port brings: all that follows comes over the line. */
const lineTaken = z.object({ type: z.literal("line.taken") });

/** The background's end. */
export type LineStart = Pick<MessagePort, "postMessage" | "close">;
/** The surface's end. */
export type LineEnd = { hear(listen: (message: unknown) => void): void; close(): void };

/** Ends whose port has not spoken of them yet. */
const WAITING = 20;

function listening() {
  const listeners: ((message: unknown) => void)[] = [];
  return {
    give(message: unknown): void {
      for (const listener of listeners) listener(message);
    },
    onMessage: { addListener: (listener: (message: unknown) => void) => void listeners.push(listener) },
  };
}

/** The surface's port, with what comes over the line `open` gives, in the order in which it was sent. */
export function withLine(port: PortLike, open: (name: string) => LineEnd): PortLike {
  const name = newId();
  const line = open(name);
  const { give, onMessage } = listening();
  let taken = false;
  /** What came over the line before the last of the port. */
  let early: unknown[] = [];
  line.hear((message) => {
    if (taken) give(message);
    else early.push(message);
  });
  port.onMessage.addListener((message) => {
    if (!lineTaken.safeParse(message).success) return give(message);
    taken = true;
    const held = early;
    early = [];
    for (const each of held) give(each);
  });
  port.onDisconnect.addListener(() => line.close());
  port.postMessage({ type: "line", name });
  return {
    postMessage: (message) => port.postMessage(message),
    disconnect() {
      line.close();
      port.disconnect();
    },
    onMessage,
    onDisconnect: port.onDisconnect,
  };
}

/** Hands an end to the service worker of this page; where there is none nobody ever speaks on it. */
export function openLine(name: string): LineEnd {
  const { port1, port2 } = new MessageChannel();
  navigator.serviceWorker.ready.then(
    ({ active }) => active?.postMessage({ type: "line", name }, [port2]),
    // Forbidden here: the runtime port goes on alone.
    () => port1.close(),
  );
  return {
    hear(listen) {
      port1.onmessage = ({ data }) => listen(JSON.parse(z.string().parse(data)));
    },
    close: () => port1.close(),
  };
}

export type DirectLines = {
  /** A page of our own has sent this, perhaps with an end. */
  offered(message: unknown, end: LineStart | undefined): void;
  /** The background's port, whose messages go over its line once there is one. */
  over(port: PortLike): PortLike;
};

export function createDirectLines(): DirectLines {
  const ends = new Map<string, LineStart>();
  const ports = new Map<string, (end: LineStart) => void>();

  return {
    offered(message, end) {
      const offer = lineOffer.safeParse(message);
      if (!offer.success || !end) return;
      const { name } = offer.data;
      const take = ports.get(name);
      if (take) return take(end);
      const [oldest] = ends.keys();
      if (ends.size >= WAITING && oldest !== undefined) ends.delete(oldest);
      ends.set(name, end);
    },
    over(port) {
      const { give, onMessage } = listening();
      let line: LineStart | null = null;
      let named: string | null = null;

      function take(end: LineStart): void {
        if (named !== null) ports.delete(named);
        try {
          port.postMessage({ type: "line.taken" });
          line = end;
        } catch {
          // The surface closed a moment ago; `onDisconnect` follows.
          end.close();
        }
      }

      port.onMessage.addListener((message) => {
        const offer = lineOffer.safeParse(message);
        if (!offer.success) return give(message);
        named = offer.data.name;
        const end = ends.get(named);
        ends.delete(named);
        if (end) take(end);
        else ports.set(named, take);
      });
      port.onDisconnect.addListener(() => {
        if (named !== null) ports.delete(named);
        line?.close();
      });
      return {
        postMessage(message) {
          // As text: what a runtime port leaves out is left out here too.
          if (line) line.postMessage(JSON.stringify(message));
          else port.postMessage(message);
        },
        disconnect: () => port.disconnect(),
        onMessage,
        onDisconnect: port.onDisconnect,
      };
    },
  };
}
