// A text being written into a field of the plan: what it was written over, what was sent of it, and what was not. Called by
// `use-text-session.ts`. Never gives up words that were typed: what is refused stays, with the reason.
import { z } from "zod";
import { newId } from "#lib/util/new-id.ts";

/** A text as it stood, and its version; null: nobody had written. */
const standing = z.object({ version: z.string().nullable(), text: z.string() });
export type Standing = z.infer<typeof standing>;

/** What outlives a reload. `begun`: before the first keystroke; `base`: what the next edit is written over. */
export const keptText = z.object({ text: z.string(), begun: standing, base: standing });
export type KeptText = z.infer<typeof keptText>;

/** Answers why it was refused; null: it is saved. */
export type SendText = (text: string, over: Standing, version: string) => Promise<string | null>;

export class TextSession {
  text: string;
  base: Standing;
  readonly begun: Standing;
  failure: string | null = null;
  private sending: Promise<void> | null = null;
  /** Versions the person has seen or made. */
  private readonly known = new Set<string | null>();
  private readonly send: SendText;
  private readonly changed: () => void;

  constructor(kept: KeptText, send: SendText, changed: () => void) {
    this.text = kept.text;
    this.begun = kept.begun;
    this.base = kept.base;
    this.send = send;
    this.changed = changed;
    this.known.add(kept.begun.version).add(kept.base.version);
  }

  get kept(): KeptText {
    return { text: this.text, begun: this.begun, base: this.base };
  }
  get isUnsent(): boolean {
    return this.text !== this.base.text;
  }
  get isSending(): boolean {
    return this.sending !== null;
  }
  /** Something of this session was saved. */
  get hasSaved(): boolean {
    return this.base.version !== this.begun.version;
  }
  /** Whether this version came from somebody else since. */
  isNew(version: string | null): boolean {
    return !this.known.has(version);
  }

  type(text: string): void {
    this.text = text;
    this.failure = null;
    this.changed();
  }

  /** Sends what was typed, one edit after the other, until nothing is left or one is refused. */
  flush(): Promise<void> {
    this.sending ??= this.sendAll().finally(() => {
      this.sending = null;
      this.changed();
    });
    return this.sending;
  }

  /** Once more, after a refusal. */
  retry(): Promise<void> {
    this.failure = null;
    return this.flush();
  }

  private async sendAll(): Promise<void> {
    while (this.isUnsent && this.failure === null) {
      const { text, base } = this;
      const version = newId();
      this.known.add(version);
      this.changed();
      this.failure = await this.send(text, base, version);
      // The next edit is based on what was sent: what stands may have been merged on the way.
      if (this.failure === null) this.base = { version, text };
    }
  }
}
