// The background's end of the surface port: keeps each surface's subscriptions up to date with snapshots and
// small patches, and runs commands. What a view shows and what a command does is given to it; it knows neither
// the store nor sync. Never trusts a frame: all are parsed, and who may connect is decided before `accept`.
import type { SurfaceKind } from "../contract/words.ts";
import { say } from "./messages/say.ts";
import type { PortLike } from "./port-like.ts";
import {
  type BackgroundFrame,
  commandArgs,
  type SurfaceFrame,
  surfaceFrame,
  viewArgs,
} from "./surface-frames.ts";
import { diff } from "./surface-patch.ts";
import type { CommandFailure, CommandName, ViewName } from "./surface-port.ts";

/** Where a surface sits: the tab whose page holds its frame, or null for a page of its own; and which one it is. */
export type SurfaceClient = { tabId: number | null; surface: SurfaceKind | null };

/** A named failure on its way to a surface; anything else that is thrown is reported and hidden. */
export class CommandRefused extends Error {
  readonly failure: CommandFailure;
  constructor(failure: CommandFailure) {
    super(failure.message);
    this.failure = failure;
  }
}

export type SurfaceHandlers = {
  /** `args` have been parsed by the view's schema. */
  view(view: ViewName, args: unknown, client: SurfaceClient): Promise<unknown>;
  /** `args` have been parsed by the command's schema. Throws `CommandRefused`. */
  command(command: CommandName, args: unknown, client: SurfaceClient): Promise<unknown>;
  report(error: unknown): void;
  now(): number;
  later(work: () => void, delay: number): void;
};

/** They go through our whole list: computed anew for each page of a large sync they would take longer than the sync. */
const large: ReadonlySet<ViewName> = new Set(["accounts", "co_sell_accounts"]);
/** One of them that took longer than this, in milliseconds, rests before it is computed again. */
const QUICK = 50;
/** For so many times as long as it took. */
const REST = 4;

export type SurfaceServer = {
  accept(port: PortLike, client: SurfaceClient): void;
  /**
   * Something these views show may have changed: compute again and send what differs. With `tabId` in that tab's page
   * alone: surfaces that sit in another one are left alone.
   */
  invalidate(views: readonly ViewName[], tabId?: number): void;
  /** Which views are being looked at. */
  watched(): ReadonlySet<ViewName>;
  /** How many surfaces are connected; told to `onCount` when it changes. */
  onCount(listener: (count: number) => void): void;
};

type Subscription = {
  view: ViewName;
  /** Where its surface sits. */
  tabId: number | null;
  refresh(): void;
  resync(): void;
  end(): void;
};

function startSubscription(
  frame: SurfaceFrame & { type: "subscribe" },
  client: SurfaceClient,
  handlers: SurfaceHandlers,
  post: (frame: BackgroundFrame) => void,
): Subscription | null {
  const args = viewArgs[frame.view].safeParse(frame.args);
  if (!args.success) {
    handlers.report(args.error);
    return null;
  }
  const { n, view } = frame;
  let version = 0;
  let shown: { data: unknown } | null = null;
  let running = false;
  let dirty = false;
  let ended = false;

  async function compute(): Promise<void> {
    const data = await handlers.view(view, args.data, client);
    if (ended) return;
    if (shown === null) {
      post({ type: "snapshot", n, version, data });
    } else {
      const patch = diff(shown.data, data);
      if (patch.length === 0) return;
      version++;
      post({ type: "patch", n, version, patch });
    }
    shown = { data };
  }

  async function run(): Promise<void> {
    running = true;
    // Many changes while one is computed become one more computation, not a queue.
    while (dirty && !ended) {
      dirty = false;
      const began = handlers.now();
      try {
        await compute();
      } catch (error) {
        handlers.report(error);
      }
      const took = handlers.now() - began;
      if (took > QUICK && large.has(view))
        await new Promise<void>((resolve) => handlers.later(resolve, took * REST));
    }
    running = false;
  }

  function refresh(): void {
    dirty = true;
    if (!running) void run();
  }

  refresh();
  return {
    view,
    tabId: client.tabId,
    refresh,
    resync() {
      shown = null;
      version++;
      refresh();
    },
    end() {
      ended = true;
    },
  };
}

async function answer(
  frame: SurfaceFrame & { type: "command" },
  client: SurfaceClient,
  handlers: SurfaceHandlers,
): Promise<BackgroundFrame> {
  const { n, command } = frame;
  const args = commandArgs[command].safeParse(frame.args);
  if (!args.success) {
    const errors = args.error.issues.map((issue) => ({ at: issue.path.join("."), message: issue.message }));
    const message = say("unreadable", {
      errors: errors.map((error) => `${error.at} ${error.message}`).join("; "),
    });
    return { type: "result", n, ok: false, failure: { code: "bad_arguments", message, errors } };
  }
  try {
    return {
      type: "result",
      n,
      ok: true,
      value: await handlers.command(command, args.data, client),
    };
  } catch (error) {
    if (error instanceof CommandRefused) return { type: "result", n, ok: false, failure: error.failure };
    handlers.report(error);
    return { type: "result", n, ok: false, failure: { code: "internal", message: say("failed") } };
  }
}

export function createSurfaceServer(handlers: SurfaceHandlers): SurfaceServer {
  const ports = new Map<PortLike, Map<number, Subscription>>();
  const countListeners: ((count: number) => void)[] = [];
  const tellCount = () => {
    for (const listener of countListeners) listener(ports.size);
  };

  function accept(port: PortLike, client: SurfaceClient): void {
    const subscriptions = new Map<number, Subscription>();
    ports.set(port, subscriptions);
    tellCount();
    const post = (frame: BackgroundFrame): void => {
      if (!ports.has(port)) return;
      try {
        port.postMessage(frame);
      } catch {
        // The surface closed a moment ago; `onDisconnect` follows.
      }
    };
    port.onMessage.addListener((message) => {
      const parsed = surfaceFrame.safeParse(message);
      if (!parsed.success) {
        handlers.report(parsed.error);
        return;
      }
      const frame = parsed.data;
      if (frame.type === "subscribe") {
        subscriptions.get(frame.n)?.end();
        const subscription = startSubscription(frame, client, handlers, post);
        if (subscription) subscriptions.set(frame.n, subscription);
      } else if (frame.type === "unsubscribe") {
        subscriptions.get(frame.n)?.end();
        subscriptions.delete(frame.n);
      } else if (frame.type === "resync") {
        subscriptions.get(frame.n)?.resync();
      } else if (frame.type === "command") {
        void answer(frame, client, handlers).then(post);
      }
    });
    port.onDisconnect.addListener(() => {
      for (const subscription of subscriptions.values()) subscription.end();
      ports.delete(port);
      tellCount();
    });
  }

  return {
    accept,
    invalidate(views, tabId) {
      for (const subscriptions of ports.values()) {
        for (const { view, tabId: at, refresh } of subscriptions.values()) {
          const isMeant = tabId === undefined || at === null || at === tabId;
          if (isMeant && views.includes(view)) refresh();
        }
      }
    },
    watched() {
      return new Set(
        [...ports.values()].flatMap((subscriptions) => [...subscriptions.values()].map(({ view }) => view)),
      );
    },
    onCount(listener) {
      countListeners.push(listener);
    },
  };
}
