// A member's device in the model: the real session, store and sync, on an IndexedDB in memory and the model's network. Its worker
// can be killed at any turn, its disk can fail, its clock can jump. Called by the model's world.

import canonicalize from "canonicalize";
import { v7 as newId } from "uuid";
import { z } from "zod";
import type { CommandArgs } from "#lib/messaging/surface-port.ts";
import { CommandRefused } from "#lib/messaging/surface-server.ts";
import { currentReading } from "#lib/store/reading.ts";
import { createClock } from "#lib/sync/clock.ts";
import { performAct } from "#lib/sync/commands/act.ts";
import { recordTouchpoint, removeTouchpoint } from "#lib/sync/commands/record-touchpoint.ts";
import { aDraft } from "#lib/sync/device.test-support.ts";
import type { LocalArea } from "#lib/sync/saved-identity.ts";
import { createSession, type Opened, type Session } from "#lib/sync/session.ts";
import { createSyncLoop, type SyncLoop } from "#lib/sync/sync-loop.ts";
import type { Tokens } from "#lib/sync/tokens.ts";
import type { ModelMember, Slug } from "./companies.ts";
import type { Network, NetworkFault } from "./network.ts";

type Context = { session: Session; sync: SyncLoop; clock: ReturnType<typeof createClock> };

function memoryArea() {
  const items = new Map<string, unknown>();
  const area: LocalArea = {
    get: async (key) => Object.fromEntries([...items].filter(([name]) => key === null || name === key)),
    set: async (values) => {
      for (const [name, value] of Object.entries(values)) items.set(name, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) items.delete(key);
    },
  };
  return Object.assign(area, { isEmpty: () => items.size === 0 });
}

/** One sync at a time over all contexts of a browser, as `navigator.locks` gives it; a killed context lets go. */
function createLocks() {
  let turn: Promise<unknown> = Promise.resolve();
  return {
    request<T>(work: () => Promise<T>): Promise<T> {
      const mine = turn.then(work, work);
      turn = mine.catch(() => undefined);
      return mine;
    },
    letGo() {
      turn = Promise.resolve();
    },
  };
}

export class ModelDevice {
  readonly slug: Slug;
  readonly member: ModelMember;
  readonly faults: NetworkFault[] = [];
  /** Milliseconds that its clock is off. */
  clockOff = 0;
  /** What the person was told is saved. */
  readonly acknowledged = new Map<string, { key: string; touchpointId: string | null }>();
  readonly #network: Network;
  readonly #now: () => number;
  readonly #report: (what: string) => void;
  readonly #backendUrl = `https://${newId()}.test`;
  readonly #local = memoryArea();
  readonly #locks = createLocks();
  #context: Context | null = null;
  /** Worker and page of one extension may both sync. */
  #second: Context | null = null;

  constructor(
    owner: { slug: Slug; member: ModelMember },
    world: { network: Network; now: () => number; report: (what: string) => void },
  ) {
    this.slug = owner.slug;
    this.member = owner.member;
    this.#network = world.network;
    this.#now = world.now;
    this.#report = world.report;
  }

  #make(): Context {
    const clock = createClock(() => this.#now() + this.clockOff);
    const fetch = this.#network.fetchOf({ subject: this.member.subject, faults: this.faults });
    const session = createSession({
      local: this.#local,
      tokens: tokensOf(this.member.subject, this.#backendUrl),
      clock,
      defaultBackend: this.#backendUrl,
      report: (error) => this.#reported(error),
      fetch,
    });
    const sync = createSyncLoop({
      store: () => session.held()?.store ?? null,
      api: { post: (path, body, schema) => session.api().post(path, body, schema) },
      clock,
      exclusively: (_name, work) => this.#locks.request(work),
      isOnline: () => true,
      later: () => () => {},
      report: (error) => this.#reported(error),
    });
    return { session, sync, clock };
  }

  /** What a device sets aside on purpose is no fault. */
  #reported(error: unknown): void {
    const words = error instanceof Error ? `${error.name} ${error.message}` : String(error);
    if (/unreadable rows set aside/.test(words) && /kind_of_later|change/.test(words)) return;
    if (
      /DatabaseClosed|Quota|Abort|TransactionInactive|InvalidState|no space left|could not write/.test(words)
    )
      return;
    this.#report(`a device reported: ${words}`);
  }

  async #open(): Promise<Context> {
    if (this.#context) {
      await this.#context.session.ready();
      return this.#context;
    }
    this.#context = this.#make();
    const context = this.#context;
    await context.session.ready();
    if (context.session.state() !== "ready") await context.session.refresh();
    return context;
  }

  /** Nothing was ever done with it: it holds nothing. */
  get isUntouched(): boolean {
    return this.#local.isEmpty();
  }

  /** Null: no member, as far as this device knows. */
  async opened(): Promise<Opened | null> {
    return (await this.#open()).session.opened();
  }

  /** Where what the person wrote is, also after their membership ended. */
  async outbox() {
    return (await this.#open()).session.outbox();
  }

  /** As the alarm does it. */
  async sync(): Promise<void> {
    const { session, sync } = await this.#open();
    if (session.state() !== "ready") await session.refresh();
    await sync.request();
    if (sync.phase() === "error") await session.refresh();
  }

  async syncInTwoPlaces(): Promise<void> {
    const { sync } = await this.#open();
    this.#second ??= this.#make();
    await this.#second.session.ready();
    await Promise.all([sync.request(), this.#second.sync.request()]);
  }

  /** Kills worker and pages after so many turns of a running sync; the disk keeps what was committed. */
  async crash(turns: number): Promise<void> {
    const { sync } = await this.#open();
    const running = sync.request();
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    this.restart();
    await running;
  }

  restart(): void {
    for (const context of [this.#context, this.#second]) context?.session.outbox()?.close();
    this.#context = null;
    this.#second = null;
    this.#locks.letGo();
  }

  /** False: the device refused it at once, or has no room. */
  async #acknowledge(
    mark: string,
    promised: { key: string; touchpointId: string | null },
    work: () => Promise<unknown>,
  ): Promise<boolean> {
    try {
      await work();
    } catch (error) {
      if (error instanceof CommandRefused) return false;
      throw error;
    }
    this.acknowledged.set(mark, promised);
    return true;
  }

  async record(draft: Parameters<typeof aDraft>[0] & { touchpointId: string }): Promise<boolean> {
    const { session, clock } = await this.#open();
    const opened = session.opened();
    if (!opened) return false;
    const { touchpointId } = draft;
    const promised = { key: `record ${touchpointId}`, touchpointId };
    return this.#acknowledge(markOf("touchpoint.record", { touchpointId }), promised, () =>
      recordTouchpoint(opened, clock, aDraft(draft)),
    );
  }

  async remove(touchpointId: string): Promise<boolean> {
    const { session, clock } = await this.#open();
    const opened = session.opened();
    if (!opened) return false;
    const reading = await currentReading(opened.store, opened.actor);
    // Not there, or not any more: then nothing is done, and nothing promised.
    if ((await reading.byId("touchpoint", [touchpointId])).size === 0) return false;
    const promised = { key: `remove ${touchpointId}`, touchpointId: null };
    return this.#acknowledge(markOf("touchpoint.remove", { touchpointId }), promised, () =>
      removeTouchpoint(opened, clock, touchpointId),
    );
  }

  async act(args: CommandArgs<"act">): Promise<boolean> {
    const { session, clock } = await this.#open();
    const opened = session.opened();
    if (!opened) return false;
    const promised = { key: `act ${args.actId}`, touchpointId: null };
    return this.#acknowledge(markOf(args.command, args.mutation), promised, () =>
      performAct(opened, clock, args, "panel"),
    );
  }
}

/** Names one act of a person wherever it is met: of a touchpoint by its id, which the command makes the rest around. */
export function markOf(name: string, args: unknown): string {
  const touchpoint = z.object({ touchpointId: z.string() }).safeParse(args);
  if (name.startsWith("touchpoint.") && touchpoint.success) return `${name} ${touchpoint.data.touchpointId}`;
  return `${name} ${canonicalize(args)}`;
}

function tokensOf(subject: string, issuer: string): Tokens {
  return {
    session: async () => ({ issuer, subject }),
    access: async () => ({ ok: true, accessToken: subject }),
    begin: async () => undefined,
    end: async () => true,
    onChange: () => () => {},
  };
}
