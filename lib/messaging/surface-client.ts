// A surface's end of the port: subscriptions and commands over a background that may die at any moment. It
// connects again by itself, subscribes again, and sends again the commands that are safe to repeat. Called by
// the entrypoints of panel, side panel, first run and options. Never keeps data of its own.
import { endpoints } from "../contract/api.ts";
import { backoff } from "../util/backoff.ts";
import { createEmitter } from "../util/emitter.ts";
import { openLine, withLine } from "./direct-line.ts";
import { say } from "./messages/say.ts";
import type { PortLike } from "./port-like.ts";
import { CommandError, type Connection, type Surface } from "./surface.ts";
import { type BackgroundFrame, backgroundFrame, endpointName, type SurfaceFrame } from "./surface-frames.ts";
import { applyPatch, PatchMismatch } from "./surface-patch.ts";
import {
  type CommandArgs,
  type CommandName,
  type CommandResult,
  SURFACE_PORT,
  type ViewName,
  type Views,
} from "./surface-port.ts";

const PING_EVERY = 20_000;

type Subscription = {
  view: ViewName;
  args: unknown;
  /** -1: nothing has come yet. */
  version: number;
  data: unknown;
  /** Every part of the surface that asked for just this: the background computes it once. */
  shows: Set<(data: unknown) => void>;
};
type Pending = {
  frame: SurfaceFrame & { type: "command" };
  resolve(value: unknown): void;
  reject(error: CommandError): void;
};

export type SurfaceEnvironment = {
  /** Opens a port; throws when the extension is gone. */
  connect(): PortLike;
  /** Whether the extension this page belongs to still runs. */
  alive(): boolean;
  isVisible(): boolean;
  /** Milliseconds; the returned function cancels. */
  later(work: () => void, delay: number): () => void;
};

/** Whether doing it twice does the same as doing it once, so that it may be sent again unanswered. */
function isRepeatable(command: CommandName, args: unknown): boolean {
  if (command === "session.signIn") return false;
  if (command !== "api.call") return true;
  const named = endpointName.safeParse((args as CommandArgs<"api.call">).endpoint);
  return named.success && endpoints[named.data].method !== "POST";
}

const lost = () => new CommandError({ code: "lost", message: say("updated") });
const interrupted = () => new CommandError({ code: "interrupted", message: say("answerLost") });

export function createSurface(environment: SurfaceEnvironment): Surface {
  const subscriptions = new Map<number, Subscription>();
  const pending = new Map<number, Pending>();
  const connections = createEmitter<Connection>();
  let connection: Connection = "connecting";
  let port: PortLike | null = null;
  let failures = 0;
  let next = 1;

  function become(state: Connection): void {
    if (connection === state) return;
    connection = state;
    connections.tell(state);
  }

  function giveUp(): void {
    port = null;
    become("lost");
    for (const command of pending.values()) command.reject(lost());
    pending.clear();
  }

  function send(frame: SurfaceFrame): void {
    try {
      port?.postMessage(frame);
    } catch {
      // The port died before its `onDisconnect` was told: that listener connects again and sends all of it.
    }
  }

  function connect(): void {
    if (!environment.alive()) {
      giveUp();
      return;
    }
    let opened: PortLike;
    try {
      opened = environment.connect();
    } catch {
      if (environment.alive()) environment.later(connect, backoff(failures++, { first: 50, most: 5_000 }));
      else giveUp();
      return;
    }
    port = opened;
    opened.onMessage.addListener((message) => receive(opened, message));
    opened.onDisconnect.addListener(() => disconnected(opened));
    for (const [n, { view, args }] of subscriptions) send({ type: "subscribe", n, view, args });
    for (const { frame } of pending.values()) send(frame);
  }

  function disconnected(from: PortLike): void {
    if (port !== from) return;
    port = null;
    if (!environment.alive()) {
      giveUp();
      return;
    }
    become("connecting");
    for (const [n, { frame, reject }] of pending) {
      if (isRepeatable(frame.command, frame.args)) continue;
      pending.delete(n);
      reject(interrupted());
    }
    environment.later(connect, failures === 0 ? 0 : backoff(failures, { first: 50, most: 5_000 }));
    failures++;
  }

  function receive(from: PortLike, message: unknown): void {
    const parsed = backgroundFrame.safeParse(message);
    if (!parsed.success || port !== from) return;
    failures = 0;
    become("connected");
    const frame = parsed.data;
    if (frame.type === "result") settle(frame);
    else show(frame);
  }

  function settle(frame: BackgroundFrame & { type: "result" }): void {
    const command = pending.get(frame.n);
    pending.delete(frame.n);
    if (frame.ok) command?.resolve(frame.value);
    else command?.reject(new CommandError(frame.failure));
  }

  function show(frame: BackgroundFrame & { type: "snapshot" | "patch" }): void {
    const subscription = subscriptions.get(frame.n);
    if (!subscription) return;
    if (frame.type === "patch") {
      try {
        if (frame.version !== subscription.version + 1) throw new PatchMismatch("version missed");
        subscription.data = applyPatch(subscription.data, frame.patch);
      } catch {
        send({ type: "resync", n: frame.n });
        return;
      }
    } else {
      subscription.data = frame.data;
    }
    subscription.version = frame.version;
    for (const each of subscription.shows) each(subscription.data);
  }

  function begin(view: ViewName, args: unknown): [number, Subscription] {
    const n = next++;
    const subscription: Subscription = { view, args, version: -1, data: null, shows: new Set() };
    subscriptions.set(n, subscription);
    send({ type: "subscribe", n, view, args });
    return [n, subscription];
  }

  function ping(): void {
    if (connection === "lost") return;
    if (environment.isVisible()) send({ type: "ping" });
    environment.later(ping, PING_EVERY);
  }

  connect();
  environment.later(ping, PING_EVERY);

  return {
    subscribe<V extends ViewName>(view: V, args: Views[V]["args"], show: (data: Views[V]["data"]) => void) {
      // Both ends are one build: what the background computes for a view is that view's data.
      const typed = (data: unknown) => show(data as Views[V]["data"]);
      const asked = JSON.stringify([view, args]);
      const known = [...subscriptions].find(([, each]) => JSON.stringify([each.view, each.args]) === asked);
      const [n, subscription] = known ?? begin(view, args);
      subscription.shows.add(typed);
      if (subscription.version >= 0) typed(subscription.data);
      return () => {
        subscription.shows.delete(typed);
        if (subscription.shows.size > 0 || !subscriptions.delete(n)) return;
        send({ type: "unsubscribe", n });
      };
    },
    run<C extends CommandName>(command: C, args: CommandArgs<C>): Promise<CommandResult<C>> {
      if (connection === "lost") return Promise.reject(lost());
      const n = next++;
      const frame = { type: "command", n, command, args } as const;
      return new Promise<CommandResult<C>>((resolve, reject) => {
        pending.set(n, { frame, resolve: (value) => resolve(value as CommandResult<C>), reject });
        send(frame);
      });
    },
    onConnection(show) {
      show(connection);
      return connections.listen(show);
    },
  };
}

/** Connects this extension page to its background. */
export function connectSurface(): Surface {
  // Chromium's promise-based `chrome` and Firefox's `browser`: all that is used here is in both.
  const api = globalThis.browser ?? chrome;
  return createSurface({
    connect: () => {
      const port = api.runtime.connect({ name: SURFACE_PORT });
      return navigator.serviceWorker ? withLine(port, openLine) : port;
    },
    alive: () => Boolean(api.runtime?.id),
    isVisible: () => document.visibilityState === "visible",
    later: (work, delay) => {
      const timer = setTimeout(work, delay);
      return () => clearTimeout(timer);
    },
  });
}
