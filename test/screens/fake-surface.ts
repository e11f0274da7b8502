// A `Surface` in memory, for pictures and tests: holds views, lets a test change them, and answers commands as
// the background would, so that a screen can be used without a browser extension.
import type { ApiRequest, ApiResponse, EndpointName } from "#lib/contract/api.ts";
import { CommandError, type Connection, type Surface } from "#lib/messaging/surface.ts";
import type {
  CommandArgs,
  CommandName,
  CommandResult,
  ViewName,
  Views,
} from "#lib/messaging/surface-port.ts";

export type FakeViews = { [V in ViewName]?: Views[V]["data"] } & {
  /** What `record` shows where an account is asked for instead of the page. */
  account?: Views["record"]["data"];
};
export type FakeApi = { [E in EndpointName]?: (request: ApiRequest<E>) => ApiResponse<E> };
export type FakeCommands = {
  [C in CommandName]?: (
    args: CommandArgs<C>,
    fake: FakeSurface,
  ) => CommandResult<C> | Promise<CommandResult<C>>;
};
export type FakeSurface = Surface & {
  /** Every command run, in order. */
  readonly log: { command: CommandName; args: unknown }[];
  get<V extends ViewName>(view: V): Views[V]["data"] | undefined;
  set<V extends ViewName>(view: V, data: Views[V]["data"]): void;
  connection(state: Connection): void;
};

declare global {
  interface Window {
    /** The surface under the screen, for the test that drives it. */
    tandemFake: FakeSurface;
    /** Puts another screen in the place of this one. */
    tandemShow(name: string): Promise<boolean>;
  }
}

const refuse = (message: string) => new CommandError({ code: "not_prepared", message });

export function createFakeSurface(prepared: {
  views: FakeViews;
  api?: FakeApi;
  commands?: FakeCommands;
  connection?: Connection;
}): FakeSurface {
  const views: FakeViews = { ...prepared.views };
  const listeners = new Set<{ view: ViewName; tell(): void }>();
  const connections = new Set<(state: Connection) => void>();
  let connection: Connection = prepared.connection ?? "connected";
  const log: FakeSurface["log"] = [];

  const answerApi = (endpoint: EndpointName, request: unknown): unknown => {
    const answer = prepared.api?.[endpoint];
    if (!answer) throw refuse(`No answer was prepared for ${endpoint}.`);
    // Requests are typed by endpoint where the screen calls; here they arrive by name.
    return (answer as (request: unknown) => unknown)(request);
  };

  const fake: FakeSurface = {
    log,
    get: (view) => views[view],
    set(view, data) {
      Object.assign(views, { [view]: data });
      for (const listener of listeners) if (listener.view === view) listener.tell();
    },
    connection(state) {
      connection = state;
      for (const show of connections) show(state);
    },
    subscribe<V extends ViewName>(view: V, args: Views[V]["args"], show: (data: Views[V]["data"]) => void) {
      const isAccount = "accountId" in args && args.accountId !== null;
      const tell = () => {
        // Only `record` knows accounts, and an account's view is a record's.
        const data = isAccount ? (views.account as Views[V]["data"] | undefined) : views[view];
        if (data !== undefined) show(data);
      };
      const listener = { view, tell };
      listeners.add(listener);
      tell();
      return () => listeners.delete(listener);
    },
    async run<C extends CommandName>(command: C, args: CommandArgs<C>): Promise<CommandResult<C>> {
      log.push({ command, args });
      const prepared_ = prepared.commands?.[command];
      if (prepared_) return prepared_(args, fake);
      if (command === "api.call") {
        const { endpoint, request } = args as CommandArgs<"api.call">;
        return answerApi(endpoint, request) as CommandResult<C>;
      }
      return {} as CommandResult<C>;
    },
    onConnection(show) {
      connections.add(show);
      show(connection);
      return () => connections.delete(show);
    },
  };
  return fake;
}
