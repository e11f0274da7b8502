// The oracle of who may know what: told what the backend took (not what it answered), it says of every secret text and id which
// company may read it at this moment. Written from `product.md` and the decisions, sharing no code with the backend, so that
// both can only agree by being right. Called by the model's world and network.
import { type ModelPartnership, type Slug, slugs } from "./companies.ts";

/** Made by `secret()`: nothing else looks like it. */
const SECRET = /sec-[0-9a-z]{16}/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export type DealLevel = "invited" | "accepted" | "left";
type Deal = { author: Slug; submitted: boolean; levels: Map<Slug, DealLevel> };

/** Who may read a secret besides the company it is of. */
export type Audience =
  | { to: "own" }
  /** Those who were partners in these when it was recorded, also after the partnership's end. */
  | { to: "partners"; partners: readonly Slug[] }
  | { to: "deal"; dealId: string; from: "invited" | "accepted" }
  /** Of a list: partners it is shown to in full. */
  | { to: "list"; segment: string };

type Secret = {
  owner: Slug;
  audience: Audience;
  what: string;
  gone: boolean;
  /** Who could read it once. Its id may be named to them, to say that it is gone. */
  once: Set<Slug>;
};

export type Leak = { reader: Slug; what: string; owner: Slug; text: string };

export class Knowledge {
  readonly deals = new Map<string, Deal>();
  readonly #secrets = new Map<string, Secret>();
  /** `owner partner` → whether lists are shown in full. */
  readonly #shown = new Map<string, boolean>();
  readonly #partnerships: readonly ModelPartnership[];
  readonly #hanging = new Map<string, readonly string[]>();

  constructor(partnerships: readonly ModelPartnership[]) {
    this.#partnerships = partnerships;
  }

  /** Known from now on as the owner's; whoever else may read it is said when the backend took it. */
  keep(text: string, owner: Slug, what: string): string {
    if (!this.#secrets.has(text)) {
      this.#secrets.set(text, { owner, audience: { to: "own" }, what, gone: false, once: new Set() });
    }
    return text;
  }

  open(text: string, audience: Audience): void {
    const secret = this.#secrets.get(text);
    if (secret) secret.audience = audience;
  }

  /** Before anything is taken from readers. */
  remember(): void {
    for (const [text, secret] of this.#secrets) {
      for (const slug of slugs) if (this.mayRead(slug, text)) secret.once.add(slug);
    }
  }

  /**
   * Taken back, with all that hangs on it: others may not be told it any more. That it was recorded, and by whom, stays in the
   * history of a deal; its words do not.
   */
  takeBackAll(root: string): void {
    for (const text of [root, ...(this.#hanging.get(root) ?? [])]) {
      const secret = this.#secrets.get(text);
      if (secret?.audience.to === "deal" && secret.what !== "note") secret.gone = true;
      else if (secret) Object.assign(secret, { audience: { to: "own" }, gone: true });
    }
  }

  /** These texts belong to what has this id. */
  hang(root: string, texts: readonly string[]): void {
    this.#hanging.set(root, texts);
  }

  show(owner: Slug, partner: Slug, full: boolean): void {
    this.#shown.set(`${owner} ${partner}`, full);
  }

  /** Ended: neither side's list is shown any more. */
  ended([one, other]: readonly [Slug, Slug]): void {
    this.show(one, other, false);
    this.show(other, one, false);
  }

  mayRead(reader: Slug, text: string): boolean {
    const secret = this.#secrets.get(text);
    if (!secret || secret.owner === reader) return true;
    const { audience, owner } = secret;
    if (audience.to === "own") return false;
    if (audience.to === "partners") return audience.partners.includes(reader);
    if (audience.to === "list") {
      const active = this.#partnerships.some(
        ({ parties, active }) => active && parties.includes(owner) && parties.includes(reader),
      );
      return active && this.#shown.get(`${owner} ${reader}`) === true;
    }
    const level = this.deals.get(audience.dealId)?.levels.get(reader);
    return level === "accepted" || (audience.from === "invited" && level === "invited");
  }

  /** Everything in these bytes that this company may not know. */
  leaksIn(reader: Slug, bytes: string): Leak[] {
    const found = new Set([...(bytes.match(SECRET) ?? []), ...(bytes.match(UUID) ?? [])]);
    return [...found].flatMap((text): Leak[] => {
      const secret = this.#secrets.get(text);
      if (!secret || this.mayRead(reader, text)) return [];
      if (!text.startsWith("sec-") && secret.once.has(reader)) return [];
      return [{ reader, what: secret.what, owner: secret.owner, text }];
    });
  }

  /** What of this kind a company must be able to read by now: none of it may be missing from a device that pulled all. */
  dueTo(reader: Slug, what: RegExp): { text: string; what: string; owner: Slug }[] {
    return [...this.#secrets].flatMap(([text, secret]) =>
      !secret.gone && what.test(secret.what) && this.#isOpened(reader, secret, text)
        ? [{ text, what: secret.what, owner: secret.owner }]
        : [],
    );
  }

  #isOpened(reader: Slug, { owner, audience }: Secret, text: string): boolean {
    return owner !== reader && audience.to !== "own" && this.mayRead(reader, text);
  }
}
