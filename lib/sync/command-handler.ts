// Every command of the surface port, each to the file that does it. Made by the background; arguments have been
// parsed by the port. Throws `CommandRefused` with words for people.
import { commandArgs } from "../messaging/surface-frames.ts";
import type { CommandArgs, CommandName, CommandResult } from "../messaging/surface-port.ts";
import { CommandRefused, type SurfaceClient, type SurfaceHandlers } from "../messaging/surface-server.ts";
import { discardRefused, keepDiscarded } from "../store/discarded.ts";
import type { Clock } from "./clock.ts";
import { takeAct } from "./commands/act-now.ts";
import { callApi } from "./commands/api-command.ts";
import { type DeviceParts, forgetDevice } from "./commands/forget-device.ts";
import { recordTouchpoint, removeTouchpoint, written } from "./commands/record-touchpoint.ts";
import { setBackend, signIn, signOut } from "./commands/session-commands.ts";
import type { Crms } from "./crms/crms.ts";
import { say } from "./messages/say.ts";
import type { Notify } from "./notify.ts";
import type { Presenter } from "./presenter.ts";
import type { Opened, Session } from "./session.ts";
import type { SignIn } from "./sign-in.ts";
import type { SyncLoop } from "./sync-loop.ts";
import { exportUnsent } from "./views/export-unsent.ts";

export type CommandDeps = {
  session: Session;
  signIn: SignIn;
  sync: SyncLoop;
  clock: Clock;
  /** False where the page's script does not answer. */
  isPanelSeen(tabId: number): Promise<boolean>;
  /** In the page of this tab. */
  closePanel(tabId: number): Promise<void>;
  pin(tabId: number, recordRef: string | null): Promise<void>;
  reportOfPage(tabId: number): Promise<string>;
  /** Registers the content script for the hosts granted now. */
  hostsChanged(): Promise<void>;
  device: DeviceParts;
  presenter: Presenter;
  notify: Notify;
  crms: Pick<Crms, "choose" | "take" | "text" | "remove" | "pick" | "attempt" | "save" | "unpick" | "tabAt">;
  /** Asks the backend anew for what this device does not hold. */
  lookUpAgain(): void;
};

type Handlers = {
  [C in CommandName]: (args: CommandArgs<C>, client: SurfaceClient) => Promise<CommandResult<C>>;
};

export function createCommandHandler(deps: CommandDeps): SurfaceHandlers["command"] {
  const { session, sync, clock } = deps;

  function refuseLocked(): void {
    if (session.lock()) throw new CommandRefused({ code: "locked", message: say("session.locked") });
  }

  function opened(): Opened {
    const known = session.opened();
    if (known) return known;
    const failure = session.failure();
    if (failure) throw new CommandRefused({ code: "failed", message: failure });
    refuseLocked();
    const code = session.state() === "no_organisation" ? "no_organisation" : "signed_out";
    const message = code === "signed_out" ? say("session.signedOut") : say("session.noOrganisation");
    throw new CommandRefused({ code, message });
  }

  const send = () => void sync.request();

  const handlers: Handlers = {
    "session.signIn": async () => {
      const result = await signIn(session, deps.signIn);
      send();
      return result;
    },
    "session.signOut": ({ discardUnsent }) => signOut(session, deps.signIn, discardUnsent),
    "session.setBackend": ({ url }) => setBackend(session, deps.signIn, url),
    "session.forgetDevice": ({ discardUnsent }) =>
      forgetDevice(session, deps.signIn, deps.device, discardUnsent),
    "session.lockAfter": async ({ minutes }) => {
      // Who finds it locked does not switch that off.
      refuseLocked();
      await session.heard({ lockAfter: minutes });
      return {};
    },
    "session.used": async () => {
      await session.heard("used");
      return {};
    },
    "sync.now": async () => {
      await session.refresh();
      await sync.request();
      return {};
    },
    "touchpoint.record": async (draft, { surface }) => {
      const result = await recordTouchpoint(opened(), clock, draft, surface);
      send();
      return result;
    },
    "touchpoint.remove": async ({ touchpointId }, { surface }) => {
      const result = await removeTouchpoint(opened(), clock, touchpointId, surface);
      send();
      return result;
    },
    act: async (act, { surface }) => {
      await takeAct(opened(), { api: session.api(), clock, sync }, act, surface);
      return {};
    },
    "outbox.discard": async ({ mutationId }) => {
      const store = session.outbox() ?? opened().store;
      written(await discardRefused(store, mutationId, clock.now()));
      return {};
    },
    "outbox.export": async () => {
      const store = session.outbox() ?? opened().store;
      const whose = { backendUrl: session.backendUrl(), name: session.member()?.name ?? null };
      return exportUnsent(store, whose, clock.now());
    },
    "outbox.keep": async ({ mutationId }) => {
      const isBack = written(await keepDiscarded(session.outbox() ?? opened().store, mutationId));
      if (!isBack) throw new CommandRefused({ code: "not_found", message: say("outbox.notKept") });
      return {};
    },
    "look-up.again": async () => {
      deps.lookUpAgain();
      return {};
    },
    "notify.set": async (settings) => {
      await deps.notify.change(settings);
      return {};
    },
    "notify.seen": async ({ key }) => {
      await deps.notify.tickOff(key);
      return {};
    },
    "record.pin": async ({ tabId, recordRef }) => {
      await deps.pin(tabId, recordRef);
      return {};
    },
    "presenter.set": async ({ on }) => {
      await deps.presenter.set(on);
      return {};
    },
    "panel.seen": async (_args, { tabId }) => ({ seen: tabId === null || (await deps.isPanelSeen(tabId)) }),
    "panel.close": async (_args, { tabId }) => {
      if (tabId !== null) await deps.closePanel(tabId);
      return {};
    },
    "hosts.changed": async () => {
      await deps.hostsChanged();
      return {};
    },
    "crm.choose": async ({ host, crm }) => {
      await deps.crms.choose(host, crm);
      return {};
    },
    "crm.take": ({ text }) => deps.crms.take(text),
    "crm.text": ({ crm }) => deps.crms.text(crm),
    "crm.pick": async ({ label, pattern, isNew }) => {
      await deps.crms.pick(label, pattern, isNew);
      return {};
    },
    "crm.try": (draft) => deps.crms.attempt(draft),
    "crm.report": async ({ tabId }) => ({ text: await deps.reportOfPage(tabId) }),
    "crm.reportAt": async ({ pattern }) => ({
      text: await deps.reportOfPage(await deps.crms.tabAt(pattern)),
    }),
    "crm.save": (draft) => deps.crms.save(draft),
    "crm.unpick": async () => {
      await deps.crms.unpick();
      return {};
    },
    "crm.remove": async ({ crm }) => ({ hosts: await deps.crms.remove(crm) }),
    "api.call": async ({ endpoint, request }, { surface }) => {
      refuseLocked();
      return callApi(session, endpoint, request, send, surface);
    },
  };

  function run<C extends CommandName>(command: C, args: unknown, client: SurfaceClient) {
    // The port parsed `args` by this command's schema; parsing once more here is what gives it its type.
    const typed = commandArgs[command].parse(args) as CommandArgs<C>;
    const handler: Handlers[C] = handlers[command];
    return handler(typed, client);
  }

  return async (command, args, client) => {
    await session.ready();
    return run(command, args, client);
  };
}
