// Whether presenter mode is on, on this device: kept beside the session so that a restart in the middle of a meeting does
// not show what was hidden. Read and set by the background alone; surfaces learn it with the session view.
import { z } from "zod";
import { createEmitter, type Emitter } from "../util/emitter.ts";

const KEY = "presenter";
const kept = z.boolean();

/** The part of `browser.storage.local` that is used. */
type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

export type Presenter = {
  isOn(): Promise<boolean>;
  /** Durable when it resolves. */
  set(on: boolean): Promise<void>;
  changes: Emitter<void>;
};

export function createPresenter(area: Area, report: (error: unknown) => void): Presenter {
  const changes = createEmitter<void>(report);
  return {
    async isOn() {
      return kept.catch(false).parse((await area.get(KEY))[KEY]);
    },
    async set(on) {
      await area.set({ [KEY]: on });
      changes.tell();
    },
    changes,
  };
}
