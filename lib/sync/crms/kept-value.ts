// One value in the browser's storage: parsed whenever it is read, changed by one at a time. Called by what this
// device knows of CRMs.
import type { z } from "zod";

/** The part of a storage area that is used. */
export type Area = {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
};

export type KeptValue<T> = {
  get(): Promise<T>;
  /** Durable when it resolves; `make` may refuse by throwing, and nothing is changed then. */
  change(make: (now: T) => T | Promise<T>): Promise<T>;
};

/** `schema` must give a value for whatever is there, also for nothing. */
export function keptValue<T>(area: Area, key: string, schema: z.ZodType<T>): KeptValue<T> {
  const get = async (): Promise<T> => schema.parse((await area.get(key))[key]);
  let last: Promise<unknown> = Promise.resolve();
  return {
    get,
    change(make) {
      const mine = last.then(async () => {
        const next = await make(await get());
        await area.set({ [key]: next });
        return next;
      });
      last = mine.catch(() => undefined);
      return mine;
    },
  };
}
