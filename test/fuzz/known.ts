// What each side of a fuzzed world knows: ids and hashes by the name of the field that bore them, gathered from every answer.
// Requests are made of them; texts are never taken, so that one company's secret is not sent by the fuzzer itself.
import { v5 as namedId } from "uuid";
import { insides, type OfWorld } from "./placeholders.ts";

const NAMESPACE = "6f0f6b86-3a6e-4d0e-9f5c-1d4a8f3b2c10";
/** One word without spaces, such as an id, a hash or a cursor. */
const TOKEN = /^[\w:.+/=-]{8,900}$/;
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export class Known {
  readonly #own = new Map<string, Set<string>>();
  /** Ids of a company that these people have nothing to do with. */
  readonly #strangers: readonly string[];
  #partner: Known | null = null;

  constructor(strangers: readonly string[]) {
    this.#strangers = strangers;
  }

  meet(partner: Known): void {
    this.#partner = partner;
  }

  add(name: string, value: string): void {
    const known = this.#own.get(name) ?? new Set();
    // A cap, so that one kind of answer does not push out what came before.
    if (known.size < 200) this.#own.set(name, known.add(value));
  }

  /** Every token of an answer, by its field; `id` by what the answer or row is. */
  learn(value: unknown, what: string): void {
    for (const [key, each] of insides(value)) {
      if (typeof each === "string") {
        if (TOKEN.test(each)) this.add(key === "id" ? `${what}Id` : String(key), each);
      } else this.learn(each, typeof key === "number" ? what : nameOf(value, key));
    }
  }

  named(name: string): string[] {
    return [...(this.#own.get(name) ?? [])];
  }

  ids(): string[] {
    return [...this.#own.values()].flatMap((values) => [...values]).filter((value) => ID.test(value));
  }

  /** Another of the same side where nothing is known by that name, and an id of nobody where nothing is known at all. */
  pick({ name, whose, pick, otherwise }: OfWorld): unknown {
    const side = whose === "partner" ? (this.#partner ?? this) : this;
    const named = side.named(name);
    if (otherwise !== null && named.length === 0) return otherwise;
    const pool = whose === "stranger" ? this.#strangers : named.length > 0 ? named : side.ids();
    return pool[pick % pool.length] ?? namedId(String(pick), NAMESPACE);
  }
}

/** `deal` for what stands under `deals` or `deal`; of a pulled row its entity's last word. */
function nameOf(parent: unknown, key: string | number): string {
  if (key === "row" && typeof parent === "object" && parent !== null && "entity" in parent) {
    return String(parent.entity).split("_").at(-1) ?? "row";
  }
  return String(key).replace(/s$/, "");
}
