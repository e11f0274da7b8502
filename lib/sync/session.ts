// Who uses this device: the backend, the signed-in person, their organisation and store. Loaded from this device,
// so that a worker that starts offline knows all of it; refreshed from the backend's `me`. Made by the background.
// One backend per browser profile: another one is another store, and nothing of the first is shown or sent to it.
import type { Member, Organisation } from "../contract/records.ts";
import type { SessionView } from "../messaging/surface-port.ts";
import { keepOwnWords } from "../store/access-ended.ts";
import { type AccountList, createAccountList } from "../store/account-list.ts";
import { dropPulled } from "../store/apply-pull.ts";
import { databaseName } from "../store/database.ts";
import { countsOfClosed, type OutboxCounts, outboxCounts, seal } from "../store/outbox.ts";
import { deleteStore, getMeta, openStore, type Store } from "../store/store.ts";
import { createEmitter, type Emitter } from "../util/emitter.ts";
import { type ApiClient, createApiClient } from "./api-client.ts";
import type { Clock } from "./clock.ts";
import { createLock, type LockNews, type LockReason } from "./lock.ts";
import { say } from "./messages/say.ts";
import { IDENTITY, isOf, type LocalArea, readIdentity, type SavedIdentity } from "./saved-identity.ts";
import { forgetSurfaceMemory, rememberedBySurfaces } from "./surface-memory.ts";
import type { Tokens } from "./tokens.ts";
import { actorOf, type ViewContext } from "./views/view-context.ts";

const BACKEND = "backendUrl";
const NOTHING_KEPT: OutboxCounts = { waiting: 0, refused: 0 };

export type Opened = ViewContext & { list: AccountList };

export type Session = {
  /** Settles when this device's state is known; everything below waits for it. */
  ready(): Promise<void>;
  state(): SessionView["state"];
  /** With the state `failed`, for people; else null. */
  failure(): string | null;
  /** What the last member of this device has not sent and cannot now, while no store is open. */
  kept(): OutboxCounts;
  backendUrl(): string;
  api(): ApiClient;
  /** null also while locked: what views read and commands change. */
  opened(): Opened | null;
  /** The same, locked or not: for sync and for what says how pages are read. Never for what a person sees. */
  held(): Opened | null;
  /** With the state `locked`: why; else null. */
  lock(): LockReason | null;
  /** Minutes without use after which it locks; null: never. */
  idleMinutes(): number | null;
  /** What locks and unlocks. */
  heard(news: LockNews): Promise<void>;
  /** Where what the person wrote is: also after their membership ended. */
  outbox(): Store | null;
  member(): Member | null;
  organisation(): Organisation | null;
  /** Asks the backend who this is; keeps what is known when it cannot be reached. Tries a failed store again. */
  refresh(): Promise<void>;
  /** The tokens changed: signed in, out, or ended by the issuer. */
  tokensChanged(): Promise<void>;
  setBackend(url: string): Promise<void>;
  /**
   * Deletes the member's store and what the surfaces remember from this device. Answers null; or how much is
   * unsent, and then nothing was deleted. `device`: this device also forgets its choices, the backend and when it locks.
   */
  forget(discardUnsent: boolean, what?: "member" | "device"): Promise<OutboxCounts | null>;
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
  const lock = createLock({ local, clock, report });
  /** The store of a membership that ended, while it holds what the person wrote. */
  let left: Store | null = null;
  let kept = NOTHING_KEPT;
  let api = makeApi();
  /** One change of hands at a time. */
  let turn: Promise<void> = Promise.resolve();

  function makeApi(): ApiClient {
    return createApiClient({ backendUrl, tokens, ...(fetch ? { fetch } : {}) });
  }

  function close(): void {
    opened?.store.close();
    opened = null;
    left?.close();
    left = null;
  }

  async function open(known: Member, ours: Organisation): Promise<void> {
    const name = databaseName(backendUrl, known.id);
    let store: Store;
    if (opened?.store.name === name) {
      store = opened.store;
    } else {
      close();
      store = openStore(name);
      try {
        clock.recall((await getMeta(store.db, "clockOffset")) ?? 0);
        // A sign-out that was cut short did not happen.
        await store.durable.meta.delete("sealed");
      } catch (error) {
        store.close();
        throw error;
      }
    }
    const list = opened?.list ?? createAccountList(store);
    const actor = actorOf(known, ours);
    await lock.look(store);
    opened = { store, list, member: known, organisation: ours, actor, now: clock.now };
  }

  const lockedBy = () => (opened ? lock.reason() : null);

  async function hear(news: LockNews): Promise<void> {
    if (await lock.hear(news, opened?.store ?? null)) changes.tell();
  }

  /** Nothing of the member whose sign-in ended is shown, but that their unsent work is still here. */
  async function countKept(): Promise<OutboxCounts> {
    const whose = identity?.backendUrl === backendUrl ? identity.member : null;
    if (!whose) return NOTHING_KEPT;
    return countsOfClosed(databaseName(backendUrl, whose.id)).catch((error: unknown) => {
      report(error);
      return NOTHING_KEPT;
    });
  }

  /** The person let go of some of what they wrote. */
  async function countLeft(store: Store): Promise<void> {
    if (left !== store) return;
    kept = await outboxCounts(store);
    changes.tell();
  }

  async function follow(): Promise<SessionView["state"]> {
    const session = await tokens.session();
    if (!session || !isOf(session.issuer, backendUrl)) {
      close();
      kept = await countKept();
      return "signed_out";
    }
    if (identity?.subject !== session.subject) identity = null;
    if (
      identity?.member?.status === "active" &&
      identity.organisation &&
      identity.subject === session.subject &&
      identity.backendUrl === backendUrl
    ) {
      await open(identity.member, identity.organisation);
      kept = NOTHING_KEPT;
      return "ready";
    }
    close();
    kept = await countKept();
    if (identity?.member && kept.waiting + kept.refused > 0) {
      const store = openStore(databaseName(backendUrl, identity.member.id));
      // A page of a pull that was under way when the membership ended.
      await dropPulled(store);
      store.changes.listen(() => void next(() => countLeft(store)));
      left = store;
    }
    return "no_organisation";
  }

  /** Makes state and store follow from tokens and identity. */
  async function settle(): Promise<void> {
    try {
      state = await follow();
    } catch (error) {
      report(error);
      close();
      state = "failed";
    }
    changes.tell();
  }

  const next = (work: () => Promise<void>): Promise<void> => (turn = turn.then(work).catch(report));

  let loaded = false;
  async function readLocal(): Promise<void> {
    const saved = await local.get(BACKEND);
    if (typeof saved[BACKEND] === "string") backendUrl = saved[BACKEND];
    api = makeApi();
    identity = await readIdentity(local);
    await lock.read();
    loaded = true;
  }

  async function load(): Promise<void> {
    try {
      await readLocal();
    } catch (error) {
      // Without knowing which backend this device belongs to, nothing may be opened or asked.
      report(error);
      state = "failed";
      return changes.tell();
    }
    await settle();
  }

  async function refresh(): Promise<void> {
    if (state === "failed") await (loaded ? settle() : load());
    if (state === "failed") return;
    const session = await tokens.session();
    if (!session || !isOf(session.issuer, backendUrl)) return;
    const answer = await api.call("me", {});
    if (!answer.ok) return;
    const { member: known, organisation: ours } = answer.value;
    const before = identity?.subject === session.subject && identity.backendUrl === backendUrl;
    const mine = before ? (identity?.member ?? null) : null;
    const now = known ?? (mine && { ...mine, status: "deactivated" as const });
    identity = { backendUrl, subject: session.subject, member: now, organisation: ours };
    // Remembered only once the device holds nothing any more: a worker that dies in between starts over.
    const isEmpty = !opened || now?.status === "active" || (await emptied(opened.store));
    if (isEmpty) await local.set({ [IDENTITY]: identity });
    await settle();
    if (now?.status === "active") await hear("confirmed");
  }

  /** Access ended: what others shared leaves this device; what the person wrote stays, to copy or discard. */
  async function emptied(store: Store): Promise<boolean> {
    const begun = await rememberedBySurfaces(local);
    const why = { code: "not_a_member", message: say("session.noMember") };
    const refused = await keepOwnWords(store, { ...why, begun, at: clock.now() });
    const dropped = await dropPulled(store);
    for (const outcome of [refused, dropped]) if (!outcome.ok) report(new Error(outcome.message));
    if (refused.ok) await forgetSurfaceMemory(local);
    return refused.ok && dropped.ok;
  }

  const ready = next(load);

  return {
    ready: () => ready,
    state: () => (lockedBy() ? "locked" : state),
    failure: () => (state === "failed" ? say("session.storeShut") : null),
    kept: () => kept,
    backendUrl: () => backendUrl,
    api: () => api,
    opened: () => (lockedBy() ? null : opened),
    held: () => opened,
    lock: lockedBy,
    idleMinutes: lock.idleMinutes,
    heard: (news) => next(() => hear(news)),
    outbox: () => (lockedBy() ? null : (opened?.store ?? left)),
    member: () => (state === "ready" && !lockedBy() ? (identity?.member ?? null) : null),
    organisation: () => (state === "ready" && !lockedBy() ? (identity?.organisation ?? null) : null),
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
    forget: async (discardUnsent, what = "member") => {
      let unsent: OutboxCounts | null = null;
      await next(async () => {
        const store = opened?.store ?? left;
        if (store) {
          const sealed = await seal(store, discardUnsent);
          unsent = sealed.ok ? sealed.value : null;
          if (unsent) return;
          opened = null;
          left = null;
          await deleteStore(store);
        }
        identity = null;
        await local.remove(IDENTITY);
        await forgetSurfaceMemory(local);
        if (what === "device") {
          backendUrl = defaultBackend;
          api = makeApi();
          await lock.hear({ lockAfter: null }, null);
        }
        await settle();
      });
      return unsent;
    },
    changes,
  };
}
