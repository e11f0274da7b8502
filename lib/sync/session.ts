// Who uses this device: the backend, the signed-in person, their organisation and store. Loaded from this device,
// so that a worker that starts offline knows all of it; refreshed from the backend's `me`. Made by the background.
// One backend per browser profile: another one is another store, and nothing of the first is shown or sent to it.
import { z } from "zod";
import { type Member, member, type Organisation, organisation } from "../contract/records.ts";
import { SURFACE_MEMORY } from "../messaging/surface.ts";
import type { SessionView } from "../messaging/surface-port.ts";
import { type AccountList, createAccountList } from "../store/account-list.ts";
import { dropPulled } from "../store/apply-pull.ts";
import { databaseName } from "../store/database.ts";
import { deleteStore, getMeta, openStore, type Store } from "../store/store.ts";
import { createEmitter, type Emitter } from "../util/emitter.ts";
import { type ApiClient, createApiClient } from "./api-client.ts";
import type { Clock } from "./clock.ts";
import type { Tokens } from "./tokens.ts";
import { actorOf, type ViewContext } from "./views/view-context.ts";

const savedIdentity = z.object({
  /** Whose identity: of which backend, of which sign-in. */
  backendUrl: z.string(),
  subject: z.string(),
  member: member.nullable(),
  organisation: organisation.nullable(),
});
type SavedIdentity = z.infer<typeof savedIdentity>;

const BACKEND = "backendUrl";
const IDENTITY = "identity";

/** The part of `browser.storage.local` that is used. */
export type LocalArea = {
  /** null: everything. */
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string | string[]): Promise<void>;
};

export type Opened = ViewContext & { list: AccountList };

export type Session = {
  /** Settles when this device's state is known; everything below waits for it. */
  ready(): Promise<void>;
  state(): SessionView["state"];
  backendUrl(): string;
  api(): ApiClient;
  opened(): Opened | null;
  member(): Member | null;
  organisation(): Organisation | null;
  /** Asks the backend who this is; keeps what is known when it cannot be reached. */
  refresh(): Promise<void>;
  /** The tokens changed: signed in, out, or ended by the issuer. */
  tokensChanged(): Promise<void>;
  setBackend(url: string): Promise<void>;
  /** Deletes the member's store and what the surfaces remember from this device. */
  forget(): Promise<void>;
  /** State, member or store changed. */
  changes: Emitter<void>;
};

export type SessionDeps = {
  local: LocalArea;
  tokens: Tokens;
  clock: Clock;
  defaultBackend: string;
  report(error: unknown): void;
  fetch?: typeof globalThis.fetch;
};

export function createSession({ local, tokens, clock, defaultBackend, report, fetch }: SessionDeps): Session {
  const changes = createEmitter<void>(report);
  let state: SessionView["state"] = "starting";
  let backendUrl = defaultBackend;
  let identity: SavedIdentity | null = null;
  let opened: Opened | null = null;
  let api = makeApi();
  /** One change of hands at a time. */
  let turn: Promise<void> = Promise.resolve();

  function makeApi(): ApiClient {
    return createApiClient({ backendUrl, tokens, ...(fetch ? { fetch } : {}) });
  }

  function close(): void {
    opened?.store.close();
    opened = null;
  }

  async function open(known: Member, ours: Organisation): Promise<void> {
    const name = databaseName(backendUrl, known.id);
    let store: Store;
    if (opened?.store.name === name) {
      store = opened.store;
    } else {
      close();
      store = openStore(name);
      clock.recall((await getMeta(store.db, "clockOffset")) ?? 0);
    }
    const list = opened?.list ?? createAccountList(store);
    opened = { store, list, member: known, organisation: ours, actor: actorOf(known, ours) };
  }

  /** Makes state and store follow from tokens and identity. */
  async function settle(): Promise<void> {
    const session = await tokens.session();
    if (!session || !isOf(session.issuer, backendUrl)) {
      close();
      state = "signed_out";
    } else if (
      identity?.member?.status === "active" &&
      identity.organisation &&
      identity.subject === session.subject &&
      identity.backendUrl === backendUrl
    ) {
      await open(identity.member, identity.organisation);
      state = "ready";
    } else {
      close();
      state = "no_organisation";
    }
    changes.tell();
  }

  const next = (work: () => Promise<void>): Promise<void> => {
    turn = turn.then(work).catch(report);
    return turn;
  };

  async function load(): Promise<void> {
    const saved = await local.get(BACKEND);
    if (typeof saved[BACKEND] === "string") backendUrl = saved[BACKEND];
    api = makeApi();
    identity = savedIdentity.safeParse((await local.get(IDENTITY))[IDENTITY]).data ?? null;
    await settle();
  }

  async function refresh(): Promise<void> {
    const session = await tokens.session();
    if (!session || !isOf(session.issuer, backendUrl)) return;
    const answer = await api.call("me", {});
    if (!answer.ok) return;
    const { member: known, organisation: ours } = answer.value;
    const before = opened;
    identity = { backendUrl, subject: session.subject, member: known, organisation: ours };
    await local.set({ [IDENTITY]: identity });
    // Access ended: what others shared leaves this device, what the person wrote stays.
    if (before && known?.status !== "active") await dropPulled(before.store);
    await settle();
  }

  const ready = next(load);

  return {
    ready: () => ready,
    state: () => state,
    backendUrl: () => backendUrl,
    api: () => api,
    opened: () => opened,
    member: () => (state === "ready" ? (identity?.member ?? null) : null),
    organisation: () => (state === "ready" ? (identity?.organisation ?? null) : null),
    refresh: () => next(refresh),
    tokensChanged: () =>
      next(async () => {
        await settle();
        if (state === "no_organisation") await refresh();
      }),
    setBackend: (url) =>
      next(async () => {
        close();
        backendUrl = url;
        api = makeApi();
        await local.set({ [BACKEND]: url });
        await settle();
      }),
    forget: () =>
      next(async () => {
        const store = opened?.store;
        opened = null;
        if (store) await deleteStore(store);
        identity = null;
        const remembered = Object.keys(await local.get(null)).filter((key) => key.startsWith(SURFACE_MEMORY));
        await local.remove([IDENTITY, ...remembered]);
        await settle();
      }),
    changes,
  };
}

/** Whether these tokens belong to this backend: the issuer lives below it. */
function isOf(issuer: string, backendUrl: string): boolean {
  const [from, to] = [URL.parse(issuer), URL.parse(backendUrl)];
  return from !== null && to !== null && from.origin === to.origin;
}
