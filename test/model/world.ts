// A history of the model: three companies with two devices each, one real backend, and the oracle. Plays steps one after the
// other, and after each compares what reached whom with what it may know. Called by the invariants' tests and the trial.
import { IDBObjectStore } from "fake-indexeddb";
import { v7 as newId } from "uuid";
import { segments } from "#lib/contract/words.ts";
import { actIn, beginDeal } from "./acts.ts";
import type { ModelBackend } from "./backend.ts";
import { type Companies, foundCompanies, type Slug, slugs } from "./companies.ts";
import { ModelDevice, markOf } from "./device.ts";
import { Knowledge } from "./knowledge.ts";
import { createNetwork, type Network } from "./network.ts";
import type { Step } from "./steps.ts";
import { take } from "./takings.ts";

const DISK = "The disk does not take it.";
const HOUR = 3_600_000;

export class World {
  readonly knowledge: Knowledge;
  readonly devices: ModelDevice[];
  readonly companies: Companies["companies"];
  readonly partnerships: Companies["partnerships"];
  readonly network: Network;
  /** Deals and touchpoints by the order they were begun in, by whomever. */
  readonly deals: string[] = [];
  readonly touchpoints: { id: string; by: ModelDevice }[] = [];
  /** What the backend took, each once. */
  readonly applied = new Set<string>();
  readonly deactivated = new Set<Slug>();
  readonly #backend: ModelBackend;
  readonly #wrong: string[] = [];
  #later: (() => void)[] = [];

  private constructor(backend: ModelBackend, founded: Companies) {
    this.#backend = backend;
    this.companies = founded.companies;
    this.partnerships = founded.partnerships;
    this.knowledge = new Knowledge(founded.partnerships);
    const report = (what: string) => void this.#wrong.push(what);
    this.network = createNetwork(backend.app, backend.db, backend.committed, report);
    const world = { network: this.network, now: backend.now, report };
    this.devices = slugs.flatMap((slug) => {
      const { rep, admin } = founded.companies[slug];
      return [new ModelDevice({ slug, member: rep }, world), new ModelDevice({ slug, member: admin }, world)];
    });
    for (const { slug, accounts } of Object.values(founded.companies)) {
      for (const { id, name, segment } of accounts) {
        for (const text of [id, secretIn(name)]) {
          this.knowledge.keep(text, slug, "account");
          this.knowledge.open(text, { to: "list", segment });
        }
      }
    }
  }

  static async begin(backend: ModelBackend): Promise<World> {
    return new World(backend, await foundCompanies(backend.db, secret));
  }

  /** Plays a step and compares; throws what is wrong. */
  async play(step: Step): Promise<void> {
    await this.#do(step);
    this.settle();
  }

  /** What the network heard goes into the oracle, and what was told to devices is compared with it. */
  settle(): void {
    const { given, taken } = this.network.heard();
    for (const { name, args, subject } of taken) {
      this.applied.add(markOf(name, args));
      take(this.#takings, this.slugOfSubject(subject), name, args);
    }
    for (const { subject, path, bytes } of given) {
      for (const { reader, owner, what } of this.knowledge.leaksIn(this.slugOfSubject(subject), bytes)) {
        this.#wrong.push(`I10: ${path} told ${reader} a ${what} of ${owner}`);
      }
    }
    if (this.#later.length > 0) this.knowledge.remember();
    for (const change of this.#later.splice(0)) change();
    this.check();
  }

  check(): void {
    if (this.#wrong.length > 0) throw new Error(this.#wrong.splice(0).join("\n"));
  }

  slugOfSubject(subject: string): Slug {
    const found = Object.values(this.companies).find(({ rep, admin }) =>
      [rep.subject, admin.subject].includes(subject),
    );
    if (!found) throw new Error("nobody of this history");
    return found.slug;
  }

  get #takings() {
    return {
      knowledge: this.knowledge,
      slugOf: (id: string): Slug => {
        const found = Object.values(this.companies).find((company) => company.id === id);
        if (!found) throw new Error("a company of no history");
        return found.slug;
      },
      partnerOf: (partnershipId: string, slug: Slug): Slug => {
        const parties = this.partnerships.find(({ id }) => id === partnershipId)?.parties ?? [];
        const other = parties.find((each) => each !== slug);
        if (!other) throw new Error("a partnership of others");
        return other;
      },
      later: (change: () => void) => void this.#later.push(change),
    };
  }

  device(at: number): ModelDevice {
    const found = this.devices[at % this.devices.length];
    if (!found) throw new Error("no such device");
    return found;
  }

  /** The partnership a company has with its first or second partner now; null: ended. */
  partnershipOf(slug: Slug, partner: number) {
    const own = this.partnerships.filter(({ parties }) => parties.includes(slug));
    const others = [...new Set(own.flatMap(({ parties }) => parties.filter((each) => each !== slug)))];
    const other = others[partner % others.length];
    return own.findLast(({ parties }) => other !== undefined && parties.includes(other)) ?? null;
  }

  /** One that has never pulled. */
  freshDevice(slug: Slug): ModelDevice {
    const { admin } = this.companies[slug];
    const { network } = this;
    const report = (what: string) => void this.#wrong.push(what);
    return new ModelDevice({ slug, member: admin }, { network, now: this.#backend.now, report });
  }

  /** Their latest one, ended or not. */
  partnershipWith(slug: Slug, organisationId: string) {
    const other = this.#takings.slugOf(organisationId);
    return (
      this.partnerships.findLast(({ parties }) => parties.includes(slug) && parties.includes(other)) ?? null
    );
  }

  async #do(step: Step): Promise<void> {
    switch (step.do) {
      case "sync": {
        const device = this.device(step.device);
        device.faults.push(...step.faults);
        await device.sync();
        device.faults.length = 0;
        return;
      }
      case "sync_all":
        await Promise.all(this.devices.map((device) => device.sync()));
        return;
      case "sync_in_two_places":
        return this.device(step.device).syncInTwoPlaces();
      case "crash": {
        const device = this.device(step.device);
        device.faults.push(...step.faults);
        await device.crash(step.turns);
        device.faults.length = 0;
        return;
      }
      case "disk_fails":
        return withFailingDisk(step.write, step.how, () => this.device(step.device).sync());
      case "clock":
        this.device(step.device).clockOff = step.hours * HOUR;
        return;
      case "time_passes":
        this.#backend.pass(step.hours * HOUR);
        return;
      case "late_arrives":
        return this.network.deliverLate();
      case "share":
        return this.#share(slugs[step.company] ?? "harbor", step.partner, step.reveal);
      case "end_partnership":
        return this.#end(step.which);
      case "begin_partnership":
        return this.#begin(step.which);
      case "deactivate":
        return this.#setRep(slugs[step.company] ?? "harbor", "deactivated");
      case "reactivate":
        return this.#setRep(slugs[step.company] ?? "harbor", "active");
      case "compact":
        return this.#compact();
      case "begin_deal":
        return beginDeal(this, step, this.#backend.now());
      default:
        return this.#act(step);
    }
  }

  async #act(step: Parameters<typeof actIn>[1]): Promise<void> {
    const device = await actIn(this, step, this.#backend.now());
    if (step.next === "sync") await device?.sync();
  }

  /** As an admin's options page does it. */
  async #ask(slug: Slug, name: Parameters<ModelBackend["ask"]>[1], request: object): Promise<boolean> {
    return this.#backend.ask(this.companies[slug].admin, name, request);
  }

  async #share(slug: Slug, partner: number, reveal: "hidden" | "count" | "full"): Promise<void> {
    const partnership = this.partnershipOf(slug, partner);
    if (!partnership?.active) return;
    const pairs = segments.flatMap((ours) => segments.map((theirs) => ({ ours, theirs, reveal })));
    const { id, parties } = partnership;
    const other = parties.find((each) => each !== slug) ?? slug;
    await this.#ask(slug, "setSharing", { id, settings: pairs, fields: [] });
    this.knowledge.remember();
    this.knowledge.show(slug, other, reveal === "full");
  }

  async #end(which: number): Promise<void> {
    const partnership = this.#current(which);
    if (!partnership?.active) return;
    await this.#ask(partnership.parties[0], "endPartnership", { id: partnership.id });
    this.knowledge.remember();
    partnership.active = false;
    this.knowledge.ended(partnership.parties);
  }

  /** A new one of the same two, as redeeming an invitation leaves it. */
  async #begin(which: number): Promise<void> {
    const ended = this.#current(which);
    if (!ended || ended.active) return;
    const [inviting, accepting] = ended.parties;
    const id = await this.#backend.beginPartnership(this.companies[inviting], this.companies[accepting]);
    this.partnerships.push({ id, parties: ended.parties, active: true });
  }

  #current(which: number) {
    const parties = this.partnerships[which % 3]?.parties;
    return this.partnerships.findLast((each) => each.parties === parties) ?? null;
  }

  async #setRep(slug: Slug, status: "active" | "deactivated"): Promise<void> {
    const { rep } = this.companies[slug];
    await this.#ask(slug, "changeMember", { id: rep.id, role: rep.role, status });
    if (status === "active") this.deactivated.delete(slug);
    else this.deactivated.add(slug);
  }

  /** Old entries of all feeds are gone; who had not read them starts over (I9). */
  async #compact(): Promise<void> {
    for (const { id } of Object.values(this.companies)) await this.#backend.compact(id);
  }
}

export function secret(): string {
  return `sec-${newId().replaceAll("-", "").slice(-16)}`;
}

export const secretIn = (text: string): string => /sec-[0-9a-z]{16}/.exec(text)?.[0] ?? text;

/** The device's disk refuses that write of a sync, and its transaction with it. */
async function withFailingDisk(
  write: number,
  how: "quota" | "abort",
  work: () => Promise<void>,
): Promise<void> {
  const { put, add, delete: remove } = IDBObjectStore.prototype;
  let left = write;
  const { error } = console;
  // The store says of each failed write what the disk said.
  console.error = (...said) => {
    if (!said.some((each) => String(each).includes(DISK))) error(...said);
  };
  const failing = <A extends unknown[], R>(real: (...args: A) => R) =>
    function (this: IDBObjectStore, ...args: A): R {
      if (--left !== 0) return real.apply(this, args);
      const name = how === "quota" ? "QuotaExceededError" : "AbortError";
      this.transaction.abort();
      throw new DOMException(DISK, name);
    };
  Object.assign(IDBObjectStore.prototype, { put: failing(put), add: failing(add), delete: failing(remove) });
  try {
    await work();
  } finally {
    Object.assign(IDBObjectStore.prototype, { put, add, delete: remove });
    console.error = error;
  }
}
